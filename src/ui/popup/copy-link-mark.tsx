import type { JSX } from 'preact';
import { Icon } from '../components/icon.tsx';
import { POPUP_STRINGS } from './strings.ts';

interface CopyLinkMarkProps extends Pick<JSX.IntrinsicElements['span'], 'onClick'> {
  readonly label: string;
  readonly isCopied?: boolean;
}

/** For the pointer only: the keyboard copies with Alt+C, and an option may not contain buttons for screen readers. */
export function CopyLinkMark({ label, isCopied = false, ...handlers }: CopyLinkMarkProps) {
  return (
    <span
      class="popup-copy"
      aria-hidden="true"
      title={isCopied ? POPUP_STRINGS.copied : POPUP_STRINGS.copyLink(label)}
      {...handlers}
    >
      <Icon name={isCopied ? 'check' : 'link'} size={18} />
    </span>
  );
}
