import { findApplication, type FindResult } from '../../search/find-application.ts';
import { filterApplications } from '../../search/filter-applications.ts';
import type { AssignedApplication } from '../../domain/application.ts';
import { initialsOf, labelParts } from '../../search/label-parts.ts';
import { isKnownName } from '../../search/known-names.ts';
import { isBrandName } from '../../search/brands.ts';
import type { Clause } from './clauses.ts';
import type { PlanContext } from '../plan-types.ts';
import { tagWords, type Span } from '../lexicon/tag-words.ts';

/** The application that a clause names after a verb, or the result that there is none. */
export interface ActionTarget {
  readonly words: string;
  readonly found: FindResult;
}

/** Words that end the name of the application: "open zoom *for* my interview". */
const WORDS_AFTER_NAME = new Set(
  `for in on so not because since as to before with at when using from via right real asap now again please pls thanks
  that which while if until immediately quickly today tomorrow quick plz first and but though really via like i im we its it he she they this 4`.split(
    /\s+/u,
  ),
);
const NON_NAME_MEANINGS =
  'self thanks yes hello want apps list only open link help send if them it where meant no have alter told'.split(
    ' ',
  );
/** Words of courtesy around a name. */
export const COURTESY_WORDS = new Set(
  (
    'please pls plz thanks thank you now too also as well instead then again asap ok okay for me one ones thing there ' +
    'the app okta oh so just hi hey hello kindly quick quickly and will would you both all three have has use'
  ).split(' '),
);

/** The application that words name, also without words after the name; `null` if they name nothing. */
export function findActionTarget(
  texts: readonly string[],
  context: PlanContext,
  spans: readonly Span[] = tagWords(texts),
): ActionTarget | null {
  const start = spans.find((span) => !isNeverName(span))?.from;
  if (start === undefined) return null;
  let end = texts.length;
  while (end > start + 1 && COURTESY_WORDS.has(texts[end - 1] ?? '')) end -= 1;
  const named = texts.slice(start, end);
  let best: ActionTarget | null = null;
  for (const length of possibleLengths(named)) {
    const words = named.slice(0, length).join(' ');
    const found = confirmShortName(findApplication(context.index, words), words, context);
    if (found.kind === 'found') return { words, found };
    if (best === null || (best.found.kind === 'none' && found.kind === 'several'))
      best = { words: best === null ? shortenName(named) : words, found };
  }
  return best;
}

/** Accepts two letters as a name only if they are the initials; otherwise the user must confirm. */
function confirmShortName(found: FindResult, words: string, { index }: PlanContext): FindResult {
  if (
    found.kind !== 'found' ||
    words.length > 2 ||
    (words !== 'it' && index.words.has(words)) ||
    isBrandName(index.brands, words)
  )
    return found;
  const { application } = found;
  return initialsOf(labelParts(application.label)).includes(words)
    ? found
    : { kind: 'several', candidates: [application] };
}

/** "Slack or teams": the user must choose between alternatives, even if only one is assigned. */
export function findAlternatives(
  texts: readonly string[],
  context: PlanContext,
): ActionTarget | null {
  if (texts.at(-1) === 'apps') return findSeveral(texts.slice(0, -1), context);
  const at = texts.indexOf('or');
  if (at < 1 || at === texts.length - 1) return null;
  const alternatives = [texts.slice(0, at), texts.slice(at + 1)].map((side) =>
    findActionTarget(side, context),
  );
  const candidates = alternatives.flatMap((side) => {
    if (side === null || side.found.kind === 'none') return [];
    return side.found.kind === 'found' ? [side.found.application] : side.found.candidates;
  });
  const words = texts.join(' ');
  return candidates.length === 0
    ? null
    : { words, found: { kind: 'several', candidates: [...new Set(candidates)] } };
}

/** "Google apps" means several apps, although Google Workspace once had that name. */
function findSeveral(texts: readonly string[], context: PlanContext): ActionTarget | null {
  for (const from of texts.keys()) {
    const words = texts.slice(from).join(' ');
    const candidates = filterApplications(context.index, words);
    if (candidates.length > 1) return { words, found: { kind: 'several', candidates } };
  }
  return null;
}

/** The spans between two words, with positions relative to the first. */
export function spansBetween(spans: readonly Span[], from: number, to: number): Span[] {
  return spans
    .filter((span) => span.from >= from && span.to <= to)
    .map((span) => ({ ...span, from: span.from - from, to: span.to - from }));
}

/** The whole length, then the length before each word that ends a name. */
function possibleLengths(named: readonly string[]): number[] {
  const lengths = [named.length];
  for (let at = named.length - 1; at > 0; at -= 1)
    if (WORDS_AFTER_NAME.has(named[at] ?? '')) lengths.push(at);
  return lengths.slice(0, 5);
}

function shortenName(named: readonly string[]): string {
  const end = named.findIndex((text, at) => at > 0 && WORDS_AFTER_NAME.has(text));
  return named.slice(0, end < 0 ? 6 : Math.min(end, 6)).join(' ');
}

function isNeverName(span: Span): boolean {
  return span.isStopWord || (span.tag !== null && NON_NAME_MEANINGS.includes(span.tag.kind));
}

/** Finds the exact names of applications anywhere in a clause. */
export function findExactlyNamed(
  { spans, texts }: Clause,
  { index }: PlanContext,
): AssignedApplication[] {
  const named = spans.flatMap(({ from, to, tag, isStopWord }) => {
    const words = texts.slice(from, to).join(' ');
    const isName =
      tag === null ? !isStopWord && index.words.has(words) : tag.kind === 'application';
    const found = isName ? findApplication(index, words) : null;
    return found?.kind === 'found' ? [found.application] : [];
  });
  return [...new Set(named)];
}

/** Whether words are, or start with, a well-known name or a label of an application. */
export function isApplicationName(words: string, { index }: PlanContext): boolean {
  const [first = '', ...more] = words.split(' ');
  const isName = isKnownName(first) || index.byCompact.has(first);
  return isBrandName(index.brands, words) || (isName && more.length < 3);
}
