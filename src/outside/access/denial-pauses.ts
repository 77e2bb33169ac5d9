import type { OutsideAnswer } from '../model/outside-request.ts';

/** How long a tool is not asked for again after the first and second "Not now" in a row. */
const PAUSES_MS = [30_000, 120_000] as const;
/** The same after every further one. */
const MAX_PAUSE_MS = 600_000;

/** Keeps an assistant from asking again at once for what the user has just refused. */
export interface DenialPauses {
  isPaused(assistant: string, tool: string): boolean;
  /** Takes note of the user's answer; an approval ends the row of refusals. */
  record(assistant: string, tool: string, answer: OutsideAnswer): void;
}

export function createDenialPauses(now: () => number): DenialPauses {
  const denials = new Map<string, { readonly count: number; readonly until: number }>();
  const idOf = (assistant: string, tool: string) => `${assistant}\n${tool}`;
  return {
    isPaused: (assistant, tool) => now() < (denials.get(idOf(assistant, tool))?.until ?? 0),
    record(assistant, tool, answer) {
      const id = idOf(assistant, tool);
      if (answer !== 'no') {
        denials.delete(id);
        return;
      }
      const count = denials.get(id)?.count ?? 0;
      denials.set(id, { count: count + 1, until: now() + (PAUSES_MS[count] ?? MAX_PAUSE_MS) });
    },
  };
}
