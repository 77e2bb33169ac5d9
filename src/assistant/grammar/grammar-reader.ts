import { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../../tools/texts/tool-texts.ts';
import type { PlanContext, ReadPlan } from '../plan-types.ts';
import type { Reader, Reading } from '../reader.ts';
import { readClauses } from './clauses.ts';
import { readClause } from './read-clause.ts';
import { resolveRequests } from './resolve-requests.ts';
import { toPlan } from './to-plan.ts';

/** Reads English prompts with rules and a lexicon: splits clauses, reads each, and resolves references between them. */
export const grammarReader: Reader = {
  name: 'grammar',
  language: 'en',
  read(prompt, context: PlanContext) {
    const clauses = readClauses(prompt, context);
    const requests = clauses.map((clause) => readClause(clause, context));
    return [toReading(toPlan(resolveRequests(requests, clauses, context), context))];
  },
};

/** How often each kind of reading was right on prompts by writers that the rules were not tuned to. */
const RELIABILITY = {
  profile: 0.7,
  list: 0.88,
  have: 0.75,
  open: 0.85,
  link: 0.95,
  unassigned: 0.3,
  clarify: 0.7,
  several: 0.55,
  refusal: 0.55,
  unclear: 0.3,
};

/** Refusals that no other reader can change. */
const CERTAIN_REASONS: ReadonlySet<string> = new Set(['instructions', 'typed-link']);

function toReading(plan: ReadPlan): Reading {
  if (plan.outcome === 'decline' && CERTAIN_REASONS.has(plan.reason)) return { plan, p: 1 };
  return { plan, p: RELIABILITY[kindOf(plan)] };
}

function kindOf(plan: ReadPlan): keyof typeof RELIABILITY {
  if (plan.outcome === 'decline') return plan.reason === 'unclear' ? 'unclear' : 'refusal';
  if (plan.outcome === 'clarify') return 'clarify';
  const [first, ...others] = plan.calls;
  if (first === undefined || others.length > 0) return 'several';
  switch (first.tool) {
    case PROFILE_TOOL.name:
      return 'profile';
    case LIST_TOOL.name:
      if (first.query === null) return 'list';
      return first.matches.length === 0 ? 'unassigned' : 'have';
    case LINK_TOOL.name:
      return first.application === null ? 'unassigned' : first.action;
  }
}
