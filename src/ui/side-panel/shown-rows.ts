import type { ListBlock } from '../../assistant/last-list/shown-list.ts';
import type { AnswerBlock, ApplicationSummary } from '../../assistant/transcript.ts';

/** So many rows of a list are shown before the user asks for more. */
export const INITIAL_ROWS = 8;

/** The rows of lists as they stand in view, which the user may have filtered or unfolded. */
export interface ShownRows {
  show(block: ListBlock, rows: readonly ApplicationSummary[]): void;
  of(this: void, block: ListBlock): readonly ApplicationSummary[];
}

export function createShownRows(): ShownRows {
  const shown = new WeakMap<AnswerBlock, readonly ApplicationSummary[]>();
  return {
    show(block, rows) {
      shown.set(block, rows);
    },
    of: (block) =>
      shown.get(block) ??
      (block.kind === 'choices' ? block.candidates : block.applications.slice(0, INITIAL_ROWS)),
  };
}
