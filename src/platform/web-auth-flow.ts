import type { WebAuthFlow } from '../auth/ports.ts';
import { problem, type AssistantError } from '../domain/errors.ts';
import { browser } from './browser.ts';

const SILENT_TIMEOUT_MS = 10_000;

/** The browser's `identity` API; it tells its failures apart by their English message only. */
export function createWebAuthFlow(): WebAuthFlow {
  return {
    // Read when asked for: the first touch of an API costs a waking worker a third of a millisecond.
    get redirectUri() {
      return browser.identity.getRedirectURL();
    },
    async launch(url, how) {
      let answer: string | undefined;
      try {
        answer = await browser.identity.launchWebAuthFlow({
          url: url.href,
          interactive: how === 'interactive',
          ...(how === 'silent' && !import.meta.env.FIREFOX
            ? {
                abortOnLoadForNonInteractive: true,
                timeoutMsForNonInteractive: SILENT_TIMEOUT_MS,
              }
            : {}),
        });
      } catch (cause) {
        const error = fromMessage(cause instanceof Error ? cause.message : '', how);
        error.cause = cause;
        throw error;
      }
      if (answer === undefined) throw problem('SIGN_IN_CANCELLED', 'The sign-in was cancelled.');
      return answer;
    },
  };
}

function fromMessage(message: string, how: 'interactive' | 'silent'): AssistantError {
  if (/only one web auth flow/iu.test(message))
    return problem('SIGN_IN_WINDOW_OPEN', 'A sign-in window is open already.');
  if (/could not be loaded/iu.test(message))
    return problem('NETWORK_UNAVAILABLE', 'The sign-in page could not be loaded.');
  if (how === 'silent') return problem('SIGN_IN_REQUIRED', 'Okta wants to show its sign-in page.');
  return problem('SIGN_IN_CANCELLED', 'The sign-in was cancelled.');
}
