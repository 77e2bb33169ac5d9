import { filterApplications } from '../search/filter-applications.ts';
import type { ClauseFacts } from './clause-facts.ts';
import * as EVIDENCE from './evidence.ts';
import type { Reading } from './frames.ts';
import type { ListCall, PlanContext } from './plan-types.ts';
import type { Span } from './tag-words.ts';

/** Beginnings of a statement, as in "I've got a stand-up in five": no question what the person has. */
const STATES_HAVING = new Set(['ive', 'i', 'we', 'weve']);
/** Words between "apps" and what they are to be of. */
const LEADS_ON = new Set(
  'from by of for called named with like contain containing contains'.split(' '),
);
const SINGULAR = new Set(
  'app application tool tile service software program dashboard system platform product site'.split(
    ' ',
  ),
);

/** "Which google apps do I have?", "how many apps", "do I have Jira?", "only the adobe ones". */
export function readLists(facts: ClauseFacts, context: PlanContext): Reading[] {
  const apps = facts.first('apps');
  const words = wordsOf(facts, apps, context);
  const have = facts.has('have');
  const purpose: ListCall['purpose'] = facts.has('count')
    ? 'count'
    : have && apps === null
      ? 'have'
      : 'list';

  if (apps?.tag?.values[0] === 'all' && words === null)
    return [{ score: EVIDENCE.action, frame: { kind: 'list', words, purpose } }];
  if (apps !== null) return [readNoun(facts, apps, words, purpose)];
  if (words === null) {
    const ofThose = have && (facts.has('it') || facts.has('them'));
    return ofThose
      ? [{ score: EVIDENCE.have, frame: { kind: 'list', words, purpose: 'have' } }]
      : [];
  }
  const score = scoreOfNamed(facts, () => filterApplications(context.index, words).length > 0);
  return score === 0 ? [] : [{ score, frame: { kind: 'list', words, purpose } }];
}

/** How sure it is that words without "apps" ask for a list; most such words must fit something. */
function scoreOfNamed(facts: ClauseFacts, fits: () => boolean): number {
  const { texts } = facts.clause;
  const other = ['outside', 'change', 'trouble'].some(facts.has);
  const outside = other ? EVIDENCE.haveOutside : 0;
  const states = STATES_HAVING.has(texts[0] ?? '') || facts.has('field');
  if (facts.has('have') && !facts.has('count') && !states) return EVIDENCE.have + outside;
  if (facts.has('have') || (facts.has('only') && !facts.has('field')))
    return fits() ? EVIDENCE.have + outside : 0;
  if (facts.has('field') || facts.has('profile') || facts.has('open') || facts.has('link'))
    return 0;
  const asks = facts.has('count') || facts.has('them') || facts.has('list') || texts[0] === 'any';
  return asks && fits() ? EVIDENCE.weak + outside : 0;
}

/** "Portals" as labels have it. */
function singular(word: string, known: ReadonlyMap<string, unknown>): string {
  const one = word.slice(0, -1);
  return word.endsWith('s') && !known.has(word) && known.has(one) ? one : word;
}

/** Which applications: what fits some; else what stands beside the noun, or after "do I have". */
function wordsOf(facts: ClauseFacts, apps: Span | null, { index }: PlanContext): string | null {
  const fits = (words: string): boolean => filterApplications(index, words).length > 0;
  const whole = facts
    .leftover()
    .split(' ')
    .map((word) => singular(word, index.words))
    .join(' ');
  if (whole === '' || fits(whole)) return whole || null;
  const { runs } = facts;
  const fitting = runs.filter(({ text }) => fits(text));
  const beside = runs.filter(({ from, to }) =>
    apps === null
      ? from >= (facts.first('have')?.to ?? 0)
      : to === apps.from || (from >= apps.to && LEADS_ON.has(facts.clause.texts[from - 1] ?? '')),
  );
  const chosen = fitting.length > 0 ? fitting : beside;
  if (chosen.length === 0) return apps === null ? whole : null;
  return chosen.map(({ text }) => text).join(' ');
}

/** "The Stripe dashboard" is one application, not a list of them. */
export function asksForOne(facts: ClauseFacts): boolean {
  const apps = facts.first('apps');
  return apps !== null && !facts.has('have') && SINGULAR.has(facts.textBetween(apps.from, apps.to));
}

function readNoun(
  facts: ClauseFacts,
  apps: Span,
  words: string | null,
  purpose: ListCall['purpose'],
): Reading {
  const frame = { kind: 'list', words, purpose } as const;
  const asked = ['self', 'list', 'have', 'count', 'only'].some(facts.has) && !facts.has('trouble');
  if (words === null) {
    const isSingular = SINGULAR.has(facts.textBetween(apps.from, apps.to));
    if ((facts.has('open') || facts.has('link')) && isSingular)
      return { score: EVIDENCE.faintest, frame };
    return { score: asked ? EVIDENCE.listAll : EVIDENCE.faint, frame };
  }
  if (asksForOne(facts) && ['want', 'open', 'link'].some(facts.has))
    return { score: EVIDENCE.faintest, frame };
  return { score: asked ? EVIDENCE.list : EVIDENCE.weak, frame };
}
