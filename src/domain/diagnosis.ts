import type { WireError } from './errors.ts';

/** What is checked where something does not work, in this order. */
export const CHECKS = [
  'access',
  'org',
  'metadata',
  'client',
  'redirect',
  'scope',
  'session',
  'profile',
  'applications',
  'rate-limit',
  'clock',
  'dpop',
  'policy',
  'storage',
  'version',
] as const;

export type Check = (typeof CHECKS)[number];

/** Which check has to be good before another one can tell anything. */
export const PREREQUISITES: Readonly<Partial<Record<Check, Check>>> = {
  org: 'access',
  metadata: 'org',
  client: 'metadata',
  redirect: 'client',
  scope: 'redirect',
  profile: 'session',
  applications: 'session',
  clock: 'org',
};

/** What one check found; `skipped`: there is nothing to be said, as of tokens where nobody is signed in. */
export interface CheckResult {
  readonly check: Check;
  readonly verdict: 'good' | 'bad' | 'skipped';
  /** What is wrong, where that is one of the product's own errors. */
  readonly error: WireError | null;
  /** Short and fit to be passed on: no secret, and nothing about the user. */
  readonly facts: Readonly<Record<string, string>>;
}

export function isCheck(value: unknown): value is Check {
  return CHECKS.some((check) => check === value);
}
