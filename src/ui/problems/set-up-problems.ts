import { displayText } from '../../domain/display-text.ts';
import type { OrgUrlProblem } from '../../domain/errors.ts';
import { errorText, noticeText, type ProblemTexts } from './problem.ts';

/** Problems with connecting an org. */
export const SET_UP_PROBLEMS = {
  NOT_CONFIGURED: () =>
    noticeText(
      'Not connected to an Okta org yet',
      'Add your Okta domain and client ID in Options first.',
      'options',
    ),
  ORG_URL_INVALID: ({ problem }) =>
    errorText('That is not an Okta domain', orgUrlText(problem), 'options'),
  ORG_NOT_FOUND: ({ orgUrl }) =>
    errorText(
      'No site at that address',
      `The site at ${orgUrl} does not respond. Check the spelling, and that this device is online.`,
      'options',
    ),
  ORG_NOT_OKTA: ({ orgUrl }) =>
    errorText(
      'That address is not an Okta org',
      `The site at ${orgUrl} does not respond like Okta. Use the address where you sign in to Okta. If it is that address, something on this network, such as guest Wi-Fi or a web gateway, may answer in its place.`,
      'options',
    ),
  ORG_MOVED: ({ orgUrl }) =>
    errorText(
      'Your Okta org may have moved',
      `The site at ${orgUrl} redirects to another address. If your org was renamed, connect its new address in the options. If not, something on this network, such as guest Wi-Fi or a web gateway, may be in the way.`,
      'options',
    ),
  ORG_METADATA_REFUSED: ({ reason }) =>
    errorText(
      'This Okta org can’t be used',
      'Its configuration is not safe to sign in with.',
      'options',
      { administrator: ORG_METADATA, quote: reason },
    ),
  ORG_PERMISSION_MISSING: ({ orgUrl }) =>
    noticeText(
      'Access to your Okta org is turned off',
      `Your browser blocks this extension from reaching ${orgUrl}. Try again, and choose “Allow” when the browser asks.`,
      'options',
    ),
  CLIENT_ID_INVALID: () =>
    errorText(
      'That is not a client ID',
      'A client ID has only letters and digits, and often starts with 0oa. Your administrator finds it on the app’s General tab in Okta.',
      'options',
    ),
  POLICY_ORG_UNREADABLE: ({ keys }) =>
    errorText(
      'Your organization’s policy needs a fix',
      'It sets your Okta org, but in a way that can’t be read. Until an administrator fixes it, no org can be connected.',
      null,
      {
        administrator: `Please fix the managed policy of the Okta End User Assistant: orgUrl and clientId must both be set and valid (not applied: ${displayText(keys, 200)}). Until then, it allows no Okta org.`,
      },
    ),
  ACCOUNT_NOT_FOUND: () =>
    noticeText(
      'That account no longer exists',
      'Choose another account, or add it again in Options.',
      'options',
    ),
} satisfies Partial<ProblemTexts>;

const ORG_METADATA =
  'The Okta End User Assistant rejects our org’s metadata. Please check the org URL and custom domain.';

/** What is wrong with a typed Okta domain, and what to enter instead. */
function orgUrlText(orgUrlProblem: OrgUrlProblem): string {
  switch (orgUrlProblem) {
    case 'empty':
      return 'Enter the address where you sign in, such as acme.okta.com.';
    case 'not-a-domain':
      return 'An Okta domain looks like acme.okta.com or login.acme.com.';
    case 'not-https':
      return 'Okta uses https. Leave out everything before the domain.';
    case 'has-credentials':
      return 'Leave out the username and password. You sign in on Okta’s own page.';
    case 'has-port':
      return 'Leave out the port. Okta uses the default one.';
    case 'ip-address':
      return 'Enter the org’s name, such as acme.okta.com, not an IP address.';
    case 'okta-itself':
      return 'That is Okta’s own site. Your org has its own name, such as acme.okta.com.';
  }
}
