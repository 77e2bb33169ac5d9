import type { AccountId } from './accounts.ts';
import { isJsonObject } from './json.ts';

/** Where Enter in the address bar opens, in the browser's words. */
export type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** What was asked for before sign-in and is still to be done, once. `askedAt` is epoch milliseconds. */
export interface PendingAction {
  readonly id: string;
  /** The account it was asked of. */
  readonly account: AccountId;
  readonly text: string;
  readonly disposition: Disposition;
  readonly askedAt: number;
}

const MAX_AGE_MS = 10 * 60_000;

/** Whether the user would still expect it to happen; false for a future time (the clock was set back). */
export function isStillWanted({ askedAt }: PendingAction, now: number): boolean {
  return askedAt <= now && now - askedAt < MAX_AGE_MS;
}

export function decodePendingAction(stored: unknown): PendingAction | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { id, account, text, disposition, askedAt } = stored;
  return typeof id === 'string' &&
    typeof account === 'string' &&
    typeof text === 'string' &&
    isDisposition(disposition) &&
    typeof askedAt === 'number'
    ? { id, account, text, disposition, askedAt }
    : undefined;
}

export function isDisposition(value: unknown): value is Disposition {
  return value === 'currentTab' || value === 'newForegroundTab' || value === 'newBackgroundTab';
}
