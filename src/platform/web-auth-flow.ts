import type { WebAuthFlow } from '../auth/auth-deps.ts';
import { assistantError, type AssistantError } from '../domain/errors.ts';
import { browser } from './browser.ts';

const SILENT_TIMEOUT_MS = 10_000;

/** The browser's `identity` API; it tells its failures apart by their English message only. */
export function createWebAuthFlow(): WebAuthFlow {
  return {
    // Read when asked for: the first touch of an API costs a waking worker a third of a millisecond.
    get redirectUri() {
      return browser.identity.getRedirectURL();
    },
    async launch(url, mode) {
      let redirectUrl: string | undefined;
      try {
        redirectUrl = await browser.identity.launchWebAuthFlow({
          url: url.href,
          interactive: mode === 'interactive',
          ...(mode === 'silent' && !import.meta.env.FIREFOX
            ? {
                abortOnLoadForNonInteractive: true,
                timeoutMsForNonInteractive: SILENT_TIMEOUT_MS,
              }
            : {}),
        });
      } catch (cause) {
        const error = errorFromMessage(cause instanceof Error ? cause.message : '', mode);
        error.cause = cause;
        throw error;
      }
      if (redirectUrl === undefined)
        throw assistantError('SIGN_IN_CANCELLED', 'The sign-in was cancelled.');
      return redirectUrl;
    },
  };
}

function errorFromMessage(message: string, mode: 'interactive' | 'silent'): AssistantError {
  if (/only one web auth flow/iu.test(message))
    return assistantError('SIGN_IN_WINDOW_OPEN', 'A sign-in window is open already.');
  if (/could not be loaded/iu.test(message))
    return assistantError('NETWORK_UNAVAILABLE', 'The sign-in page could not be loaded.');
  if (mode === 'silent')
    return assistantError('SIGN_IN_REQUIRED', 'Okta wants to show its sign-in page.');
  return assistantError('SIGN_IN_CANCELLED', 'The sign-in was cancelled.');
}
