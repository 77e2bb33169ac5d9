import type { JSX } from 'preact';
import { Icon, type IconName } from '../components/icon.tsx';

interface RowMarkProps extends Pick<JSX.IntrinsicElements['span'], 'onClick'> {
  readonly icon: IconName;
  readonly title: string;
}

/** A button of the selected row, for the pointer only: an option may not contain buttons for screen readers, and the keyboard has a key for each. */
export function RowMark({ icon, title, ...handlers }: RowMarkProps) {
  return (
    <span class="popup-mark" aria-hidden="true" title={title} {...handlers}>
      <Icon name={icon} size={18} />
    </span>
  );
}
