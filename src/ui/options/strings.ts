import type { AccountColor } from '../../domain/accounts.ts';
import type { OrgUrlChange } from '../../domain/org-url.ts';

/** Every sentence of the options page; a translation is another object of this shape. */
export const OPTIONS_STRINGS = {
  title: 'Options',
  lead: 'Connect to your company’s Okta, once. Your password stays with Okta.',
  connection: 'Connection',
  domain: 'Okta domain',
  domainHint: 'Where you sign in to Okta, such as acme.okta.com. Paste any address of it.',
  domainPlaceholder: 'acme.okta.com',
  willUse: (orgUrl: string) => `We’ll use ${orgUrl}`,
  removedParts: (changes: readonly string[]) => `That is ${changes.join(', and ')}.`,
  clientId: 'Client ID',
  clientIdHint: 'From your administrator; it often starts with 0oa. It is not a secret.',
  clientIdHelp: 'Where do I get this?',
  clientIdPlaceholder: '0oa…',
  clientIdIsUrl: 'This looks like an address. The client ID is the short code beside it.',
  clientIdIsLong:
    'This looks like a secret or a token. The client ID is shorter, and the only thing needed.',
  save: 'Save and check',
  checking: 'Checking with Okta…',
  connected: (orgUrl: string) => `Connected to ${orgUrl}`,
  edit: 'Change',
  cancel: 'Cancel',
  forget: 'Disconnect',
  confirmForget: (name: string) =>
    `Disconnect from ${name}? You are signed out, and what was kept of you here is deleted.`,
  confirmForgetYes: 'Yes, disconnect',
  setByAdministrator: 'Set by your administrator',
  changes: {
    'admin-host': 'without “-admin”, which is for administrators',
    path: 'without what came after the domain',
    'custom-authorization-server': 'the org itself, not its custom authorization server',
  } satisfies Record<OrgUrlChange, string>,
  administrators: 'For your administrator',
  administratorsText:
    'They register the extension in Okta once, with this address to come back to after sign-in:',
  redirectUri: 'Sign-in redirect URI',
  copyRedirectUri: 'Copy the redirect URI',
  message: 'Or send them everything they need:',
  readMessage: 'Read the message first',
  copyMessage: 'Copy the message',
  account: 'Account',
  signedInAs: (name: string) => `Signed in as ${name}`,
  signInTitle: 'Sign in',
  expired: (name: string) => `${name}, sign in again to update your list`,
  signOut: 'Sign out',
  switchUser: 'Switch user',
  accounts: 'Accounts',
  moreAccounts: 'More accounts',
  accountsText: 'Several orgs or accounts can stand side by side, one click apart.',
  shownNow: 'Shown now',
  switchTo: 'Switch',
  switchToName: (name: string) => `Switch to ${name}`,
  blocked: 'Not allowed by your administrator; it comes back when they allow its org.',
  describe: 'Name and color',
  accountName: 'Name',
  accountNameHint: 'Only you see it. Left empty, the org’s address stands for it.',
  accountColor: 'Color',
  colors: {
    blue: 'Blue',
    green: 'Green',
    plum: 'Plum',
    amber: 'Amber',
    teal: 'Teal',
    red: 'Red',
  } satisfies Record<AccountColor, string>,
  saveDescription: 'Save',
  add: 'Add another org or account',
  addText: 'Keep these for another account of the same org, or type another org’s.',
  howToOpen: 'Three ways to your applications',
  openFromPopup: 'Toolbar',
  openFromPopupText: 'Click the extension’s icon, or press',
  openFromPanel: 'Side panel',
  openFromPanelText: 'Ask in your own words; from anywhere, press',
  openPanel: 'Open the side panel',
  openFromAddressBar: 'Address bar',
  openFromAddressBarText: 'Type',
  openFromAddressBarEnd: ', then an application and Enter.',
  askFromAddressBar: 'Or a question:',
  privacy: 'What is kept, and where',
  privacyItems: [
    'Tokens from Okta: in memory only, until you sign out or close the browser.',
    'Your name, your list of applications, and when you opened which: in this browser, until you sign out.',
    'Your profile and the conversation: in memory, until you sign out or close the browser.',
    'Nothing goes anywhere but to your Okta org. There is no telemetry.',
  ],
  clearUsage: 'Forget what I opened',
  usageCleared: 'Forgotten',
  version: (version: string) => `Version ${version}`,
  independent: 'An independent product, not made or endorsed by Okta, Inc.',
} as const;

/** What an administrator needs to set the extension up, as one message. */
export function administratorMessage(redirectUri: string): string {
  return `Please register the browser extension “Okta End User Assistant” in our Okta org:

1. Applications → Create App Integration → OIDC - OpenID Connect → Native Application
2. Client authentication: None, with PKCE required
3. Grant types: Authorization Code and Refresh Token (rotate after every use, 30 seconds grace)
4. Sign-in redirect URI, exactly: ${redirectUri}
5. Okta API Scopes: grant okta.users.read.self (takes a Super Admin)
6. Assign the people who may use it

Then tell me the app's Client ID. It lets each person read their own profile and their own list of applications, and nothing else.`;
}
