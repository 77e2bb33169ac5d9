import type { Clause } from './clauses.ts';
import type { Span } from './tag-words.ts';

/** Words for the person, even where they are part of a longer phrase. */
const SELF = new Set('i im ive my me mine myself our we'.split(' '));

/** "Tell me" does not make what is told one's own. */
const OWN = new Set('i im ive my mine our'.split(' '));

/** First words of what is told, and kinds and words of what is asked. */
const TELLING = new Set(
  'i ive im its it we weve were since because new as they theyre someone somebody he she'.split(
    ' ',
  ),
);
const ASKING = ['list', 'want', 'where', 'have', 'count', 'help', 'open', 'link'];
export const QUESTION_WORDS = 'what whats who whos whom which when where how hows why'.split(' ');
const ASKING_WORDS = new Set([
  ...QUESTION_WORDS,
  ...'need needs asked asks wants know wonder'.split(' '),
]);
const LEADING = new Set('so and but well hi hey hello ok'.split(' '));

/** What a clause holds, counted once for all readings. */
export interface ClauseFacts {
  readonly clause: Clause;
  has(kind: string): boolean;
  first(kind: string): Span | null;
  count(kind: string): number;
  /** Words that neither the lexicon nor the fillers know. */
  readonly unknown: readonly string[];
  /** Whether a span of one of these kinds, or filler, covers every word. */
  onlyOf(kinds: readonly string[]): boolean;
  textBetween(from: number, to: number): string;
  /** The words of spans that are unknown, names, or of one of these kinds. */
  leftover(kinds?: readonly string[]): string;
  /** The stretches of unknown words and names that stand together. */
  readonly runs: readonly Run[];
  /** Whether it only tells something, as "I just joined" does: what is asked stands elsewhere. */
  readonly isAside: boolean;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export function factsOf(clause: Clause): ClauseFacts {
  const { spans, texts } = clause;
  const ofKind = (kind: string): Span[] => spans.filter((span) => span.tag?.kind === kind);
  const textBetween = (from: number, to: number): string => texts.slice(from, to).join(' ');
  return {
    clause,
    has: (kind) =>
      spans.some((span) => span.tag?.kind === kind) ||
      (kind === 'self' && texts.some((text) => SELF.has(text))) ||
      (kind === 'own' && texts.some((text) => OWN.has(text))),
    first: (kind) => spans.find((span) => span.tag?.kind === kind) ?? null,
    count: (kind) => ofKind(kind).length,
    unknown: spans
      .filter((span) => span.tag === null && !span.filler)
      .map((span) => textBetween(span.from, span.to)),
    onlyOf: (kinds) =>
      spans.every((span) => span.filler || (span.tag !== null && kinds.includes(span.tag.kind))),
    textBetween,
    runs: runsOf(clause),
    isAside:
      TELLING.has(texts.find((text) => !LEADING.has(text)) ?? '') &&
      !ASKING.some((kind) => ofKind(kind).length > 0) &&
      !texts.some((text) => ASKING_WORDS.has(text)),
    leftover: (kinds = []) =>
      spans
        .filter(({ tag, filler }) =>
          tag === null ? !filler : tag.kind === 'application' || kinds.includes(tag.kind),
        )
        .map((span) => textBetween(span.from, span.to))
        .join(' '),
  };
}

function runsOf({ spans, texts }: Clause): Run[] {
  const runs: Run[] = [];
  for (const { from, to, tag, filler } of spans) {
    if (filler || (tag !== null && tag.kind !== 'application')) continue;
    const last = runs.at(-1);
    const start = last?.to === from ? (runs.pop()?.from ?? from) : from;
    runs.push({ from: start, to, text: texts.slice(start, to).join(' ') });
  }
  return runs;
}
