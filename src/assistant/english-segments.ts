import { HARMLESS_ASIDE, REASON_BREAKERS, REASON_STARTS } from './opening-limits.ts';
import { positionsAfter, startsWith, type Phrase } from './phrases.ts';
import type { PromptWord } from './prompt-words.ts';
import { CLOSING, LEADING, VERBS } from './words-around-names.ts';

const MAX_ASIDE_WORDS = 3;
export const JOINING_WORDS: ReadonlySet<string> = new Set([
  'and',
  'n',
  'plus',
  'then',
  'also',
  'so',
]);

/** A part of a prompt. */
export interface Segment {
  readonly words: Phrase;
  readonly startsSentence: boolean;
}

/** The parts of a prompt: split at commas, at sentence ends, and before an "and" or "so" with a verb. */
export function segmentsOf(words: readonly PromptWord[]): Segment[] {
  const texts = words.map(({ text }) => text);
  const segments: { words: string[]; startsSentence: boolean }[] = [];
  words.forEach(({ text, breakBefore }, at) => {
    const last = segments.at(-1);
    const isJoint = JOINING_WORDS.has(text) && texts[at - 1] !== 'if' && hasVerb(texts, at + 1);
    const isNew = breakBefore !== 'none' || isJoint;
    if (last === undefined || isNew)
      segments.push({ words: [text], startsSentence: breakBefore === 'sentence' });
    else last.words.push(text);
  });
  return segments;
}

/** Whether a verb of opening stands here, behind words that may lead to it. */
export function hasVerb(texts: Phrase, from: number): boolean {
  for (const at of positionsAfter(texts, from, LEADING))
    for (const { words, request } of VERBS.get(texts[at] ?? '') ?? [])
      if (request === 'open' && startsWith(texts, at, words)) return true;
  return false;
}

/** "Open Slack (EU)", "open Zoom – the old one": a few words that may belong to the name, or take the request back. */
export function isAside(words: Phrase): boolean {
  const [first = '', ...rest] = words;
  if (
    words.length > MAX_ASIDE_WORDS ||
    isReason(first, rest) ||
    HARMLESS_ASIDE.test(words.join(' '))
  )
    return false;
  return ![...positionsAfter(words, 0, LEADING)].some((at) =>
    positionsAfter(words, at, CLOSING).has(words.length),
  );
}

/** "My call starts": why the app is to open. */
export function isReason(first: string, rest: Phrase): boolean {
  if (!REASON_STARTS.has(first) || (first === 'for' && /^(?:\d|the \d)/u.test(rest.join(' '))))
    return false;
  return !rest.some((word) => REASON_BREAKERS.has(word));
}
