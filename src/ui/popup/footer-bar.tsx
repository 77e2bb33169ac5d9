import type { ComponentChildren } from 'preact';
import { IconButton } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { POPUP_STRINGS } from './strings.ts';

interface FooterBarProps {
  readonly hasProblem?: boolean;
  readonly isBusy?: boolean;
  readonly onRefresh?: () => void;
  /** How old the list is. */
  readonly children: ComponentChildren;
}

/** How the footer looks, from the first frame on. */
export function FooterBar(props: FooterBarProps) {
  const { hasProblem = false, isBusy = false, onRefresh, children } = props;
  return (
    <footer class="popup-footer">
      {hasProblem && <Icon name="alert" size={16} />}
      <span class="popup-age">{children}</span>
      {!hasProblem && <KeyHints />}
      <IconButton
        icon="refresh"
        label={POPUP_STRINGS.refresh}
        disabled={isBusy}
        onClick={onRefresh}
      />
    </footer>
  );
}

const IS_MAC = navigator.userAgent.includes('Mac OS');

/** What the keys do with the selected app. */
function KeyHints() {
  const { open, background, copy, ctrl } = POPUP_STRINGS.keys;
  const hints = [
    ['↵', open],
    [IS_MAC ? '⌥C' : 'Alt C', copy],
    [IS_MAC ? '⌘↵' : `${ctrl} ↵`, background],
  ];
  return (
    <span class="popup-keys">
      {hints.map(([keys, action]) => (
        <span key={keys}>
          <kbd dir="ltr">{keys}</kbd> {action}
        </span>
      ))}
    </span>
  );
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** Such as "2 hours ago"; `null` below a minute. */
export function ageText(age: number, locale: string): string | null {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, length] of UNITS)
    if (age >= length) return format.format(-Math.floor(age / length), unit);
  return null;
}
