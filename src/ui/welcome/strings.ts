import { localized } from '../../domain/localized.ts';
/** The welcome page's strings. */
export const WELCOME_STRINGS = localized('welcome', {
  title: 'Welcome',
  lead: 'Open your apps with one keystroke, or ask one question.',
  progress: 'Set-up',
  steps: { connect: 'Connect', 'sign-in': 'Sign in', ready: 'Ready' },
  stepDone: 'done',
  connectTitle: 'Connect your company’s Okta',
  where: 'Where do you sign in to Okta?',
  whereHint:
    'Such as acme.okta.com. You can also paste a page address from your Okta dashboard, or the invitation that IT sent you.',
  invitedTo: (host: string) => `Invitation to ${host}`,
  invitedDetails: 'Go on only if this is where you sign in to Okta at work.',
  invitationProblems: {
    newer: 'This invitation is for a newer version. Update this extension, then paste it again.',
    damaged:
      'This invitation is incomplete or was changed. Copy all of it from the message, and paste it again.',
    invalid: 'This invitation doesn’t name an Okta org. Ask IT for a new one.',
  },
  continue: 'Continue',
  connectAndSignIn: 'Connect and sign in',
  permission: (host: string) =>
    `Your browser will ask to let this extension reach ${host}. Choose Allow.`,
  noClientId: 'I don’t have a client ID',
  noClientIdText: 'IT gets one in Okta, once for everyone. Send them this ready-made request:',
  mail: 'Email IT',
  mailSubject: 'Set up “Okta End User Assistant” in Okta',
  inviteHint:
    'Once it works for you, you can invite everyone else: Options > Invite people makes a code that fills in both values.',
  signInTitle: (host: string) => `Sign in to ${host}`,
  permissionForSignIn:
    'If your browser asks to let this extension reach your Okta org, choose Allow.',
  otherWays: 'Other ways to connect',
  readyTitle: 'You’re ready',
  tryIt: 'Open your first app: type its name, then press Enter.',
  loading: 'Getting your apps from Okta…',
  next: 'From now on',
  pin: 'Keep it in view',
  pinText:
    'Click the puzzle piece next to the address bar, then the pin beside Okta End User Assistant.',
  allOptions: 'All options',
});
