import { localized, textLanguage } from '../domain/localized.ts';
import type { ProfileField } from '../domain/user-profile.ts';
import type { DeclineReason } from './plan-types.ts';

/** The assistant's sentences; `{name}` is filled in. */
export const SENTENCES = localized('assistant', {
  declined: {
    'other-people': 'I can only see your own Okta profile and apps, not other people’s.',
    change: 'I can’t change that here.',
    secret: 'I can’t see passwords or codes.',
    'not-recorded': 'I can’t see that. I only see what your Okta profile says now.',
    'out-of-scope':
      'I can’t help with that. I can look up your Okta profile, list your apps, or open one of them.',
    instructions: 'I ignored that. I only answer about your own Okta profile and apps.',
    'typed-link':
      'I only open links that Okta provided for your apps, never an address from a message.',
    greeting: 'Hello! Ask me about your Okta profile, or tell me which app to open.',
    thanks: 'You’re welcome.',
    goodbye: 'Goodbye.',
    help: 'I can look up your Okta profile, list your apps, or open one of them.',
    insult:
      'Sorry that this isn’t working for you. I can look up your Okta profile, list your apps, or open one of them.',
    cancelled: 'OK.',
    later: 'I can only open an app right away, not at a set time or when something happens.',
    'sign-out':
      'Do you want to sign out? This conversation and your apps are removed from this browser.',
    refresh: 'I asked Okta again.',
    dashboard: 'Your Okta dashboard is here.',
    'okta-settings': 'Okta’s own settings are here.',
    'switch-user': 'You can switch to another user here.',
    options: 'You can change the settings of this extension in Options.',
    shortcuts: 'Here are the keyboard shortcuts.',
    'new-chat': 'You can start a new chat here. It clears this conversation.',
    unclear:
      'I’m not sure what you mean. I can look up your Okta profile, list your apps, or open one of them.',
  } satisfies Record<DeclineReason, string>,
  alsoDeclined: 'About the rest: {reason}',
  notAnswered: 'I did not answer: {parts}.',
  quoted: '“{text}”',

  listAll: 'You have {total}.',
  listSome: '{matching} of your {total} {verb} “{query}”.',
  listNone: 'No apps match “{query}”.',
  listEmpty: 'No apps are assigned to you in Okta.',
  haveOne: 'Yes, {label} is assigned to you.',
  haveSeveral: 'Yes, {count} of your apps match “{query}”: {labels}.',
  haveNone: 'No, nothing that matches “{query}” is assigned to you.',
  apps: { one: '{count} app', other: '{count} apps' },
  match: { one: 'matches', other: 'match' },

  opened: 'Opening {label}.',
  link: 'Here is your link to {label}.',
  whichOne: { open: 'Which one do you want to open?', link: 'Which one do you want the link to?' },
  moreNotShown: 'Not shown here: {count} more.',
  didYouMean: 'Did you mean {label}?',
  whichApplication: {
    open: 'Which app do you want to open?',
    link: 'Which app do you want the link to?',
  },
  offer: 'Did you mean: {alternatives}?',
  offers: {
    open: 'Open {label}',
    link: 'Get the link to {label}',
    list: 'List your apps',
    count: 'Count your apps',
    listSome: 'List your apps that match “{query}”',
    have: 'Check whether you have {query}',
    wholeProfile: 'Show your whole profile',
    fields: 'Show your {labels}',
    manyFields: 'Show your {label} and more of your profile',
  },
  appForTask: 'One of your apps may be for that:',
  alreadyAssigned: '{label} is assigned to you. You can open it now.',
  noneOfThese: 'Here is what you can ask me.',
  notAssigned: '“{words}” is not assigned to you.',
  nearest: 'Your closest matches:',
  askAdministrator: 'If you need it, ask your administrator to assign it to you.',
  changedMeanwhile: 'Your apps just changed. Choose again.',

  value: 'your {label} is {value}',
  based: 'you are based in {value}',
  manager: {
    email: 'Okta has only your manager’s email address, {value}',
    id: 'Okta has only an ID for your manager, {value}',
  },
  details: {
    signedIn: 'you signed in with {methods} on {time}',
    signedInBy: 'you signed in with {methods}',
    signedInAt: 'you signed in on {time}',
    signInUnknown: 'Okta did not say how you signed in. Sign in again to find out.',
    sessionEnds: 'your Okta session in this browser ends on {time}, sooner if it is not used',
    sessionUnknown:
      'There is no Okta session of yours in this browser, or Okta does not say when it ends.',
    authenticator: '{name} (since {date})',
    authenticators: 'you can verify with {list}',
    noAuthenticators: 'Okta has no authenticator of yours.',
    groups: 'you are in {list}',
    noGroups: 'You are in no groups.',
    inGroups: 'Yes, you are in {list}',
    notInGroup: 'No, you are in no group called “{name}”',
    enrolled: 'Yes, you can verify with {list}',
    notEnrolled: 'No, “{name}” is not set up for you',
    cut: 'Only the first {count} are listed here.',
    orgName: 'your organization is {value}',
    noOrgName: 'Okta does not say what your organization is called.',
    helpDesk: 'you reach your help desk at {places}',
    noHelpDesk: 'Your org names no help desk in Okta.',
  },
  notRecorded: 'Your {labels} is not set in Okta.',
  notRecordedSeveral: 'Your {labels} are not set in Okta.',
  profileWhole: 'Here’s your Okta profile.',
  profileSome: 'Here’s what Okta has.',
  profileNothing: 'Okta doesn’t have that.',

  fullStop: '.',
  /** Joins several clauses; if empty, they are joined like a list. */
  clauseSeparator: '',
  sentenceSeparator: ' ',
  managerPrompt: 'Who is my manager?',
});

/** Names of fields that differ from their names in the code. */
const FIELD_NAMES: Readonly<Record<string, string>> = localized('fields', {
  honorificPrefix: 'prefix',
  honorificSuffix: 'suffix',
  nickName: 'nickname',
  managerId: 'manager’s ID',
  login: 'username',
  email: 'email address',
  secondEmail: 'secondary email address',
  primaryPhone: 'phone number',
  mobilePhone: 'mobile number',
  zipCode: 'postal code',
  countryCode: 'country',
  timezone: 'time zone',
  profileUrl: 'profile page',
  status: 'account status',
  created: 'account creation date',
  activated: 'account activation date',
  statusChanged: 'last status change',
  lastLogin: 'last sign-in',
  lastUpdated: 'last profile update',
  passwordChanged: 'last password change',
  signIn: 'last sign-in method',
  sessionEnd: 'end of session',
  orgName: 'organization’s name',
});

/** The name of a field within a sentence, such as "cost center"; a row of a card capitalizes it. */
export function fieldLabel(field: string): string {
  return (
    FIELD_NAMES[field] ?? field.replaceAll(/[A-Z]/gu, (capital) => ` ${capital.toLowerCase()}`)
  );
}

/** Fields that have a sentence of their own. */
export const FIELD_SENTENCES: Readonly<Partial<Record<ProfileField, string>>> = localized(
  'field-sentences',
  {
    department: 'you are in {value}',
    manager: 'your manager is {value}',
    status: 'your account is {value}',
    created: 'your Okta account was created on {value}',
    activated: 'your Okta account was activated on {value}',
    statusChanged: 'your account’s status last changed on {value}',
    lastLogin: 'you last signed in on {value}',
    lastUpdated: 'your profile was last updated on {value}',
    passwordChanged: 'you last changed your password on {value}',
    city: 'your city is {value}',
    displayName: 'your name is {value}',
    login: 'you sign in as {value}',
  },
);

/** Okta's account states in words. */
export const STATUS_LABELS: Readonly<Record<string, string>> = localized('statuses', {
  STAGED: 'staged',
  PROVISIONED: 'waiting for activation',
  ACTIVE: 'active',
  RECOVERY: 'in recovery',
  PASSWORD_EXPIRED: 'active, with an expired password',
  LOCKED_OUT: 'locked',
  SUSPENDED: 'suspended',
  DEPROVISIONED: 'deactivated',
});

/** Fills in `{name}` in a sentence; braces in values are not filled in again. */
export function fillIn(
  sentence: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return sentence.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}

/** The form for a number, as in "1 application" and "2 applications". */
export function fillInCount(
  forms: { readonly one: string; readonly other: string },
  count: number,
  locale: string,
): string {
  const rule = new Intl.PluralRules(textLanguage()).select(count);
  const formatted = new Intl.NumberFormat(locale).format(count);
  return fillIn(rule === 'one' ? forms.one : forms.other, { count: formatted });
}

/** Formats a list in the language of the sentences, which may differ from the locale of dates. */
export function formatList(items: readonly string[]): string {
  return new Intl.ListFormat(textLanguage(), { type: 'conjunction' }).format(items);
}

/** Joins several clauses into one sentence. */
export function formatClauses(clauses: readonly string[]): string {
  const { clauseSeparator } = SENTENCES;
  return clauseSeparator === '' ? formatList(clauses) : clauses.join(clauseSeparator);
}

/** Joins alternatives: "open Box or get the link to Box". */
export function formatAlternatives(items: readonly string[]): string {
  return new Intl.ListFormat(textLanguage(), { type: 'disjunction' }).format(items);
}

/** Lowercases the words of a button for a sentence; in some languages they start with a name and stay as they are. */
export function lowerFirst(text: string): string {
  const beginsWithName = Object.values(SENTENCES.offers).some((offer) => offer.startsWith('{'));
  return beginsWithName ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Makes a text a sentence: adds a capital letter and a full stop. */
export function toSentence(text: string): string {
  return capitalize(/[.!?。！？]$/u.test(text) ? text : `${text}${SENTENCES.fullStop}`);
}
