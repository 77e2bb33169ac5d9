import { planTurn } from '../../src/assistant/plan.ts';
import type { PlanContext, PreviousTurn } from '../../src/assistant/plan-types.ts';
import { toPreviousTurn } from '../../src/assistant/previous-turn.ts';
import type { AssignedApplication } from '../../src/domain/application.ts';
import { fold } from '../../src/search/fold-text.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';

/** What was said before, oldest first. */
export interface HistoryEntry {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}

const MAX_ANSWER_LENGTH = 2000;
const MAX_TURNS_BACK = 2;

/**
 * The turn before, out of a conversation in words: the earlier prompt is planned again, and the applications that the
 * answer names are those to refer to. The side panel keeps both as data instead.
 */
export function readHistory(
  history: readonly HistoryEntry[],
  context: Omit<PlanContext, 'previous'>,
  turnsBack = MAX_TURNS_BACK,
): PreviousTurn | null {
  const at = history.findLastIndex(({ role }) => role === 'user');
  const prompt = history[at]?.content;
  if (prompt === undefined || turnsBack === 0) return null;
  const answer = history
    .slice(at + 1)
    .map(({ content }) => content)
    .join(' ')
    .slice(0, MAX_ANSWER_LENGTH);
  const previous = readHistory(history.slice(0, at), context, turnsBack - 1);
  const turn = toPreviousTurn(planTurn(prompt, { ...context, previous }));
  const named = namedApplications(answer, context.index);
  return {
    ...turn,
    applications: named.length > 0 ? named : turn.applications,
    askedWhich: turn.askedWhich || (named.length > 0 && answer.includes('?')),
  };
}

/** The applications whose labels stand in a text, in order; of labels within labels the longest. */
function namedApplications(text: string, { applications }: SearchIndex): AssignedApplication[] {
  const folded = ` ${fold(text)} `;
  const found: { at: number; end: number; application: AssignedApplication }[] = [];
  for (const application of applications) {
    const label = fold(application.label);
    let at = label.length < 2 ? -1 : folded.indexOf(label);
    while (at >= 0) {
      const end = at + label.length;
      if (isWordEdge(folded, at - 1) && isWordEdge(folded, end))
        found.push({ at, end, application });
      at = folded.indexOf(label, end);
    }
  }
  found.sort((a, b) => a.at - b.at || b.end - a.end);
  const named: AssignedApplication[] = [];
  let covered = 0;
  for (const { at, end, application } of found) {
    if (at < covered || named.includes(application)) continue;
    covered = end;
    named.push(application);
  }
  return named;
}

function isWordEdge(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(at));
}
