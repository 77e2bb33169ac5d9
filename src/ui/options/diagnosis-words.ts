import type { Check, Finding } from '../../domain/diagnosis.ts';
import { problemText } from '../problem-text.ts';

/** Every sentence of the card that looks for what is wrong; a translation is another object of this shape. */
export const DIAGNOSIS_WORDS = {
  title: 'Something not working?',
  text: 'This looks at everything between you and Okta, one thing after the other, and says what is wrong and who can mend it.',
  run: 'Find out what is wrong',
  again: 'Check again',
  running: 'Checking…',
  copyReport: 'Copy report',
  reportText: 'The report has no password, no token and no name in it.',
  allGood: 'Everything that could be checked is in order.',
  wrong: (count: number) => (count === 1 ? 'One thing is wrong.' : `${count} things are wrong.`),
  good: 'In order',
  bad: 'Wrong',
  untold: 'Not checked',
} as const;

type Facts = Finding['facts'];

interface CheckWords {
  readonly title: string;
  readonly good: (facts: Facts) => string;
  /** Where no error of the product says what is wrong. */
  readonly bad?: (facts: Facts) => string;
  /** For whoever set it up, where only they can mend it. */
  readonly administrator?: (facts: Facts) => string;
  readonly untold: string;
}

const NOT_YET = 'What it builds on is not in order.';
const NOT_SIGNED_IN = 'Nobody is signed in.';

const WORDS: Readonly<Record<Check, CheckWords>> = {
  access: {
    title: 'Access to your Okta org',
    good: () => 'The browser allows it.',
    untold: 'No org is set up.',
  },
  org: { title: 'Your Okta org', good: () => 'It answers.', untold: NOT_YET },
  metadata: {
    title: 'What your org says of itself',
    good: () => 'It describes a safe sign-in.',
    untold: NOT_YET,
  },
  client: { title: 'Client ID', good: () => 'Okta knows it.', untold: NOT_YET },
  redirect: { title: 'Redirect address', good: () => 'Okta knows it.', untold: NOT_YET },
  scope: {
    title: 'Right to read your data',
    good: () => 'It is granted.',
    untold: 'Only a sign-in shows whether the scope is granted.',
  },
  session: {
    title: 'Sign-in',
    good: ({ minutesLeft }) =>
      Number(minutesLeft) > 0
        ? `The access token is good for ${minutesLeft} more minutes.`
        : 'The access token is renewed with the next request.',
    untold: NOT_SIGNED_IN,
  },
  profile: { title: 'Your profile', good: () => 'Okta gives it.', untold: NOT_SIGNED_IN },
  applications: {
    title: 'Your applications',
    good: ({ count }) => `Okta gave ${count}.`,
    untold: NOT_SIGNED_IN,
  },
  'rate-limit': {
    title: 'Okta’s request limit',
    good: () => 'It is not reached.',
    untold: NOT_YET,
  },
  clock: {
    title: 'This device’s clock',
    good: ({ secondsAhead }) => clockText(Number(secondsAhead)),
    untold: NOT_YET,
  },
  dpop: {
    title: 'Binding of tokens',
    good: ({ tokens }) =>
      tokens === 'DPoP'
        ? 'They are worth nothing outside of this browser.'
        : 'Your org does not ask for it.',
    bad: ({ tokens }) =>
      tokens === 'DPoP'
        ? 'The key to which the tokens are bound is gone. Sign in again.'
        : 'Your org wants tokens that are bound to this browser, and these are not. Sign in again.',
    untold: NOT_SIGNED_IN,
  },
  policy: {
    title: 'Your organization’s settings',
    good: ({ keys }) => `In force: ${keys}.`,
    bad: ({ ignored }) => `Not followed: ${ignored}.`,
    administrator: ({ ignored }) =>
      `The managed policy of the Okta End User Assistant has unknown keys or wrong values: ${ignored}.`,
    untold: 'There are none.',
  },
  storage: {
    title: 'What is kept here',
    good: () => 'It can be read.',
    bad: ({ setAside }) =>
      `Set aside as damaged or from a newer version: ${setAside}. Nothing has to be done; it was started anew.`,
    untold: NOT_YET,
  },
  version: {
    title: 'Versions',
    good: ({ version, browser }) => `Extension ${version}, ${browser}`,
    untold: NOT_YET,
  },
};

function clockText(secondsAhead: number): string {
  const seconds = Math.abs(secondsAhead);
  if (seconds <= 2) return 'It agrees with Okta’s.';
  return `It is ${seconds} seconds ${secondsAhead > 0 ? 'ahead of' : 'behind'} Okta’s; up to five minutes do no harm.`;
}

export function checkTitle(check: Check): string {
  return WORDS[check].title;
}

/** A finding in words; `administrator` is to be passed on. */
export interface FindingText {
  readonly text: string;
  readonly administrator: string | null;
}

export function findingText({ check, verdict, error, facts }: Finding): FindingText {
  const words = WORDS[check];
  if (verdict === 'untold') return { text: words.untold, administrator: null };
  if (verdict === 'good') return { text: words.good(facts), administrator: null };
  if (error === null)
    return {
      text: words.bad?.(facts) ?? '',
      administrator: words.administrator?.(facts) ?? null,
    };
  const { title, text, administrator } = problemText(error);
  return { text: `${title}. ${text}`, administrator };
}
