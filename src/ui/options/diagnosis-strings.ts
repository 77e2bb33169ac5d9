import type { Check, CheckResult } from '../../domain/diagnosis.ts';
import { problemText } from '../problems/problem-text.ts';

/** Every sentence of the card that looks for what is wrong; a translation is another object of this shape. */
export const DIAGNOSIS_STRINGS = {
  title: 'Something not working?',
  text: 'This looks at everything between you and Okta, one thing after the other, and says what is wrong and who can mend it.',
  run: 'Find out what is wrong',
  again: 'Check again',
  running: 'Checking…',
  copyReport: 'Copy report',
  reportText: 'The report has no password, no token and no name in it.',
  allGood: 'Everything that could be checked is in order.',
  problemCount: (count: number) =>
    count === 1 ? 'One thing is wrong.' : `${count} things are wrong.`,
  good: 'In order',
  bad: 'Wrong',
  untold: 'Not checked',
} as const;

type Facts = CheckResult['facts'];

interface CheckStrings {
  readonly title: string;
  readonly pass: (facts: Facts) => string;
  /** Where no error of the product says what is wrong. */
  readonly fail?: (facts: Facts) => string;
  /** For whoever set it up, where only they can mend it. */
  readonly administrator?: (facts: Facts) => string;
  readonly skipped: string;
}

const PREREQUISITE_FAILED = 'What it builds on is not in order.';
const NOT_SIGNED_IN = 'Nobody is signed in.';

const CHECK_STRINGS: Readonly<Record<Check, CheckStrings>> = {
  access: {
    title: 'Access to your Okta org',
    pass: () => 'The browser allows it.',
    skipped: 'No org is set up.',
  },
  org: { title: 'Your Okta org', pass: () => 'It answers.', skipped: PREREQUISITE_FAILED },
  metadata: {
    title: 'What your org says of itself',
    pass: () => 'It describes a safe sign-in.',
    skipped: PREREQUISITE_FAILED,
  },
  client: { title: 'Client ID', pass: () => 'Okta knows it.', skipped: PREREQUISITE_FAILED },
  redirect: {
    title: 'Redirect address',
    pass: () => 'Okta knows it.',
    skipped: PREREQUISITE_FAILED,
  },
  scope: {
    title: 'Right to read your data',
    pass: () => 'It is granted.',
    skipped: 'Only a sign-in shows whether the scope is granted.',
  },
  session: {
    title: 'Sign-in',
    pass: ({ minutesLeft }) =>
      Number(minutesLeft) > 0
        ? `The access token is good for ${minutesLeft} more minutes.`
        : 'The access token is renewed with the next request.',
    skipped: NOT_SIGNED_IN,
  },
  profile: { title: 'Your profile', pass: () => 'Okta gives it.', skipped: NOT_SIGNED_IN },
  applications: {
    title: 'Your applications',
    pass: ({ count }) => `Okta gave ${count}.`,
    skipped: NOT_SIGNED_IN,
  },
  'rate-limit': {
    title: 'Okta’s request limit',
    pass: () => 'It is not reached.',
    skipped: PREREQUISITE_FAILED,
  },
  clock: {
    title: 'This device’s clock',
    pass: ({ secondsAhead }) => clockOffsetText(Number(secondsAhead)),
    skipped: PREREQUISITE_FAILED,
  },
  dpop: {
    title: 'Binding of tokens',
    pass: ({ tokens }) =>
      tokens === 'DPoP'
        ? 'They are worth nothing outside of this browser.'
        : 'Your org does not ask for it.',
    fail: ({ tokens }) =>
      tokens === 'DPoP'
        ? 'The key to which the tokens are bound is gone. Sign in again.'
        : 'Your org wants tokens that are bound to this browser, and these are not. Sign in again.',
    skipped: NOT_SIGNED_IN,
  },
  policy: {
    title: 'Your organization’s settings',
    pass: ({ keys }) => `In force: ${keys}.`,
    fail: (facts) => policyProblems(facts).join(' '),
    administrator: (facts) =>
      [
        'The managed policy of the Okta End User Assistant needs a fix.',
        ...policyProblems(facts),
      ].join(' '),
    skipped: 'There are none.',
  },
  storage: {
    title: 'What is kept here',
    pass: () => 'It can be read.',
    fail: ({ setAside }) =>
      `Set aside as damaged or from a newer version: ${setAside}. Nothing has to be done; it was started anew.`,
    skipped: PREREQUISITE_FAILED,
  },
  version: {
    title: 'Versions',
    pass: ({ version, browser }) => `Extension ${version}, ${browser}`,
    skipped: PREREQUISITE_FAILED,
  },
};

function policyProblems({ ignored = '', unknownTools = '' }: CheckResult['facts']): string[] {
  return [
    ...(ignored === '' ? [] : [`Not applied, because unknown or invalid: ${ignored}.`]),
    ...(unknownTools === ''
      ? []
      : [
          `disabledTools names tools that do not exist: ${unknownTools}. All tools are off until that is fixed.`,
        ]),
  ];
}

function clockOffsetText(secondsAhead: number): string {
  const seconds = Math.abs(secondsAhead);
  if (seconds <= 2) return 'It agrees with Okta’s.';
  return `It is ${seconds} seconds ${secondsAhead > 0 ? 'ahead of' : 'behind'} Okta’s; up to five minutes do no harm.`;
}

export function checkTitle(check: Check): string {
  return CHECK_STRINGS[check].title;
}

/** A finding in words; `administrator` is to be passed on. */
export interface FindingText {
  readonly text: string;
  readonly administrator: string | null;
}

export function findingText({ check, verdict, error, facts }: CheckResult): FindingText {
  const strings = CHECK_STRINGS[check];
  if (verdict === 'untold') return { text: strings.skipped, administrator: null };
  if (verdict === 'good') return { text: strings.pass(facts), administrator: null };
  if (error === null)
    return {
      text: strings.fail?.(facts) ?? '',
      administrator: strings.administrator?.(facts) ?? null,
    };
  const { title, text, administrator } = problemText(error);
  return { text: `${title}. ${text}`, administrator };
}
