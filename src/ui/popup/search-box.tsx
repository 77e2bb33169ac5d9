import type { ComponentChildren, JSX, RefObject } from 'preact';
import { Icon } from '../components/icon.tsx';
import { FIELD_ID, LIST_ID, optionId } from './option-id.ts';
import { POPUP_STRINGS } from './strings.ts';

const MAX_QUERY_LENGTH = 200;

interface SearchBoxProps extends Pick<JSX.IntrinsicElements['input'], 'onInput' | 'onKeyDown'> {
  readonly field?: RefObject<HTMLInputElement | null>;
  readonly query: string;
  /** How many items the list has. */
  readonly count: number;
  /** Of the selected app. */
  readonly position: number;
  /** What stands at the end of the field. */
  readonly children?: ComponentChildren;
}

/** How the search field looks, from the first frame on: a combobox for the list below it (ARIA combobox pattern). */
export function SearchBox(props: SearchBoxProps) {
  const { field, query, count, position, children, ...handlers } = props;
  return (
    <search class="popup-search">
      <Icon name="search" />
      <input
        id={FIELD_ID}
        ref={field ?? null}
        class="popup-input"
        type="text"
        role="combobox"
        aria-label={POPUP_STRINGS.search}
        aria-expanded={count > 0}
        aria-controls={count > 0 ? LIST_ID : undefined}
        aria-autocomplete="list"
        aria-keyshortcuts="Alt+C Alt+M Alt+P"
        aria-activedescendant={count > 0 ? optionId(position) : undefined}
        autocomplete="off"
        spellcheck={false}
        maxLength={MAX_QUERY_LENGTH}
        placeholder={POPUP_STRINGS.search}
        value={query}
        {...handlers}
      />
      {children}
    </search>
  );
}
