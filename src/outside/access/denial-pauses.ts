import { OUTSIDE_DENIALS_LOCK } from '../../domain/locks.ts';
import type { OutsideAnswer, OutsideDenial } from '../model/outside-request.ts';
import type { OutsideDeps } from '../outside-deps.ts';

/** How long a tool is not asked for again after the first and second "Not now" in a row. */
const PAUSES_MS = [30_000, 120_000] as const;
/** The same after every further one. */
const MAX_PAUSE_MS = 600_000;

/** Keeps an assistant from asking again at once for what the user has just refused, also after the worker stopped. */
export interface DenialPauses {
  isPaused(assistant: string, tool: string): Promise<boolean>;
  /** Takes note of the user's answer; an approval ends the row of refusals. */
  record(assistant: string, tool: string, answer: OutsideAnswer): Promise<void>;
}

export function createDenialPauses({
  items: { denials },
  now,
  withLock,
}: Pick<OutsideDeps, 'items' | 'now' | 'withLock'>): DenialPauses {
  return {
    async isPaused(assistant, tool) {
      const found = (await denials.read()).find(isAbout(assistant, tool));
      // A clock that was set back makes no pause longer.
      return found !== undefined && now() < found.until && found.until - now() <= MAX_PAUSE_MS;
    },
    record: (assistant, tool, answer) =>
      withLock(OUTSIDE_DENIALS_LOCK, async () => {
        const all = await denials.read();
        const found = all.find(isAbout(assistant, tool));
        if (answer !== 'no' && found === undefined) return;
        const others = all.filter((denial) => denial !== found);
        const count = found?.count ?? 0;
        const until = now() + (PAUSES_MS[count] ?? MAX_PAUSE_MS);
        await denials.write(
          answer === 'no' ? [...others, { assistant, tool, count: count + 1, until }] : others,
        );
      }),
  };
}

function isAbout(assistant: string, tool: string): (denial: OutsideDenial) => boolean {
  return (denial) => denial.assistant === assistant && denial.tool === tool;
}
