import type { AssignedApplication } from '../domain/application.ts';
import { fold } from '../search/fold-text.ts';
import { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../tools/texts/tool-texts.ts';
import type { LinkAction, ListCall, Plan, PlanContext, PlannedCall } from './plan-types.ts';

/** What the turn before leaves to refer to. */
export interface PreviousTurn {
  /** What was asked of an application; `null` where nothing was. */
  readonly action: LinkAction | null;
  /** The list that was shown; `null` where none was. */
  readonly list: ListCall | null;
  readonly askedManager: boolean;
  readonly askedProfile: boolean;
  /** Applications that the answer named, in order; else those of its plan. */
  readonly applications: readonly AssignedApplication[];
  /** Whether the answer asked which application was meant. */
  readonly askedWhich: boolean;
}

const MAX_ANSWER_LENGTH = 2000;

/** Reads the turn before out of the history; `planEarlier` plans its prompt again. */
export function readPreviousTurn(
  context: PlanContext,
  planEarlier: (prompt: string, history: PlanContext['history']) => Plan,
): PreviousTurn | null {
  const { history } = context;
  const at = history.findLastIndex((entry) => entry.role === 'user');
  const prompt = history[at]?.content;
  if (prompt === undefined) return null;
  const answer = history
    .slice(at + 1)
    .map((entry) => entry.content)
    .join(' ')
    .slice(0, MAX_ANSWER_LENGTH);
  const plan = planEarlier(prompt, history.slice(0, at));
  const calls: readonly PlannedCall[] = plan.calls;
  const links = calls.filter((call) => call.tool === LINK_TOOL.name);
  const profiles = calls.filter((call) => call.tool === PROFILE_TOOL.name);
  const list = calls.find((call) => call.tool === LIST_TOOL.name) ?? null;
  const named = namedApplications(answer, context);
  const planned = links.flatMap((call) =>
    call.application === null ? call.candidates : [call.application],
  );
  const listed =
    list === null || list.query === null || list.matches.length > 8 ? [] : list.matches;
  return {
    action: links[0]?.action ?? null,
    list,
    askedManager: profiles.some((call) => call.fields.includes('manager')),
    askedProfile: profiles.length > 0,
    applications: named.length > 0 ? named : planned.length > 0 ? planned : listed,
    askedWhich: plan.outcome === 'clarify' || (answer.includes('?') && named.length > 0),
  };
}

/** Applications whose labels stand in a text, in order; of labels within labels the longest. */
function namedApplications(text: string, { index }: PlanContext): AssignedApplication[] {
  const folded = ` ${fold(text)} `;
  const found: { at: number; end: number; application: AssignedApplication }[] = [];
  for (const application of index.applications) {
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
