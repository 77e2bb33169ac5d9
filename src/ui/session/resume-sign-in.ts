import { computed, effect } from '@preact/signals';
import type { Extension } from '../extension.ts';
import type { SessionModel } from './session-model.ts';

const RETRY_INTERVAL_MS = 3000;

/** How long a login window is waited for: 3 s each. */
const MAX_ATTEMPTS = 200;

/**
 * Has the worker go on with a sign-in that it may have forgotten half way, or with what a browser's end left: once, or,
 * where `patient`, again and again while the page is visible, since the login window may still be open. Returns what ends it.
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
    // A sign-in that this page began is told of by its own reply.
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

/** Somebody who did not sign out, of whom the browser forgot the session: the worker has not been up since. */
function isSessionLost({ session: { value: session }, account }: SessionModel): boolean {
  const isUnexplained = session.state === 'signed-out' && session.problem === null;
  return isUnexplained && (account.value?.user ?? null) !== null;
}
