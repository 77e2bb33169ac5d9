import { computed, effect } from '@preact/signals';
import type { Extension } from '../extension.ts';
import type { SessionModel } from './session-model.ts';

const RETRY_INTERVAL_MS = 3000;

/** How long to wait for a sign-in window: ten minutes. */
const MAX_ATTEMPTS = 200;

/**
 * Asks the worker to resume a sign-in that its own stop or the browser's interrupted: once, or, with `keepTrying`,
 * repeatedly while the page is visible, since the sign-in window may still be open. Returns a function that stops it.
 */
export function resumeSignIn(
  { send }: Pick<Extension, 'send'>,
  session: SessionModel,
  keepTrying: boolean,
): () => void {
  const isStuck = computed(
    () =>
      session.ready.value &&
      (session.session.value.state === 'signing-in' ||
        session.problem.value?.code === 'SIGN_IN_INTERRUPTED' ||
        isSessionLost(session)),
  );
  let attemptsLeft = keepTrying ? MAX_ATTEMPTS : 1;

  function requestResume() {
    // A sign-in that this page started ends with its own reply.
    if (attemptsLeft === 0 || document.visibilityState !== 'visible' || session.signingIn.peek())
      return;
    attemptsLeft -= 1;
    void send('session/resume', {}).catch(() => null);
  }

  return effect(() => {
    if (!isStuck.value) return undefined;
    requestResume();
    if (!keepTrying) return undefined;
    const timer = setInterval(requestResume, RETRY_INTERVAL_MS);
    return () => clearInterval(timer);
  });
}

/** Whether a user who did not sign out has no session any more: the browser dropped it while the worker was stopped. */
function isSessionLost({ session: { value: session }, account }: SessionModel): boolean {
  const isUnexplained = session.state === 'signed-out' && session.problem === null;
  return isUnexplained && (account.value?.user ?? null) !== null;
}
