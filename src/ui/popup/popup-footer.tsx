import { useEffect, useState } from 'preact/hooks';
import { IconButton } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { useOnDemand } from '../components/on-demand.ts';
import { usePopup } from './popup-context.ts';
import { problemViews } from './problem-views.ts';
import { POPUP_STRINGS } from './strings.ts';

const AGE_UPDATE_INTERVAL_MS = 20_000;

/** How old the list is, with a button to update it. */
export function PopupFooter() {
  const { list, locale } = usePopup();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), AGE_UPDATE_INTERVAL_MS);
    return () => clearInterval(timer);
  }, []);
  const error = list.updateError.value;
  const views = useOnDemand(problemViews, error !== null);
  const snapshot = list.snapshot.value;
  if (snapshot === null) return null;
  const age = ageText(Math.max(now, snapshot.takenAt) - snapshot.takenAt, locale);
  const reason = error && views?.problemTitle(error);
  return (
    <footer class="popup-footer">
      {error !== null && <Icon name="alert" size={16} />}
      <span class="popup-age">
        {list.refreshing.value
          ? POPUP_STRINGS.updating
          : reason
            ? POPUP_STRINGS.outdated(reason, age)
            : POPUP_STRINGS.updated(age)}
      </span>
      {error === null && <KeyHints />}
      <IconButton
        icon="refresh"
        label={POPUP_STRINGS.refresh}
        disabled={list.refreshing.value}
        onClick={() => void list.refresh(true)}
      />
    </footer>
  );
}

const IS_MAC = navigator.userAgent.includes('Mac OS');

const HINTS = [
  ['↵', POPUP_STRINGS.keys.open],
  [IS_MAC ? '⌥C' : 'Alt C', POPUP_STRINGS.keys.copy],
  [IS_MAC ? '⌘↵' : 'Ctrl ↵', POPUP_STRINGS.keys.background],
] as const;

/** What the keys do with the selected app. */
function KeyHints() {
  return (
    <span class="popup-keys">
      {HINTS.map(([keys, action]) => (
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
function ageText(age: number, locale: string): string | null {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, length] of UNITS)
    if (age >= length) return format.format(-Math.floor(age / length), unit);
  return null;
}
