import { DISTINCTION_TEXTS } from '../../domain/distinctions.ts';
import { localized } from '../../domain/localized.ts';
import type { ConnectionKind } from '../../domain/connection.ts';

// Here and not where they stand: the worker, which needs them too, has no translations.
localized('distinctions', DISTINCTION_TEXTS);

/** Strings that several surfaces share. */
export const SHARED_STRINGS = localized('shared', {
  product: 'Okta End User Assistant',
  signIn: 'Sign in with Okta',
  signInAs: (login: string) => `Sign in as ${login}`,
  signInText: 'You sign in on Okta’s own page. This extension never sees your password.',
  signingIn: 'Waiting for Okta…',
  signingInText: 'Finish signing in in the window that opened.',
  connect: 'Connect',
  connecting: 'Connecting…',
  connectText: 'This is an administrator connection, so no one signs in.',
  pasteToken: 'Paste the API token again',
  pasteTokenText: 'This is an administrator connection. Its API token is stored in memory only.',
  kinds: {
    'sign-in': null,
    'api-token': 'API token',
    'client-credentials': 'Service app',
  } satisfies Record<ConnectionKind, string | null>,
  openAnyway: 'Open anyway',
  notSignedIn: 'Not signed in',
  notConnected: 'Not connected',
  account: 'Account',
  accounts: 'Accounts',
  addAccount: 'Add another account…',
  switched: (name: string) => `Now showing ${name}`,
  tryAgain: 'Try again',
  tryAgainIn: (seconds: string) => `Try again in ${seconds}`,
  openOptions: 'Open options',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Couldn’t copy',
  tellAdministrator: 'For your administrator',
  helpDesk: 'Contact the help desk',
  oktaSays: 'Okta says:',
  details: 'Details',
  errorCode: (code: string) => `Error code: ${code}`,
  copyCode: 'Copy the error code',
  dismiss: 'Dismiss',
});

/** A waiting time in the reader's locale, such as "12 sec" or "3 min". */
export function formatWaitingTime(seconds: number, locale: string): string {
  const [unit, length] =
    seconds > 5400
      ? (['hour', 3600] as const)
      : seconds > 90
        ? (['minute', 60] as const)
        : (['second', 1] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(
    Math.ceil(seconds / length),
  );
}
