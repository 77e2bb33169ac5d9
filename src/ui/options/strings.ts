import { localized } from '../../domain/localized.ts';
import { listText } from '../outside/strings.ts';
import type { AccountColor } from '../../domain/accounts.ts';
import type { OrgUrlChange } from '../../domain/org-url.ts';

/** The options page's strings. */
export const OPTIONS_STRINGS = localized('options', {
  title: 'Options',
  lead: 'Connect your company’s Okta. You do this once.',
  sections: {
    account: 'Account',
    shortcuts: 'Shortcuts',
    apps: 'Your apps',
    assistants: 'Assistants',
    tools: 'Tools',
    appearance: 'Appearance',
    privacy: 'Your data',
    help: 'Help',
  },
  connection: 'Connection',
  domain: 'Okta domain',
  alternateDomain: 'Also opens apps at',
  domainHint:
    'Where you sign in to Okta, such as acme.okta.com. You can paste any page address from your Okta dashboard.',
  domainPlaceholder: 'acme.okta.com',
  domainIsEmail:
    'This looks like an email address. Enter the address where you sign in to Okta, such as acme.okta.com.',
  willUse: (orgUrl: string) => `We’ll use ${orgUrl}`,
  removedParts: (changes: readonly string[]) => `We removed ${listText(changes)}.`,
  clientId: 'Client ID',
  clientIdHint: 'From your administrator; it often starts with 0oa. It is not a secret.',
  clientIdHelp: 'How do I get a client ID?',
  clientIdPlaceholder: '0oa…',
  clientIdIsUrl: 'This looks like an address. The client ID is the short code next to it.',
  clientIdIsLong:
    'This looks like a secret or a token. A client ID is shorter, and it is all you need.',
  fillBoth: 'Fill in both fields to connect.',
  permissionHint:
    'Your browser may ask to let this extension reach your Okta domain. Choose Allow.',
  save: 'Connect',
  checking: 'Checking with Okta…',
  connected: (orgUrl: string) => `Connected to ${orgUrl}`,
  edit: 'Change',
  cancel: 'Cancel',
  forget: 'Disconnect',
  confirmForget: (name: string) =>
    `Disconnect from ${name}? You will be signed out, and your data in this browser will be deleted.`,
  confirmForgetYes: 'Yes, disconnect',
  language: 'Language',
  browserLanguage: 'Same as the browser',
  theme: 'Theme',
  themes: { system: 'Same as the system', light: 'Light', dark: 'Dark' },
  setByAdministrator: 'Set by your administrator',
  changes: {
    'admin-host': '“-admin”',
    path: 'the path',
    'custom-authorization-server': 'the custom authorization server',
  } satisfies Record<OrgUrlChange, string>,
  administrators: 'For your administrator',
  administratorsText: 'Add this sign-in redirect URI to the app in Okta:',
  redirectUri: 'Sign-in redirect URI',
  copyRedirectUri: 'Copy the redirect URI',
  message: 'Or send IT a ready-made request:',
  readMessage: 'Preview',
  copyMessage: 'Copy the request',
  invite: 'Invite people',
  inviteText: (host: string) =>
    `With this code, others at ${host} connect without typing anything. It holds the domain and the client ID; neither is a secret.`,
  copyInvitationCode: 'Copy the code',
  inviteMessage: 'Or send a message with the code and the steps:',
  copyInvitation: 'Copy the invitation',
  account: 'Account',
  signedInAs: (name: string) => `Signed in as ${name}`,
  expired: (name: string) => `${name}, sign in again to update your list`,
  signOut: 'Sign out',
  switchUser: 'Switch user',
  accounts: 'Accounts',
  moreAccounts: 'More accounts',
  accountsText: 'Add more orgs or accounts and switch with one click.',
  shownNow: 'Current',
  switchTo: 'Switch',
  switchToName: (name: string) => `Switch to ${name}`,
  blocked: 'Not allowed by your administrator. It comes back if they allow its org.',
  describe: 'Customize',
  accountName: 'Name',
  accountNameHint: 'Only you see it. If you leave it empty, the org’s address is shown.',
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
  addUser: 'Add another account',
  addText: 'Same org: keep these values. Another org: enter its domain and client ID.',
  howToOpen: 'Three ways to open your apps',
  openFromPopup: 'Toolbar',
  openFromPopupText: 'Click the extension’s icon.',
  openFromPanel: 'Side panel',
  openFromPanelText: 'Ask in your own words.',
  orPress: 'Or press',
  noShortcut: 'No shortcut is set.',
  setShortcut: 'Set a shortcut',
  changeShortcut: 'Change shortcut',
  openPanel: 'Open the side panel',
  openFromAddressBar: 'Address bar',
  openFromAddressBarText: 'Type',
  openFromAddressBarEnd: ', then an app name and Enter.',
  askFromAddressBar: 'Or ask a question:',
  addressBarKeys: ['okta', 'Tab'],
  addressBarQuestion: '?who is my manager',
  privacy: 'Your data',
  privacyItems: [
    'Tokens from Okta: in memory only, until you sign out or close the browser.',
    'Your name, your list of apps, your nicknames and pins, and which apps you opened, and when: in this browser, until you sign out.',
    'Your profile and the conversation: in memory, until you sign out or close the browser.',
    'Your data goes only to your Okta org. There is no telemetry.',
  ],
  choices: 'What you chose before',
  choicesText:
    'When the assistant asked “Did you mean”, you chose these. It answers the same words so from then on.',
  forgetChoice: 'Forget',
  forgetChoiceOf: (prompt: string) => `Forget “${prompt}”`,
  choiceForgotten: 'Forgotten',
  forgetAllChoices: 'Forget all',
  allChoicesForgotten: 'All forgotten',
  clearUsage: 'Clear recently opened',
  usageCleared: 'Cleared',
  version: (version: string) => `Version ${version}`,
  independent: 'An independent product, not made or endorsed by Okta, Inc.',
  /** The request to an administrator to set up the extension. */
  administratorMessage: (
    redirectUri: string,
  ) => `Please register the browser extension “Okta End User Assistant” in our Okta org:

1. Applications → Create App Integration → OIDC - OpenID Connect → Native Application
2. Client authentication: None, with PKCE required
3. Grant types: Authorization Code and Refresh Token (rotate after every use, 30 seconds grace)
4. Sign-in redirect URI, exactly: ${redirectUri}
5. Okta API Scopes: grant okta.users.read.self (requires a Super Admin)
6. Assign the users who need it

Then tell me the app's Client ID. It lets each user read their own profile and their own list of apps, and nothing else.`,
  /** The message to who is invited. */
  invitationMessage: (
    code: string,
  ) => `Open your Okta apps from your browser with “Okta End User Assistant”:

1. Install the extension. Its welcome page opens. (To open it later, click the extension’s icon, then “Set up”.)
2. Paste this invitation:

${code}

3. Select “Connect and sign in”, and allow your browser to reach our Okta org.`,
});
