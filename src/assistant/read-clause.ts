import { factsOf } from './clause-facts.ts';
import type { Clause } from './clauses.ts';
import * as EVIDENCE from './evidence.ts';
import { ABSTAIN_BELOW, type Frame, type Reading } from './frames.ts';
import type { PlanContext } from './plan-types.ts';
import { readActions, referenceOf } from './read-actions.ts';
import { readLists } from './read-lists.ts';
import { readProfile } from './read-profile.ts';
import { readRefusals } from './read-refusals.ts';

/** The likeliest meaning of a clause; a leftover where nothing is likely enough. */
export function readClause(clause: Clause, context: PlanContext): Frame {
  const facts = factsOf(clause);
  const readings: Reading[] = [
    ...readRefusals(facts, context),
    ...readActions(facts, context),
    ...readLists(facts, context),
    ...readProfile(facts),
  ];
  const reference = referenceOf(clause.spans);
  const leftover = facts.leftover();
  if (reference !== null && leftover === '' && !facts.has('outside') && !facts.has('count'))
    readings.push({
      score: EVIDENCE.weak,
      frame: { kind: 'reference', action: null, to: reference },
    });
  if (facts.has('yes') && facts.onlyOf(['yes', 'thanks', 'it', 'self', 'hello']))
    readings.push({ score: EVIDENCE.bare, frame: { kind: 'yes' } });
  if (facts.has('count') && leftover === '' && !facts.has('outside'))
    readings.push({
      score: EVIDENCE.faint,
      frame: { kind: 'list', words: null, purpose: 'count' },
    });

  let best: Reading = { score: 0, frame: { kind: 'leftover', words: leftover } };
  for (const reading of readings) if (reading.score > best.score) best = reading;
  const { frame } = best;
  if (best.score < ABSTAIN_BELOW) return { kind: 'leftover', words: leftover };
  const mayBeAside = frame.kind === 'profile' || frame.kind === 'list';
  return mayBeAside && facts.isAside ? { ...frame, aside: true } : frame;
}
