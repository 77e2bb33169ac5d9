import { isKnownName } from '../../search/known-names.ts';
import { isBrandName } from '../../search/brands.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import type { PlanContext } from '../plan-types.ts';
import { readPrompt, type PromptWord } from '../prompt-words.ts';
import { correctWords, isLexiconWord, tagWords, type Span } from '../lexicon/tag-words.ts';

/** A part of a prompt with one request: between commas, "and"s and sentence ends. */
export interface Clause {
  readonly words: readonly PromptWord[];
  /** The words with typos corrected. */
  readonly texts: readonly string[];
  readonly spans: readonly Span[];
  /** What separates it from the previous clause. */
  readonly joinedBy: 'start' | 'comma' | 'and' | 'sentence';
  /** Whether an earlier clause of the sentence mentions the user: "my title, office address". */
  readonly mentionsSelfBefore: boolean;
}

const MAX_NAME_WORDS = 6;
const JOINING_WORDS = new Set([
  'and',
  'then',
  'also',
  'plus',
  'n',
  'et',
  'und',
  'y',
  'afterwards',
  'after',
]);
/** The start of a purpose: "so I can copy it". */
const PURPOSE_START = /^so (?:that|(?:i|we) (?:can|could|may|dont))\b/u;
/** "My call starts so open zoom", but not "so far". */
const CONTINUATION = /^(?:so|but) (?!(?:i|we|that|it|they|far|much|many|long|you|is)\b)/u;
/** "Pop zoom open" and "get zoom up" are "open zoom". */
const SEPARATED_VERB =
  /\b(?:pop|crack|pull|bring|get|fire|spin|start|load)\n((?:[^\n]+\n){1,4}?)(?:up|open|opened|going|running|started)(?=$|\n(?:please|pls|for|will|would|now|asap|and|thanks|real))/gu;
const APPLICATION_TAG = { kind: 'application', fields: [], detail: null } as const;

/** Splits a prompt into clauses without splitting app names or phrases of the lexicon. */
export function readClauses(prompt: string, context: PlanContext): Clause[] {
  const words = readPrompt(prompt, context.index);
  const corrected = correctWords(
    words,
    (text) =>
      context.index.words.has(text) || isBrandName(context.index.brands, text) || isKnownName(text),
  );
  const texts = corrected.join('\n').replaceAll(SEPARATED_VERB, 'open\n$1please').split('\n');
  const clauses: Clause[] = [];
  let from = 0;
  let joinedBy: Clause['joinedBy'] = 'start';
  const endClause = (to: number): void => {
    if (to <= from) return;
    const previous = joinedBy === 'sentence' ? undefined : clauses.at(-1);
    const mentionsSelfBefore =
      texts.includes('mine') ||
      (previous !== undefined && (previous.mentionsSelfBefore || previous.texts.some(isSelfWord)));
    const clauseWords = words.slice(from, to);
    const clauseTexts = texts.slice(from, to);
    clauses.push({
      words: clauseWords,
      texts: clauseTexts,
      spans: spansOf(clauseWords, clauseTexts, context),
      joinedBy,
      mentionsSelfBefore,
    });
  };
  const spans = spansOf(words, texts, context);
  let isPurpose = false;
  for (const span of spans) {
    const word = words[span.from];
    const text = texts[span.from] ?? '';
    const following = texts.slice(span.from, span.from + 3).join(' ');
    const isJoining =
      span.tag === null && (JOINING_WORDS.has(text) || CONTINUATION.test(following));
    if (word === undefined) continue;
    if (span.from > from && word.breakBefore !== 'none') {
      if (!isPurpose) endClause(span.from);
      isPurpose = false;
      from = span.from;
      joinedBy = word.breakBefore;
    }
    if (PURPOSE_START.test(following)) {
      endClause(span.from);
      isPurpose = true;
    }
    if (isJoining && span.to < words.length && !containsOr(texts.slice(from))) {
      endClause(span.from);
      from = span.to;
      joinedBy = 'and';
    }
  }
  if (!isPurpose) endClause(words.length);
  return clauses;
}

function isSelfWord(text: string): boolean {
  return text === 'my' || text === 'i' || text === 'im';
}

function spansOf(
  words: readonly PromptWord[],
  texts: readonly string[],
  context: PlanContext,
): Span[] {
  const names = new Map<number, number>();
  for (let from = 0; from < texts.length; from += 1) {
    const length = nameLength(texts, from, context);
    if (length > 0) names.set(from, length);
  }
  const spans: Span[] = [];
  for (let from = 0; from < texts.length;) {
    const length = names.get(from);
    if (length !== undefined) {
      spans.push({ from, to: from + length, tag: APPLICATION_TAG, isStopWord: false });
      from += length;
      continue;
    }
    let to = from + 1;
    while (to < texts.length && !names.has(to) && words[to]?.breakBefore !== 'sentence') to += 1;
    for (const span of tagWords(texts.slice(from, to)))
      spans.push({ ...span, from: span.from + from, to: span.to + from });
    from = to;
  }
  return spans;
}

/** The number of words from here on that are a whole label or a known name of an application; 0 if none. */
function nameLength(texts: readonly string[], from: number, { index }: PlanContext): number {
  const maxLength = Math.min(MAX_NAME_WORDS, texts.length - from);
  for (let length = maxLength; length > 0; length -= 1) {
    const run = texts.slice(from, from + length);
    const [only = ''] = run;
    if (length === 1 && isLexiconWord(only)) return 0;
    const phrase = run.join(' ');
    if (length > 1 && (run.at(-1) === 'apps' || run.at(-1) === 'app')) continue;
    if (isLexiconPhrase(run)) continue;
    if (index.byCompact.has(run.join(''))) return length;
    if (length > 1 && run.some(isLexiconWord) && isWithinLabel(run, index)) return length;
    if (
      index.byAlias.has(phrase) ||
      (length > 1 ? index.brands.has(phrase) : isBrandName(index.brands, phrase))
    )
      return length;
  }
  return 0;
}

/** Whether the words are one phrase of the lexicon: a label "Sign out" does not make that phrase a name. */
function isLexiconPhrase(run: readonly string[]): boolean {
  const [span] = tagWords(run);
  return span?.tag != null && span.tag.kind !== 'field' && span.to === run.length;
}

/** Whether the words are adjacent in some label, as "help desk" in "IT Help Desk". */
function isWithinLabel(run: readonly string[], index: SearchIndex): boolean {
  const postings = index.words.get(run[0] ?? '')?.postings ?? [];
  return postings.some(({ label: { parts } }) => {
    const at = parts.findIndex((part) => part.startsWord && part.text === run[0]);
    return at >= 0 && run.every((word, offset) => parts[at + offset]?.text === word);
  });
}

function containsOr(texts: readonly string[]): boolean {
  return texts.includes('or');
}
