import { seededRandom } from '../../scripts/seeded-random.ts';

/** The accounts of a run, by their ids: two of one org, one of another. */
const ACCOUNT_IDS = ['1', '2', '3'] as const;

export type ChaosAccount = (typeof ACCOUNT_IDS)[number];

/** What a person, an assistant or another extension does. */
export const ACTIONS = [
  'profile',
  'list',
  'link',
  'open',
  'refresh',
  'switch',
  'assistant',
  'extension',
  'everybody',
  'sign out and in',
] as const;

/** What goes wrong meanwhile. */
export const FAULTS = [
  'none',
  'worker stops',
  'offline',
  'server errors',
  'rate limit',
  'token answer lost',
  'slow',
  'clock behind',
  'clock ahead',
  'storage full',
  'tokens revoked',
] as const;

/** What happens to the whole browser. */
const DISASTERS = ['browser killed', 'update'] as const;

export type Operation =
  | {
      readonly action: (typeof ACTIONS)[number];
      readonly fault: (typeof FAULTS)[number];
      readonly account: ChaosAccount;
      /** Which of the account's apps it is about. */
      readonly app: number;
    }
  | { readonly action: (typeof DISASTERS)[number] };

/** A disaster takes as long as many operations. */
const OPERATIONS_PER_DISASTER = 25;

/** Endless operations; the same for the same seed, whatever becomes of them. */
export function* operations(seed: number): Generator<Operation> {
  const random = seededRandom(seed);
  const pick = <T>(from: readonly [T, ...T[]]): T =>
    from[Math.floor(random() * from.length)] ?? from[0];
  for (;;) {
    if (random() * OPERATIONS_PER_DISASTER < 1) yield { action: pick(DISASTERS) };
    yield {
      action: pick(ACTIONS),
      fault: pick(FAULTS),
      account: pick(ACCOUNT_IDS),
      app: Math.floor(random() * 1000),
    };
  }
}

export function titleOf(operation: Operation): string {
  return 'fault' in operation
    ? `${operation.action} (account ${operation.account}, app ${operation.app}), ${operation.fault}`
    : operation.action;
}
