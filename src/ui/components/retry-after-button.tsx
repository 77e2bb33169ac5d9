import { displayLocale } from '../../domain/localized.ts';
import { useEffect, useState } from 'preact/hooks';
import { formatWaitingTime, SHARED_STRINGS } from './shared-strings.ts';
import { Button } from './button.tsx';

/** "Try again", disabled with a countdown until `until`, in epoch milliseconds. */
export function RetryAfterButton({
  until,
  onClick,
}: {
  readonly until: number;
  readonly onClick: () => void;
}) {
  const [now, setNow] = useState(() => Date.now());
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  const isWaiting = seconds > 0;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [isWaiting]);
  return (
    <Button small icon={isWaiting ? 'clock' : 'refresh'} disabled={isWaiting} onClick={onClick}>
      <span class="tabular">
        {isWaiting
          ? SHARED_STRINGS.tryAgainIn(
              formatWaitingTime(seconds, displayLocale(navigator.languages)),
            )
          : SHARED_STRINGS.tryAgain}
      </span>
    </Button>
  );
}
