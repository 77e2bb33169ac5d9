import { isFields } from './stored-form.ts';

/** A question handed to the side panel by another face; `id` is new each time. */
export interface PanelPrompt {
  readonly id: string;
  readonly prompt: string;
}

export function readPanelPrompt(stored: unknown): PanelPrompt | undefined {
  if (!isFields(stored)) return undefined;
  const { id, prompt } = stored;
  return typeof id === 'string' && typeof prompt === 'string' ? { id, prompt } : undefined;
}
