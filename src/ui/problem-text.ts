import { displayText } from '../domain/display-text.ts';
import type { WireError } from '../domain/errors.ts';
import { orgUrlText } from './org-url-text.ts';
import { clockText, withErrorId } from './problem-phrases.ts';
import { broken, notice, type ProblemText } from './problem.ts';

export type { ProblemAction, ProblemText } from './problem.ts';

/** Every sentence about a problem that a face shows; an error's own `message` is for logs and models. */
export function problemText(error: WireError): ProblemText {
  switch (error.code) {
    case 'NOT_CONFIGURED':
      return notice(
        'Not connected to an Okta org yet',
        'Add your Okta domain and client ID in the options first.',
        'options',
      );
    case 'ORG_URL_INVALID':
      return broken('That is not an Okta domain', orgUrlText(error.detail.problem), 'options');
    case 'ORG_NOT_FOUND':
      return broken(
        'Nothing answers at that address',
        `There is no answer from ${error.detail.orgUrl}. Check the spelling, and that this device is online.`,
        'options',
      );
    case 'ORG_NOT_OKTA':
      return broken(
        'That address is not an Okta org',
        `The site at ${error.detail.orgUrl} does not answer as Okta does. Use the address at which you sign in to Okta.`,
        'options',
      );
    case 'ORG_METADATA_REFUSED':
      return broken(
        'This Okta org cannot be used as it is set up',
        'The org describes itself in a way that is not safe to sign in with.',
        'options',
        { administrator: ORG_METADATA, quote: error.detail.reason },
      );
    case 'ORG_PERMISSION_MISSING':
      return notice(
        'Access to your Okta org is switched off',
        `The browser does not let this extension talk to ${error.detail.orgUrl}. Try again, and choose “Allow” when the browser asks.`,
        'options',
      );
    case 'CLIENT_ID_INVALID':
      return broken(
        'That is not a client ID',
        'A client ID has letters and digits only, often starting with 0oa. Your administrator finds it on the app’s General tab in Okta.',
        'options',
      );
    case 'SIGN_IN_REQUIRED':
      return notice('Sign in to go on', 'Okta needs to know who you are.', 'sign-in');
    case 'SIGN_IN_CANCELLED':
      return notice(
        'Sign-in was not finished',
        'The sign-in window closed before Okta answered. If Okta showed an error page there, the redirect address or client ID may not match.',
        'sign-in',
        { administrator: REDIRECT_URI },
      );
    case 'SIGN_IN_INTERRUPTED':
      return notice(
        'Sign-in was interrupted',
        'The browser put the extension to sleep half way through. Please sign in again.',
        'sign-in',
      );
    case 'SIGN_IN_WINDOW_OPEN':
      return notice(
        'A sign-in window is already open',
        'Finish signing in there, or close that window and try again.',
        'sign-in',
      );
    case 'SIGN_IN_NOT_ASSIGNED':
      return broken(
        'This assistant is not assigned to you',
        'Okta knows you, but you are not assigned to this app there.',
        null,
        { administrator: 'Please assign me to the Okta End User Assistant app in Okta.' },
      );
    case 'SIGN_IN_POLICY':
      return broken(
        'A sign-on policy does not allow this',
        'Your organization’s rules refused the sign-in, for example because of the device or network you are on.',
        'sign-in',
        {
          administrator:
            'Signing in to the Okta End User Assistant app is refused by a sign-on policy. Please check the app’s authentication policy.',
        },
      );
    case 'SIGN_IN_SCOPE_NOT_GRANTED':
    case 'OKTA_SCOPE_MISSING':
      return broken(
        'The assistant may not read your Okta data yet',
        'A permission is missing on the app in Okta. Only an administrator can grant it.',
        null,
        {
          administrator: `Please grant the scope ${displayText(error.detail.scope, 100)} to the Okta End User Assistant app (Okta API Scopes tab).`,
        },
      );
    case 'SIGN_IN_CLIENT_REFUSED':
      return broken(
        'Okta does not accept this app',
        'The client ID or the app’s settings do not fit this org.',
        'options',
        {
          administrator:
            'Please check the Okta End User Assistant app: Native app, active, PKCE, grants Authorization Code and Refresh Token.',
          quote: error.detail.description,
        },
      );
    case 'SIGN_IN_REFUSED':
      return broken('Okta refused the sign-in', 'You can try again.', 'sign-in', {
        administrator: `Signing in to the Okta End User Assistant app fails with “${displayText(error.detail.error, 60)}”.`,
        quote: error.detail.description,
      });
    case 'SIGN_IN_NOT_TRUSTED':
      return broken(
        'The answer to the sign-in could not be trusted',
        'It did not prove that it came from your Okta org, so it was thrown away. Try again; if it happens again, report it.',
        'sign-in',
        {
          administrator: `The Okta End User Assistant refused a sign-in response because this check failed: ${displayText(error.detail.check, 60)}.`,
        },
      );
    case 'SIGN_IN_UNAVAILABLE':
      return broken(
        'Okta cannot sign you in right now',
        'Okta reports a temporary fault. Try again in a moment.',
        'sign-in',
      );
    case 'CLOCK_WRONG':
      return broken(
        'This device’s clock is wrong',
        `${clockText(error.detail.aheadMinutes)} Let the device set date and time by itself, then try again.`,
        'sign-in',
      );
    case 'ORIGIN_REFUSED':
      return broken(
        'Okta took this extension for a web page',
        'The last step of the sign-in was refused. Restart the browser and try again; if it stays, report it.',
        'sign-in',
        { quote: error.detail.description },
      );
    case 'NETWORK_UNAVAILABLE':
      return broken(
        'Okta could not be reached',
        'Check your connection, VPN or proxy, then try again.',
        'retry',
      );
    case 'OKTA_FORBIDDEN':
      return broken(
        'Okta does not let you read this',
        'Your organization’s settings refused it; trying again will not help.',
        null,
        {
          administrator: withErrorId(
            'Reading my own Okta data is refused (403)',
            error.detail.errorId,
          ),
        },
      );
    case 'OKTA_RATE_LIMITED':
      return notice(
        'Okta asks for a short break',
        'Your organization has used up its requests for the moment.',
        'wait',
      );
    case 'OKTA_UNAVAILABLE':
      return broken(
        'Okta is not answering properly',
        'The fault is on Okta’s side and usually passes. Try again in a moment.',
        'retry',
        {
          administrator:
            error.detail.errorId === null
              ? null
              : withErrorId('Okta’s API reports a fault', error.detail.errorId),
        },
      );
    case 'OKTA_RESPONSE_UNEXPECTED':
      return broken(
        'Okta answered in an unexpected way',
        'The answer could not be read, so nothing is shown rather than a guess. Try again; if it stays, report it.',
        'retry',
        {
          administrator: `The Okta End User Assistant cannot read Okta’s answer at ${displayText(error.detail.path, 100)}.`,
        },
      );
    case 'ACCOUNT_NOT_FOUND':
      return notice(
        'That account is not here any more',
        'Choose another account, or add it again in the options.',
        'options',
      );
    case 'APPLICATION_NOT_FOUND':
      return notice(
        'That application is not assigned to you',
        'It may have been taken off your Okta dashboard since. Ask for your applications to see the current list.',
        null,
      );
    case 'APPLICATION_LINK_REFUSED':
      return broken(
        `${displayText(error.detail.label, 60)} is not opened`,
        'Okta’s link for it does not lead to your org, so it is not safe to follow.',
        null,
        {
          administrator: `The link of ${displayText(error.detail.label, 60)} in my Okta app links is not an https link on our org.`,
        },
      );
    case 'INPUT_INVALID':
      return notice('That cannot be looked up', 'Please say it in another way.', null);
    case 'CALLER_NOT_ALLOWED':
      return notice(
        'Not allowed',
        'This program has not been allowed to ask the assistant. You decide that in the options.',
        'options',
      );
    case 'CANCELLED':
      return notice('Stopped', 'You stopped this before it was done.', 'retry');
    case 'WORKER_UNREACHABLE':
      return broken(
        'The extension is not answering',
        'Try again. If it stays, switch the extension off and on in the browser’s extension page.',
        'retry',
      );
    case 'INTERNAL':
      return broken(
        'Something unexpected went wrong',
        'Nothing was changed. Try again; if it happens again, report it.',
        'retry',
      );
  }
}

const REDIRECT_URI =
  'Please check that the redirect URI registered for the Okta End User Assistant app is exactly the one shown in its options.';

const ORG_METADATA =
  'The Okta End User Assistant refuses our org’s metadata. Please check the org URL and custom domain.';
