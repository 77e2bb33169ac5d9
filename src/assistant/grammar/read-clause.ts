import type { Meaning } from '../lexicon/lexicon.ts';
import { factsOf } from './clause-facts.ts';
import type { Clause } from './clauses.ts';
import * as SCORES from './reading-scores.ts';
import { type ClauseRequest, type ClauseReading } from './clause-request.ts';
import type { PlanContext } from '../plan-types.ts';
import { readActions, referenceOf } from './read-actions.ts';
import { readLists } from './read-lists.ts';
import { readProfile } from './read-profile.ts';
import { readDeclines } from './read-declines.ts';

const AGAIN_MEANINGS: readonly Meaning[] = [
  'sort',
  'more',
  'list',
  'them',
  'it',
  'self',
  'yes',
  'thanks',
  'want',
];

/** The likeliest meaning of a clause; a leftover if nothing is likely enough. */
export function readClause(clause: Clause, context: PlanContext): ClauseRequest {
  const facts = factsOf(clause);
  const readings: ClauseReading[] = [
    ...readDeclines(facts, context),
    ...readActions(facts, context),
    ...readLists(facts, context),
    ...readProfile(facts),
  ];
  const reference = referenceOf(clause.spans);
  const leftover = facts.leftoverWords();
  if (reference !== null && leftover === '' && !facts.has('out-of-scope') && !facts.has('count'))
    readings.push({
      score: SCORES.weak,
      request: { kind: 'reference', action: null, to: reference },
    });
  if (facts.has('yes') && facts.onlyOf(['yes', 'thanks', 'it', 'self', 'hello']))
    readings.push({ score: SCORES.bare, request: { kind: 'yes' } });
  if (facts.has('count') && leftover === '' && !facts.has('out-of-scope'))
    readings.push({
      score: SCORES.veryWeak,
      request: { kind: 'list', words: null, purpose: 'count' },
    });

  if (facts.hasAny(['sort', 'more']) && facts.onlyOf(AGAIN_MEANINGS))
    readings.push({
      score: SCORES.bare,
      request: { kind: 'list-again', sorted: facts.has('sort') },
    });

  let best: ClauseReading = { score: 0, request: { kind: 'leftover', words: leftover } };
  for (const reading of readings) if (reading.score > best.score) best = reading;
  const { request } = best;
  if (best.score < SCORES.minimum) return { kind: 'leftover', words: leftover };
  if (request.kind === 'list' && facts.has('sort')) return { ...request, sorted: true };
  const mayBeIncidental = request.kind === 'profile' || request.kind === 'list';
  return mayBeIncidental && facts.isIncidental ? { ...request, incidental: true } : request;
}
