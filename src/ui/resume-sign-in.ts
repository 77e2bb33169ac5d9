import { computed, effect } from '@preact/signals';
import type { Extension } from './extension.ts';
import type { SessionModel } from './session-model.ts';

const AGAIN_AFTER_MS = 3000;

/** How long a login window is waited for: 3 s each. */
const MOST_TIMES = 200;

/**
 * Has the worker go on with a sign-in that it may have forgotten half way, or with what a browser's end left: once, or,
 * where `patient`, again and again while the page is visible, since the login window may still be open. Returns what ends it.
 */
export function resumeSignIn(
  { send }: Pick<Extension, 'send'>,
  session: SessionModel,
  patient: boolean,
): () => void {
  const hangs = computed(
    () =>
      session.ready.value &&
      (session.session.value.state === 'signing-in' ||
        session.problem.value?.code === 'SIGN_IN_INTERRUPTED' ||
        isForgotten(session)),
  );
  let left = patient ? MOST_TIMES : 1;

  function ask() {
    // A sign-in that this page began is told of by its own reply.
    if (left === 0 || document.visibilityState !== 'visible' || session.signingIn.peek()) return;
    left -= 1;
    void send('session/resume', {}).catch(() => null);
  }

  return effect(() => {
    if (!hangs.value) return undefined;
    ask();
    if (!patient) return undefined;
    const timer = setInterval(ask, AGAIN_AFTER_MS);
    return () => clearInterval(timer);
  });
}

/** Somebody who did not sign out, of whom the browser forgot the session: the worker has not been up since. */
function isForgotten({ session: { value: session }, account }: SessionModel): boolean {
  const isUnsaid = session.state === 'signed-out' && session.problem === null;
  return isUnsaid && (account.value?.user ?? null) !== null;
}
