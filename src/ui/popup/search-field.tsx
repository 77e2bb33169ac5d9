import { useEffect, useRef } from 'preact/hooks';
import type { Where } from '../../messages/protocol.ts';
import { Icon } from '../components/icon.tsx';
import { copyLink } from './copy-link.ts';
import { LIST_ID, optionId } from './option-id.ts';
import { usePopup } from './popup-context.ts';
import { ROW_HEIGHT } from './window-of.ts';
import { POPUP_WORDS } from './words.ts';

const LONGEST_QUERY = 200;
const PAGE = Math.floor(400 / ROW_HEIGHT);

/** The search field, a combobox over the list below it (ARIA combobox pattern): arrows choose, Enter opens. */
export function SearchField() {
  const popup = usePopup();
  const { list } = popup;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const selectedApplication = () => {
    const item = list.items.value.find(
      (candidate) => candidate.kind === 'application' && candidate.position === list.selected.value,
    );
    return item?.kind === 'application' ? item.application : null;
  };

  const openSelected = (where: Where) => {
    const application = selectedApplication();
    if (application?.ssoLink) void list.open(application, where);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const selected = list.selected.value;
    const last = list.items.value.length;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: selected + 1,
      ArrowUp: selected - 1,
      PageDown: selected + PAGE,
      PageUp: selected - PAGE,
      ...(event.ctrlKey ? { Home: 0, End: last } : {}),
    };
    const target = moves[event.key];
    if (target !== undefined) list.select(target);
    else if (event.key === 'Enter')
      openSelected(event.ctrlKey || event.metaKey ? 'background-tab' : 'new-tab');
    else if (event.key === 'Escape' && list.query.value !== '') list.query.value = '';
    else if (event.key === 'c' && event.altKey) void copyLink(popup, selectedApplication());
    else return;
    event.preventDefault();
  };

  return (
    <div class="popup-search">
      <Icon name="search" />
      <input
        ref={field}
        class="popup-input"
        type="text"
        role="combobox"
        aria-label={POPUP_WORDS.search}
        aria-expanded="true"
        aria-controls={LIST_ID}
        aria-autocomplete="list"
        aria-activedescendant={
          list.items.value.length === 0 ? undefined : optionId(list.selected.value)
        }
        autocomplete="off"
        spellcheck={false}
        maxLength={LONGEST_QUERY}
        placeholder={POPUP_WORDS.search}
        value={list.query.value}
        onInput={(event) => {
          list.query.value = event.currentTarget.value;
          void list.prepareSearch();
        }}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
