import { useEffect, useState } from 'preact/hooks';
import { waitingTime, WORDS } from '../words.ts';
import { Button } from './button.tsx';

/** "Try again", counting down until it may be pressed; `until` is in epoch milliseconds. */
export function WaitButton({
  until,
  onClick,
}: {
  readonly until: number;
  readonly onClick: () => void;
}) {
  const [now, setNow] = useState(() => Date.now());
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  const waits = seconds > 0;
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [waits]);
  return (
    <Button small icon={waits ? 'clock' : 'refresh'} disabled={waits} onClick={onClick}>
      <span class="tabular">
        {waits ? WORDS.tryAgainIn(waitingTime(seconds, navigator.language)) : WORDS.tryAgain}
      </span>
    </Button>
  );
}
