import type { SearchIndex } from '../../search/search-index.ts';
import { arrange } from './arrange.ts';
import type { AnswerBlock, ApplicationSummary, Transcript } from '../transcript.ts';
import type { LinkAction } from '../request-types.ts';
import type { AssignedApplication } from '../../domain/application.ts';

export type ListBlock = Extract<AnswerBlock, { kind: 'applications' | 'choices' }>;

/** The list that stands last in view. */
export interface ShownList {
  /** Its rows in view, in their order: what the user counts. */
  readonly rows: readonly ApplicationSummary[];
  /** Everything that it lists, in the same order. */
  readonly all: readonly AssignedApplication[];
  /** What the list offers to do; `null` if it only lists. */
  readonly action: LinkAction | null;
}

/**
 * Finds it in the conversation; `null` where a turn has several lists, or a card of meanings stands below it, whose buttons have
 * numbers of their own.
 */
export function shownListIn(
  history: Transcript,
  index: SearchIndex,
  shownRows: (block: ListBlock) => readonly ApplicationSummary[],
  recent: readonly string[],
): ShownList | null {
  for (const { blocks } of history.toReversed()) {
    const lists = blocks.filter(
      (block) => block.kind === 'applications' || block.kind === 'choices',
    );
    if (blocks.some(({ kind }) => kind === 'offer') || lists.length > 1) return null;
    const [list] = lists;
    if (list === undefined) continue;
    const rows = shownRows(list);
    if (list.kind === 'choices') {
      const ids = new Set(rows.map(({ id }) => id));
      const all = index.applications.filter(({ id }) => ids.has(id));
      return { rows, all, action: list.action };
    }
    const { query, order = null, ids } = list;
    return { rows, all: arrange(index, { query, order, ids }, recent), action: null };
  }
  return null;
}
