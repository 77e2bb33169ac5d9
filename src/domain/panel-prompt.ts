import type { AccountId } from './accounts.ts';
import { isFields } from './stored-form.ts';

/** A question handed to the side panel by another face; `id` is new each time. */
export interface PanelPrompt {
  readonly id: string;
  /** The account it is asked of. */
  readonly account: AccountId;
  readonly prompt: string;
}

export function readPanelPrompt(stored: unknown): PanelPrompt | undefined {
  if (!isFields(stored)) return undefined;
  const { id, account, prompt } = stored;
  return typeof id === 'string' && typeof account === 'string' && typeof prompt === 'string'
    ? { id, account, prompt }
    : undefined;
}
