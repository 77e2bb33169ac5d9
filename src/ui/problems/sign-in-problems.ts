import { displayText } from '../../domain/display-text.ts';
import { clockErrorText, scopeMissing } from './shared-phrases.ts';
import { errorText, noticeText, quietText, type ProblemTexts } from './problem.ts';

/** Problems with signing in. */
export const SIGN_IN_PROBLEMS = {
  SIGN_IN_REQUIRED: () =>
    noticeText('Sign in to continue', 'Okta needs to know who you are.', 'sign-in'),
  SIGN_IN_CANCELLED: () =>
    quietText(
      'You closed the sign-in window',
      'If Okta showed an error page there, the redirect URI or client ID may not match.',
      'sign-in',
      { administrator: REDIRECT_URI },
    ),
  SIGN_IN_INTERRUPTED: () =>
    noticeText(
      'Sign-in was interrupted',
      'The browser suspended the extension before sign-in finished. Sign in again.',
      'sign-in',
    ),
  SIGN_IN_WINDOW_OPEN: () =>
    noticeText(
      'A sign-in window is already open',
      'Finish signing in there, or close that window and try again.',
      'sign-in',
    ),
  SIGN_IN_NOT_ASSIGNED: () =>
    errorText(
      'This app is not assigned to you',
      'Okta recognizes you, but you are not assigned to the Okta End User Assistant app.',
      null,
      { administrator: 'Please assign me to the Okta End User Assistant app in Okta.' },
    ),
  SIGN_IN_POLICY: () =>
    errorText(
      'A sign-on policy blocked this',
      'Your organization’s policy blocked the sign-in, for example because of your device or network.',
      'sign-in',
      {
        administrator:
          'A sign-on policy blocks sign-in to the Okta End User Assistant app. Please check the app’s authentication policy.',
      },
    ),
  SIGN_IN_SCOPE_NOT_GRANTED: scopeMissing,
  REDIRECT_URI_REFUSED: ({ redirectUri }) =>
    errorText(
      'The redirect URI is not registered',
      'Okta doesn’t recognize this extension’s redirect URI, so sign-in can’t finish.',
      null,
      {
        administrator: `Please add ${redirectUri} as a sign-in redirect URI to the Okta End User Assistant app in Okta.`,
      },
    ),
  SIGN_IN_PAGE_FAILED: () =>
    errorText(
      'A sign-in page failed',
      'The browser closed the sign-in window because a page in it reported an error, such as a wrong password. Try again.',
      'sign-in',
    ),
  SIGN_IN_CLIENT_REFUSED: ({ description }) =>
    errorText(
      'Okta doesn’t recognize this client ID',
      'Check that you copied all of it. If you did, the app’s settings in Okta may be wrong.',
      'options',
      {
        administrator:
          'Please check the Okta End User Assistant app: Native app, active, PKCE, grants Authorization Code and Refresh Token.',
        quote: description,
      },
    ),
  SIGN_IN_REFUSED: ({ description, error }) =>
    errorText('Okta denied the sign-in', 'Try again.', 'sign-in', {
      administrator: `Signing in to the Okta End User Assistant app fails with “${displayText(error, 60)}”.`,
      quote: description,
    }),
  SIGN_IN_NOT_TRUSTED: ({ check }) =>
    errorText(
      'The sign-in response could not be trusted',
      'It did not prove that it came from your Okta org, so it was discarded. Try again. If this keeps happening, report it.',
      'sign-in',
      {
        administrator: `The Okta End User Assistant rejected a sign-in response because this check failed: ${displayText(check, 60)}.`,
      },
    ),
  SIGN_IN_UNAVAILABLE: () =>
    errorText(
      'Okta can’t sign you in right now',
      'Okta or your network has a temporary problem. Try again in a moment.',
      'sign-in',
    ),
  CLOCK_WRONG: ({ aheadMinutes }) =>
    errorText(
      'This device’s clock is wrong',
      `${clockErrorText(aheadMinutes)} Set the date and time automatically, then try again.`,
      'sign-in',
    ),
  DPOP_REFUSED: ({ description }) =>
    errorText(
      'Okta rejects this browser’s key',
      'Signing in again does not help. Try again later. If this keeps happening, tell your administrator.',
      'retry',
      {
        administrator:
          'Okta rejects the DPoP proofs of the Okta End User Assistant app. Please check the DPoP setting of the app, and for a proxy that removes the DPoP or DPoP-Nonce headers.',
        quote: description,
      },
    ),
  ORIGIN_REFUSED: ({ description }) =>
    errorText(
      'Okta mistook this extension for a web page',
      'Okta denied the last step of the sign-in. Restart the browser and try again. If this keeps happening, report it.',
      'sign-in',
      { quote: description },
    ),
} satisfies Partial<ProblemTexts>;

const REDIRECT_URI =
  'Please check that the redirect URI registered for the Okta End User Assistant app is exactly the one shown in its Options.';
