import type { ComponentChildren, JSX } from 'preact';
import { MatchedText } from '../components/matched-text.tsx';
import type { ApplicationItem } from './list-items.ts';
import { optionId } from './option-id.ts';
import { POPUP_STRINGS } from './strings.ts';

interface ApplicationRowProps extends Pick<
  JSX.IntrinsicElements['a'],
  'onMouseMove' | 'onClick' | 'onAuxClick'
> {
  readonly item: ApplicationItem;
  readonly top: number;
  readonly count: number;
  readonly isSelected: boolean;
  readonly logo: ComponentChildren;
  /** What stands at the end of the row. */
  readonly children?: ComponentChildren;
}

/**
 * How an app looks in the list, from the first frame on. It is a link for the browser's own menu alone; each click goes
 * through the worker, which proves the link again.
 */
export function ApplicationRow(props: ApplicationRowProps) {
  const { item, top, count, isSelected, logo, children, ...handlers } = props;
  const { application, ranges, position } = item;
  const { label, ssoLink } = application;
  const hint = ssoLink === null ? POPUP_STRINGS.unsafeLink : item.hint;
  const classes = ['popup-option'];
  if (isSelected) classes.push('popup-option-selected');
  if (ssoLink === null) classes.push('popup-option-refused');
  return (
    <a
      id={optionId(position)}
      class={classes.join(' ')}
      role="option"
      aria-selected={isSelected}
      aria-disabled={ssoLink === null}
      aria-posinset={position + 1}
      aria-setsize={count}
      style={{ insetBlockStart: `${top}px` }}
      title={label}
      {...(ssoLink === null ? {} : { href: ssoLink, tabIndex: -1 })}
      {...handlers}
    >
      {logo}
      <span class="popup-text">
        <span class="popup-label truncate">
          <MatchedText text={label} ranges={ranges} />
        </span>
        {hint !== null && <span class="popup-hint truncate">{hint}</span>}
      </span>
      {children}
    </a>
  );
}
