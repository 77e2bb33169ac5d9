import type { Clause } from './clauses.ts';
import type { Meaning } from '../lexicon/lexicon.ts';
import type { Span } from '../lexicon/tag-words.ts';

/** Words for the user, even as part of a longer phrase. */
const SELF_WORDS = new Set('i im ive my me mine myself our we'.split(' '));

/** Words that mark the user's own data; unlike `SELF_WORDS`, without the "me" of "tell me". */
const OWNER_WORDS = new Set('i im ive my mine our'.split(' '));

/** First words of statements; then meanings and words of requests. */
const STATEMENT_STARTS = new Set(
  'i ive im its it we weve were since because new as they theyre someone somebody he she'.split(
    ' ',
  ),
);
const REQUEST_MEANINGS: readonly Meaning[] = [
  'list',
  'want',
  'where',
  'have',
  'count',
  'help',
  'open',
  'link',
];
export const QUESTION_WORDS = 'what whats who whos whom which when where how hows why'.split(' ');
const REQUEST_WORDS = new Set([
  ...QUESTION_WORDS,
  ...'need needs asked asks wants know wonder'.split(' '),
]);
const LEADING_WORDS = new Set('so and but well hi hey hello ok'.split(' '));

/** Facts about a clause, computed once for all readings. */
export interface ClauseFacts {
  readonly clause: Clause;
  has(meaning: Meaning): boolean;
  hasAny(meanings: readonly Meaning[]): boolean;
  /** Whether the clause marks something as the user's own: "my", "I". */
  readonly hasOwner: boolean;
  first(meaning: Meaning): Span | null;
  count(meaning: Meaning): number;
  /** Words that are neither in the lexicon nor stop words. */
  readonly unknownWords: readonly string[];
  /** Whether every word is a stop word or part of a span with one of these meanings. */
  onlyOf(meanings: readonly Meaning[]): boolean;
  textBetween(from: number, to: number): string;
  /** The words of spans that are unknown, names, or have one of these meanings. */
  leftoverWords(meanings?: readonly Meaning[]): string;
  /** The runs of adjacent unknown words and names. */
  readonly nameRuns: readonly NameRun[];
  /** Whether it only states something, as "I just joined" does: the request is in another clause. */
  readonly isIncidental: boolean;
}

interface NameRun {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const knownFacts = new WeakMap<Clause, ClauseFacts>();

/** The facts of a clause, cached. */
export function factsOf(clause: Clause): ClauseFacts {
  const known = knownFacts.get(clause) ?? findFacts(clause);
  knownFacts.set(clause, known);
  return known;
}

function findFacts(clause: Clause): ClauseFacts {
  const { spans, texts } = clause;
  const withMeaning = (meaning: Meaning): Span[] =>
    spans.filter((span) => span.tag?.kind === meaning);
  const textBetween = (from: number, to: number): string => texts.slice(from, to).join(' ');
  const has = (meaning: Meaning): boolean =>
    withMeaning(meaning).length > 0 ||
    (meaning === 'self' && texts.some((text) => SELF_WORDS.has(text)));
  return {
    clause,
    has,
    hasAny: (meanings) => meanings.some(has),
    hasOwner: texts.some((text) => OWNER_WORDS.has(text)),
    first: (meaning) => withMeaning(meaning)[0] ?? null,
    count: (meaning) => withMeaning(meaning).length,
    unknownWords: spans
      .filter((span) => span.tag === null && !span.isStopWord)
      .map((span) => textBetween(span.from, span.to)),
    onlyOf: (meanings) =>
      spans.every(
        (span) => span.isStopWord || (span.tag !== null && meanings.includes(span.tag.kind)),
      ),
    textBetween,
    nameRuns: nameRunsOf(clause),
    isIncidental:
      STATEMENT_STARTS.has(texts.find((text) => !LEADING_WORDS.has(text)) ?? '') &&
      !REQUEST_MEANINGS.some((meaning) => withMeaning(meaning).length > 0) &&
      !texts.some((text) => REQUEST_WORDS.has(text)),
    leftoverWords: (meanings = []) =>
      spans
        .filter(({ tag, isStopWord }) =>
          tag === null ? !isStopWord : tag.kind === 'application' || meanings.includes(tag.kind),
        )
        .map((span) => textBetween(span.from, span.to))
        .join(' '),
  };
}

function nameRunsOf({ spans, texts }: Clause): NameRun[] {
  const runs: NameRun[] = [];
  for (const { from, to, tag, isStopWord } of spans) {
    if (isStopWord || (tag !== null && tag.kind !== 'application')) continue;
    const previous = runs.at(-1);
    const start = previous?.to === from ? (runs.pop()?.from ?? from) : from;
    runs.push({ from: start, to, text: texts.slice(start, to).join(' ') });
  }
  return runs;
}
