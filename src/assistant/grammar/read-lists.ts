import { filterApplications } from '../../search/filter-applications.ts';
import type { ClauseFacts } from './clause-facts.ts';
import * as SCORES from './reading-scores.ts';
import type { ClauseReading } from './clause-request.ts';
import type { ListCall, PlanContext } from '../plan-types.ts';
import type { Span } from '../lexicon/tag-words.ts';

/** Words that start a statement, as in "I've got a stand-up in five", which does not ask for apps. */
const STATEMENT_SUBJECTS = new Set(['ive', 'i', 'we', 'weve']);
/** Words between "apps" and a filter: "apps from Google". */
const QUALIFYING_WORDS = new Set(
  'from by of for called named with like contain containing contains'.split(' '),
);
const SINGULAR_NOUNS = new Set(
  'app application tool tile service software program dashboard system platform product site'.split(
    ' ',
  ),
);

/** "Which google apps do I have?", "how many apps", "do I have Jira?", "only the adobe ones". */
export function readLists(facts: ClauseFacts, context: PlanContext): ClauseReading[] {
  const apps = facts.first('apps');
  const words = listQueryOf(facts, apps, context);
  const have = facts.has('have');
  const purpose: ListCall['purpose'] = facts.has('count')
    ? 'count'
    : have && apps === null
      ? 'have'
      : 'list';

  if (apps?.tag?.detail === 'all' && words === null)
    return [{ score: SCORES.action, request: { kind: 'list', words, purpose } }];
  if (apps !== null) return [readListNoun(facts, apps, words, purpose)];
  if (words === null) {
    const refersBack = have && (facts.has('it') || facts.has('them'));
    return refersBack
      ? [{ score: SCORES.have, request: { kind: 'list', words, purpose: 'have' } }]
      : [];
  }
  const score = scoreWithoutNoun(facts, () => filterApplications(context.index, words).length > 0);
  return score === 0 ? [] : [{ score, request: { kind: 'list', words, purpose } }];
}

/** The score for words without "apps" as a list request; most such words must match an app. */
function scoreWithoutNoun(facts: ClauseFacts, fits: () => boolean): number {
  const { texts } = facts.clause;
  const hasCompeting = facts.hasAny(['out-of-scope', 'change', 'trouble']);
  const penalty = hasCompeting ? SCORES.outOfScopePenalty : 0;
  const isStatement = STATEMENT_SUBJECTS.has(texts[0] ?? '') || facts.has('field');
  if (facts.has('have') && !facts.has('count') && !isStatement) return SCORES.have + penalty;
  if (facts.has('have') || (facts.has('only') && !facts.has('field')))
    return fits() ? SCORES.have + penalty : 0;
  if (facts.has('field') || facts.has('profile') || facts.has('open') || facts.has('link'))
    return 0;
  const isQuestion =
    facts.has('count') || facts.has('them') || facts.has('list') || texts[0] === 'any';
  return isQuestion && fits() ? SCORES.weak + penalty : 0;
}

/** "Portals" becomes "portal" if only that is a word of the labels. */
function toSingular(word: string, known: ReadonlyMap<string, unknown>): string {
  const one = word.slice(0, -1);
  return word.endsWith('s') && !known.has(word) && known.has(one) ? one : word;
}

/** The words to filter by: those that match apps, else those next to "apps" or after "do I have". */
function listQueryOf(facts: ClauseFacts, apps: Span | null, { index }: PlanContext): string | null {
  const fits = (words: string): boolean => filterApplications(index, words).length > 0;
  const whole = facts
    .leftoverWords()
    .split(' ')
    .map((word) => toSingular(word, index.words))
    .join(' ');
  if (whole === '' || fits(whole)) return whole || null;
  const { nameRuns } = facts;
  const fitting = nameRuns.filter(({ text }) => fits(text));
  const beside = nameRuns.filter(({ from, to }) =>
    apps === null
      ? from >= (facts.first('have')?.to ?? 0)
      : to === apps.from ||
        (from >= apps.to && QUALIFYING_WORDS.has(facts.clause.texts[from - 1] ?? '')),
  );
  const chosen = fitting.length > 0 ? fitting : beside;
  if (chosen.length === 0) return apps === null ? whole : null;
  return chosen.map(({ text }) => text).join(' ');
}

/** "The Stripe dashboard" asks for one application, not for a list. */
export function asksForOne(facts: ClauseFacts): boolean {
  const apps = facts.first('apps');
  return (
    apps !== null && !facts.has('have') && SINGULAR_NOUNS.has(facts.textBetween(apps.from, apps.to))
  );
}

function readListNoun(
  facts: ClauseFacts,
  apps: Span,
  words: string | null,
  purpose: ListCall['purpose'],
): ClauseReading {
  const request = { kind: 'list', words, purpose } as const;
  const asked = facts.hasAny(['self', 'list', 'have', 'count', 'only']) && !facts.has('trouble');
  if (words === null) {
    const isSingular = SINGULAR_NOUNS.has(facts.textBetween(apps.from, apps.to));
    if ((facts.has('open') || facts.has('link')) && isSingular)
      return { score: SCORES.weakest, request };
    return { score: asked ? SCORES.listAll : SCORES.veryWeak, request };
  }
  if (asksForOne(facts) && facts.hasAny(['want', 'open', 'link']))
    return { score: SCORES.weakest, request };
  return { score: asked ? SCORES.list : SCORES.weak, request };
}
