import type { AccountId } from './accounts.ts';
import { isJsonObject } from './json.ts';

/** A question handed to the side panel by another surface; `id` is new each time. */
export interface PromptHandoff {
  readonly id: string;
  /** The account it is asked of. */
  readonly account: AccountId;
  readonly prompt: string;
}

export function decodePromptHandoff(stored: unknown): PromptHandoff | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { id, account, prompt } = stored;
  return typeof id === 'string' && typeof account === 'string' && typeof prompt === 'string'
    ? { id, account, prompt }
    : undefined;
}
