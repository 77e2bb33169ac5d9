import type { PlanContext, ReadPlan } from '../plan-types.ts';
import type { Reader, Reading } from '../reader.ts';
import { readClauses } from './clauses.ts';
import { readClause } from './read-clause.ts';
import { resolveFrames } from './resolve-frames.ts';
import { toPlan } from './to-plan.ts';

/** Reads English prompts with rules over a lexicon: clauses, what each asks for, and what they leave to one another. */
export const grammarReader: Reader = {
  name: 'grammar',
  read(prompt, context: PlanContext) {
    const clauses = readClauses(prompt, context);
    const frames = clauses.map((clause) => readClause(clause, context));
    return [toReading(toPlan(resolveFrames(frames, clauses, context), context))];
  },
};

/** Refusals on which no other reader has a say. */
const FIRM_REASONS: ReadonlySet<string> = new Set(['instructions', 'typed-link']);

function toReading(plan: ReadPlan): Reading {
  if (plan.outcome !== 'decline') return { plan, certainty: 'likely' };
  if (FIRM_REASONS.has(plan.reason)) return { plan, certainty: 'certain' };
  return { plan, certainty: plan.reason === 'unclear' ? 'guess' : 'likely' };
}
