import { effect } from '@preact/signals';
import { accountName } from '../domain/accounts.ts';
import type { Announcer } from './components/announcer.tsx';
import type { SessionModel } from './session-model.ts';
import { WORDS } from './words.ts';

const LATEST_AFTER_MS = 100;

interface Face {
  readonly session: SessionModel;
  readonly announcer: Announcer;
  dispose(): void;
}

/**
 * Draws a face once its first values are there, or without them where they take long; until then the account shown
 * before stays in view. Returns what ends a drawing that is still to come.
 */
export function drawWhenReady(
  { session, announcer, dispose }: Face,
  isReady: () => boolean,
  isSwitch: boolean,
  draw: () => void,
): () => void {
  let drawn = false;
  const drawOnce = () => {
    if (drawn) return;
    drawn = true;
    draw();
  };
  const timer = setTimeout(drawOnce, LATEST_AFTER_MS);
  const stop = effect(() => {
    if (!isReady()) return;
    drawOnce();
    const account = session.account.peek();
    // After the region that speaks is there.
    if (isSwitch && account !== null)
      requestAnimationFrame(() => announcer.say(WORDS.switched(accountName(account))));
  });
  return () => {
    clearTimeout(timer);
    stop();
    if (!drawn) dispose();
  };
}
