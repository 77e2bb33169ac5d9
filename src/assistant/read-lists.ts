import { filterApplications } from '../search/filter-applications.ts';
import type { ClauseFacts } from './clause-facts.ts';
import * as EVIDENCE from './evidence.ts';
import type { Reading } from './frames.ts';
import type { ListCall, PlanContext } from './plan-types.ts';
import type { Span } from './tag-words.ts';

/** Beginnings of a statement, as in "I've got a stand-up in five": no question what the person has. */
const STATES_HAVING = new Set(['ive', 'i', 'we', 'weve']);
const SINGULAR = new Set(['app', 'application', 'tool', 'tile']);
const ALONE = 'apps self list have count want only hello thanks link it'.split(' ');

/** "Which google apps do I have?", "how many apps", "do I have Jira?", "only the adobe ones". */
export function readLists(facts: ClauseFacts, context: PlanContext): Reading[] {
  const apps = facts.first('apps');
  const words = facts.leftover() === '' ? null : facts.leftover();
  const have = facts.has('have');
  const purpose: ListCall['purpose'] = facts.has('count')
    ? 'count'
    : have && apps === null
      ? 'have'
      : 'list';

  if (apps?.tag?.values[0] === 'all' && words === null)
    return [{ score: EVIDENCE.action, frame: { kind: 'list', words, purpose } }];
  if (apps !== null) return [readNoun(facts, apps, words, purpose, context)];
  if (words === null) {
    const ofThose = have && (facts.has('it') || facts.has('them'));
    return ofThose
      ? [{ score: EVIDENCE.have, frame: { kind: 'list', words, purpose: 'have' } }]
      : [];
  }
  const score = scoreOfNamed(
    facts,
    () => filterApplications(context.index, words, context).length > 0,
  );
  return score === 0 ? [] : [{ score, frame: { kind: 'list', words, purpose } }];
}

/** How sure it is that words without "apps" ask for a list; most such words must fit something. */
function scoreOfNamed(facts: ClauseFacts, fits: () => boolean): number {
  const { texts } = facts.clause;
  const outside = facts.has('outside') || facts.has('change') ? EVIDENCE.haveOutside : 0;
  if (facts.has('have') && !facts.has('count') && !STATES_HAVING.has(texts[0] ?? ''))
    return EVIDENCE.have + outside;
  if (facts.has('have') || (facts.has('only') && !facts.has('field')))
    return fits() ? EVIDENCE.have + outside : 0;
  if (facts.has('field') || facts.has('profile') || facts.has('open') || facts.has('link'))
    return 0;
  const asks = facts.has('count') || facts.has('them') || facts.has('list') || texts[0] === 'any';
  return asks && fits() ? EVIDENCE.listNamed : 0;
}

function readNoun(
  facts: ClauseFacts,
  apps: Span,
  words: string | null,
  purpose: ListCall['purpose'],
  context: PlanContext,
): Reading {
  const frame = { kind: 'list', words, purpose } as const;
  const asked = ['self', 'list', 'have', 'count', 'only'].some(facts.has);
  if (words === null) {
    const isSingular = SINGULAR.has(facts.textBetween(apps.from, apps.to));
    if ((facts.has('open') || facts.has('link')) && isSingular)
      return { score: EVIDENCE.listSingular, frame };
    const sure = asked || facts.onlyOf(ALONE);
    return { score: sure ? EVIDENCE.listAll : EVIDENCE.listTalk, frame };
  }
  const fits = filterApplications(context.index, words, context).length > 0;
  const unknown = fits ? 0 : facts.unknown.length * EVIDENCE.listUnknown;
  return { score: (asked ? EVIDENCE.list : EVIDENCE.listNamed) + unknown, frame };
}
