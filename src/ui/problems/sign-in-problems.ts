import { displayText } from '../../domain/display-text.ts';
import { clockErrorText, scopeMissing } from './shared-phrases.ts';
import { errorText, noticeText, type ProblemTexts } from './problem.ts';

/** What can be wrong with signing in. */
export const SIGN_IN_PROBLEMS = {
  SIGN_IN_REQUIRED: () =>
    noticeText('Sign in to go on', 'Okta needs to know who you are.', 'sign-in'),
  SIGN_IN_CANCELLED: () =>
    noticeText(
      'Sign-in was not finished',
      'The sign-in window closed before Okta answered. If Okta showed an error page there, the redirect address or client ID may not match.',
      'sign-in',
      { administrator: REDIRECT_URI },
    ),
  SIGN_IN_INTERRUPTED: () =>
    noticeText(
      'Sign-in was interrupted',
      'The browser put the extension to sleep half way through. Please sign in again.',
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
      'This assistant is not assigned to you',
      'Okta knows you, but you are not assigned to this app there.',
      null,
      { administrator: 'Please assign me to the Okta End User Assistant app in Okta.' },
    ),
  SIGN_IN_POLICY: () =>
    errorText(
      'A sign-on policy does not allow this',
      'Your organization’s rules refused the sign-in, for example because of the device or network you are on.',
      'sign-in',
      {
        administrator:
          'Signing in to the Okta End User Assistant app is refused by a sign-on policy. Please check the app’s authentication policy.',
      },
    ),
  SIGN_IN_SCOPE_NOT_GRANTED: scopeMissing,
  REDIRECT_URI_REFUSED: () =>
    errorText(
      'Okta does not know where to come back to',
      'The address to which Okta returns after a sign-in is not registered for this app, so no sign-in can end.',
      null,
      { administrator: REDIRECT_URI },
    ),
  SIGN_IN_CLIENT_REFUSED: ({ description }) =>
    errorText(
      'Okta does not accept this app',
      'The client ID or the app’s settings do not fit this org.',
      'options',
      {
        administrator:
          'Please check the Okta End User Assistant app: Native app, active, PKCE, grants Authorization Code and Refresh Token.',
        quote: description,
      },
    ),
  SIGN_IN_REFUSED: ({ description, error }) =>
    errorText('Okta refused the sign-in', 'You can try again.', 'sign-in', {
      administrator: `Signing in to the Okta End User Assistant app fails with “${displayText(error, 60)}”.`,
      quote: description,
    }),
  SIGN_IN_NOT_TRUSTED: ({ check }) =>
    errorText(
      'The answer to the sign-in could not be trusted',
      'It did not prove that it came from your Okta org, so it was thrown away. Try again; if it happens again, report it.',
      'sign-in',
      {
        administrator: `The Okta End User Assistant refused a sign-in response because this check failed: ${displayText(check, 60)}.`,
      },
    ),
  SIGN_IN_UNAVAILABLE: () =>
    errorText(
      'Okta cannot sign you in right now',
      'Okta, or something between you and it, has a temporary fault. Try again in a moment.',
      'sign-in',
    ),
  CLOCK_WRONG: ({ aheadMinutes }) =>
    errorText(
      'This device’s clock is wrong',
      `${clockErrorText(aheadMinutes)} Let the device set date and time by itself, then try again.`,
      'sign-in',
    ),
  ORIGIN_REFUSED: ({ description }) =>
    errorText(
      'Okta took this extension for a web page',
      'The last step of the sign-in was refused. Restart the browser and try again; if it stays, report it.',
      'sign-in',
      { quote: description },
    ),
} satisfies Partial<ProblemTexts>;

const REDIRECT_URI =
  'Please check that the redirect URI registered for the Okta End User Assistant app is exactly the one shown in its options.';
