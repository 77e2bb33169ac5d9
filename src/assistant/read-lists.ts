import type { ClauseFacts } from './clause-facts.ts';
import { EVIDENCE, type Reading } from './frames.ts';
import type { ListCall, PlanContext } from './plan-types.ts';
import type { Span } from './tag-words.ts';
import { filterApplications } from '../search/filter-applications.ts';

/** "Which google apps do I have?", "how many apps", "do I have Jira?", "only the adobe ones". */
export function readLists(facts: ClauseFacts, context: PlanContext): Reading[] {
  const apps = facts.first('apps');
  const have = facts.has('have');
  const only = facts.has('only') && facts.leftover() !== '';
  const count = facts.has('count');
  const purpose: ListCall['purpose'] = count ? 'count' : have && apps === null ? 'have' : 'list';
  const words = facts.leftover() === '' ? null : facts.leftover();

  if (apps?.tag?.values[0] === 'all' && words === null)
    return [{ score: EVIDENCE.action, frame: { kind: 'list', words: null, purpose } }];
  if (apps !== null) return [readNoun(facts, apps, words, purpose, context)];
  if (have && words === null && (facts.has('it') || facts.has('them')))
    return [{ score: EVIDENCE.have, frame: { kind: 'list', words: null, purpose: 'have' } }];
  if (have || only) {
    if (words === null) return [];
    if ((!have || count) && filterApplications(context.index, words, context).length === 0)
      return [];
    const outside = facts.has('outside') || facts.has('change');
    return [
      { score: EVIDENCE.have - (outside ? 0.25 : 0), frame: { kind: 'list', words, purpose } },
    ];
  }
  if (
    count &&
    words !== null &&
    !facts.has('field') &&
    filterApplications(context.index, words, context).length > 0
  )
    return [{ score: 0.6, frame: { kind: 'list', words, purpose } }];
  if (facts.has('them') && words !== null && !facts.has('open') && !facts.has('link')) {
    const fits = filterApplications(context.index, words, context).length > 0;
    return fits ? [{ score: 0.6, frame: { kind: 'list', words, purpose } }] : [];
  }
  if (facts.has('list') && words !== null && !facts.has('field') && !facts.has('profile')) {
    const fits = filterApplications(context.index, words, context).length > 0;
    return fits ? [{ score: 0.6, frame: { kind: 'list', words, purpose } }] : [];
  }
  return [];
}

const SINGULAR = new Set(['app', 'application', 'tool', 'tile']);

function readNoun(
  facts: ClauseFacts,
  apps: Span,
  words: string | null,
  purpose: ListCall['purpose'],
  context: PlanContext,
): Reading {
  const frame = { kind: 'list', words, purpose } as const;
  const asked =
    facts.has('self') ||
    facts.has('list') ||
    facts.has('have') ||
    facts.has('count') ||
    facts.has('only');
  if (words === null) {
    const text = facts.textBetween(apps.from, apps.to);
    if ((facts.has('open') || facts.has('link')) && SINGULAR.has(text))
      return { score: 0.5, frame };
    const alone = facts.onlyOf([
      'apps',
      'self',
      'list',
      'have',
      'count',
      'want',
      'only',
      'hello',
      'thanks',
      'link',
      'it',
    ]);
    return { score: alone || asked ? EVIDENCE.list + 0.05 : 0.55, frame };
  }
  const fits = filterApplications(context.index, words, context).length > 0;
  const unknown = facts.unknown.length * 0.06;
  return { score: (asked ? EVIDENCE.list : 0.6) - (fits ? 0 : unknown), frame };
}
