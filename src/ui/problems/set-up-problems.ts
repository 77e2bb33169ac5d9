import { orgUrlText } from './org-url-text.ts';
import { errorText, noticeText, type ProblemTexts } from './problem.ts';

/** What can be wrong with connecting an org. */
export const SET_UP_PROBLEMS = {
  NOT_CONFIGURED: () =>
    noticeText(
      'Not connected to an Okta org yet',
      'Add your Okta domain and client ID in the options first.',
      'options',
    ),
  ORG_URL_INVALID: ({ problem }) =>
    errorText('That is not an Okta domain', orgUrlText(problem), 'options'),
  ORG_NOT_FOUND: ({ orgUrl }) =>
    errorText(
      'Nothing answers at that address',
      `There is no answer from ${orgUrl}. Check the spelling, and that this device is online.`,
      'options',
    ),
  ORG_NOT_OKTA: ({ orgUrl }) =>
    errorText(
      'That address is not an Okta org',
      `The site at ${orgUrl} does not answer as Okta does. Use the address at which you sign in to Okta.`,
      'options',
    ),
  ORG_METADATA_REFUSED: ({ reason }) =>
    errorText(
      'This Okta org cannot be used as it is set up',
      'The org describes itself in a way that is not safe to sign in with.',
      'options',
      { administrator: ORG_METADATA, quote: reason },
    ),
  ORG_PERMISSION_MISSING: ({ orgUrl }) =>
    noticeText(
      'Access to your Okta org is switched off',
      `The browser does not let this extension talk to ${orgUrl}. Try again, and choose “Allow” when the browser asks.`,
      'options',
    ),
  CLIENT_ID_INVALID: () =>
    errorText(
      'That is not a client ID',
      'A client ID has letters and digits only, often starting with 0oa. Your administrator finds it on the app’s General tab in Okta.',
      'options',
    ),
  ACCOUNT_NOT_FOUND: () =>
    noticeText(
      'That account is not here any more',
      'Choose another account, or add it again in the options.',
      'options',
    ),
} satisfies Partial<ProblemTexts>;

const ORG_METADATA =
  'The Okta End User Assistant refuses our org’s metadata. Please check the org URL and custom domain.';
