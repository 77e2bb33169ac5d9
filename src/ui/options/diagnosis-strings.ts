import { localized } from '../../domain/localized.ts';
import type { Check, CheckResult } from '../../domain/diagnosis.ts';
import { listText } from '../outside/strings.ts';
import { problemText } from '../problems/problem-text.ts';

/** The troubleshooting card's strings. */
export const DIAGNOSIS_STRINGS = localized('diagnosis', {
  title: 'Troubleshooting',
  text: (checkCount: number) =>
    `Run ${checkCount} checks to find out what’s wrong and who can fix it.`,
  run: 'Run checks',
  again: 'Run checks again',
  running: 'Checking…',
  copyReport: 'Copy report',
  reportTitle: 'Okta End User Assistant: report',
  reportOrg: (host: string | null) => `Org: ${host ?? 'none'}`,
  reportText: 'The report contains no password, token, or name.',
  allGood: 'No problems found.',
  problemCount: (count: number) => (count === 1 ? '1 problem found.' : `${count} problems found.`),
  toolsOff: (labels: readonly string[]) => `Turned off for the assistant: ${listText(labels)}.`,
  showTools: 'Show tools',
  good: 'Passed',
  bad: 'Failed',
  skipped: 'Not checked',
  finding: (title: string, text: string) => `${title}. ${text}`,
  policyInvalid: (keys: string) => `Not valid: ${keys}.`,
  policyUnknownTools: (names: string) =>
    `disabledTools lists tools that don’t exist: ${names}. All tools stay off until this is fixed.`,
  policyConflicts: (keys: string) =>
    `Set more than once with different values: ${keys}. The strictest value applies, or none.`,
  policyOrg: 'No Okta org can be used until orgUrl and clientId are both set and valid.',
  policyNeedsFix: 'The managed policy of the Okta End User Assistant needs a fix.',
  clockCorrect: 'Correct',
  clockAhead: (seconds: number) =>
    `${seconds} seconds ahead of Okta’s. Up to five minutes is fine.`,
  clockBehind: (seconds: number) => `${seconds} seconds behind Okta’s. Up to five minutes is fine.`,
});

type Facts = CheckResult['facts'];

export interface CheckStrings {
  readonly title: string;
  readonly pass: (facts: Facts) => string;
  /** For a failure without an error. */
  readonly fail?: (facts: Facts) => string;
  /** To send to the administrator, where only they can fix it. */
  readonly administrator?: (facts: Facts) => string;
  readonly skipped: string;
}

const PREREQUISITE_FAILED = 'Skipped because an earlier check did not pass.';
const NOT_SIGNED_IN = 'You are not signed in.';

const CHECK_STRINGS: Readonly<Record<Check, CheckStrings>> = localized('checks', {
  access: {
    title: 'Access to your Okta org',
    pass: () => 'Allowed by the browser',
    skipped: 'No org is connected.',
  },
  org: { title: 'Your Okta org', pass: () => 'Reachable', skipped: PREREQUISITE_FAILED },
  metadata: {
    title: 'Okta configuration',
    pass: () => 'Valid',
    skipped: PREREQUISITE_FAILED,
  },
  client: { title: 'Client ID', pass: () => 'Recognized', skipped: PREREQUISITE_FAILED },
  redirect: {
    title: 'Redirect URI',
    pass: () => 'Recognized',
    skipped: PREREQUISITE_FAILED,
  },
  scope: {
    title: 'Permission to read your data',
    pass: () => 'Granted',
    skipped: 'Sign in to check whether the scope is granted.',
  },
  session: {
    title: 'Sign-in',
    pass: ({ minutesLeft }) =>
      Number(minutesLeft) > 0
        ? `The access token is valid for ${minutesLeft} more ${minutesLeft === '1' ? 'minute' : 'minutes'}.`
        : 'The access token will be renewed with the next request.',
    skipped: NOT_SIGNED_IN,
  },
  profile: { title: 'Your profile', pass: () => 'Available', skipped: NOT_SIGNED_IN },
  applications: {
    title: 'Your apps',
    pass: ({ count }) => (count === '1' ? '1 app' : `${count} apps`),
    skipped: NOT_SIGNED_IN,
  },
  'rate-limit': {
    title: 'Okta’s request limit',
    pass: () => 'Not reached',
    skipped: PREREQUISITE_FAILED,
  },
  clock: {
    title: 'This device’s clock',
    pass: ({ secondsAhead }) => clockOffsetText(Number(secondsAhead)),
    skipped: PREREQUISITE_FAILED,
  },
  dpop: {
    title: 'Token binding (DPoP)',
    pass: ({ tokens }) =>
      tokens === 'DPoP' ? 'Required: the tokens work only in this browser' : 'Not required',
    fail: ({ tokens }) =>
      tokens === 'DPoP'
        ? 'The key that the tokens are bound to is missing. Sign in again.'
        : 'Your org requires tokens bound to this browser, and yours are not. Sign in again.',
    skipped: NOT_SIGNED_IN,
  },
  policy: {
    title: 'Organization policy',
    pass: ({ keys }) => `Applied: ${keys}.`,
    fail: (facts) => policyProblems(facts).join(' '),
    administrator: (facts) =>
      [DIAGNOSIS_STRINGS.policyNeedsFix, ...policyProblems(facts)].join(' '),
    skipped: 'None',
  },
  storage: {
    title: 'Saved data',
    pass: () => 'OK',
    fail: ({ setAside }) =>
      `Reset because it was damaged or from a newer version: ${setAside}. You don’t need to do anything.`,
    skipped: PREREQUISITE_FAILED,
  },
  version: {
    title: 'Versions',
    pass: ({ version, browser }) => `Extension ${version}, ${browser}`,
    skipped: PREREQUISITE_FAILED,
  },
} satisfies Record<Check, CheckStrings>);

function policyProblems({
  ignored = '',
  conflicts = '',
  orgLocked = '',
  unknownTools = '',
}: CheckResult['facts']): string[] {
  return [
    ...(ignored === '' ? [] : [DIAGNOSIS_STRINGS.policyInvalid(ignored)]),
    ...(conflicts === '' ? [] : [DIAGNOSIS_STRINGS.policyConflicts(conflicts)]),
    ...(orgLocked === '' ? [] : [DIAGNOSIS_STRINGS.policyOrg]),
    ...(unknownTools === '' ? [] : [DIAGNOSIS_STRINGS.policyUnknownTools(unknownTools)]),
  ];
}

function clockOffsetText(secondsAhead: number): string {
  const seconds = Math.abs(secondsAhead);
  if (seconds <= 2) return DIAGNOSIS_STRINGS.clockCorrect;
  return secondsAhead > 0
    ? DIAGNOSIS_STRINGS.clockAhead(seconds)
    : DIAGNOSIS_STRINGS.clockBehind(seconds);
}

export function checkTitle(check: Check): string {
  return CHECK_STRINGS[check].title;
}

/** A finding as text; `administrator` is to be sent to one. */
export interface FindingText {
  readonly text: string;
  readonly administrator: string | null;
}

export function findingText({ check, verdict, error, facts }: CheckResult): FindingText {
  const strings = CHECK_STRINGS[check];
  if (verdict === 'skipped') return { text: strings.skipped, administrator: null };
  if (verdict === 'good') return { text: strings.pass(facts), administrator: null };
  if (error === null)
    return {
      text: strings.fail?.(facts) ?? '',
      administrator: strings.administrator?.(facts) ?? null,
    };
  const { title, text, administrator } = problemText(error);
  return { text: DIAGNOSIS_STRINGS.finding(title, text), administrator };
}
