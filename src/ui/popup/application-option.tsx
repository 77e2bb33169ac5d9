import { useState } from 'preact/hooks';
import { AppLogo } from '../components/app-logo.tsx';
import { Icon } from '../components/icon.tsx';
import { MatchedText } from '../components/matched-text.tsx';
import { linkClickHandlers } from '../components/link-click-handlers.ts';
import { optionId } from './option-id.ts';
import { copyLink } from './copy-link.ts';
import type { ApplicationItem } from './list-items.ts';
import { usePopup } from './popup-context.ts';
import { POPUP_STRINGS } from './strings.ts';

interface ApplicationOptionProps {
  readonly item: ApplicationItem;
  readonly top: number;
  readonly count: number;
  readonly isSelected: boolean;
}

/**
 * One app: a click opens it, the small button copies its link. It is a link for the browser's own menu alone; each click
 * goes through the worker, which proves the link again.
 */
export function ApplicationOption({ item, top, count, isSelected }: ApplicationOptionProps) {
  const { list } = usePopup();
  const { application, ranges, position } = item;
  const { label, logoUrl, ssoLink } = application;
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
      onMouseMove={() => {
        if (!isSelected) list.selection.select(position);
      }}
      {...(ssoLink === null
        ? {}
        : {
            href: ssoLink,
            tabIndex: -1,
            ...linkClickHandlers((where) => void list.open(application.id, where)),
          })}
    >
      <AppLogo label={label} logoUrl={logoUrl} />
      <span class="popup-text">
        <span class="popup-label truncate">
          <MatchedText text={label} ranges={ranges} />
        </span>
        {hint !== null && <span class="popup-hint truncate">{hint}</span>}
      </span>
      {ssoLink !== null && isSelected && <CopyLinkButton item={item} />}
    </a>
  );
}

/** For the pointer only: the keyboard copies with Alt+C, and an option may not contain buttons for screen readers. */
function CopyLinkButton({ item: { application } }: Pick<ApplicationOptionProps, 'item'>) {
  const popup = usePopup();
  const [copied, setCopied] = useState(false);
  return (
    <span
      class="popup-copy"
      aria-hidden="true"
      title={copied ? POPUP_STRINGS.copied : POPUP_STRINGS.copyLink(application.label)}
      onClick={(event) => {
        event.stopPropagation();
        event.preventDefault();
        void copyLink(popup, application).then(setCopied);
      }}
    >
      <Icon name={copied ? 'check' : 'link'} size={18} />
    </span>
  );
}
