import type { AssignedApplication } from '../domain/application.ts';
import { fold } from '../search/fold-text.ts';
import { replaceLabels } from './label-in-text.ts';
import { splitWords, type LanguageWords } from './languages/words.ts';

/** A part that is no longer than that may be what the app's name goes on with, or take the request back. */
const MAX_SHORT_WORDS = 3;
const MAX_SHORT_CHARACTERS = 10;
const SENTENCE_END = /[.;!?。！？；…\n]\s*$/u;

/** The parts of a segment between joining words such as "and". */
export function splitJoined(
  segment: string,
  { joining, isUnspaced }: LanguageWords,
): readonly string[] {
  if (isUnspaced)
    return [...joining].reduce(
      (parts, word) => parts.flatMap((part) => part.split(word)).filter((part) => part !== ''),
      [segment],
    );
  const parts: string[][] = [[]];
  for (const word of splitWords(segment))
    if (joining.has(word)) parts.push([]);
    else parts.at(-1)?.push(word);
  return parts.filter((part) => part.length > 0).map((part) => part.join(' '));
}

/** The signs in a label end no part of the prompt: "Talkdesk - Prod". */
export function withPlainLabels(
  prompt: string,
  applications: readonly AssignedApplication[],
): string {
  return replaceLabels(prompt, applications, (label) =>
    label.replaceAll(/[^\p{L}\p{N}\p{M}&]+/gu, ' '),
  );
}

/** Whether a part begins behind the end of a sentence. */
export function startsSentence(segment: string, prompt: string): boolean {
  return SENTENCE_END.test(prompt.slice(0, prompt.lastIndexOf(segment)));
}

/** Whether a part may be what the app's name goes on with, or take the request back. */
export function isShort(segment: string, { isUnspaced }: LanguageWords): boolean {
  const isOneWord =
    isUnspaced && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(segment);
  return isOneWord
    ? segment.trim().length <= MAX_SHORT_CHARACTERS
    : splitWords(segment).length <= MAX_SHORT_WORDS;
}

/** Splits known phrases off both ends of a text without spaces; the rest between them is one part. */
export function splitUnspaced(segment: string, words: LanguageWords): readonly string[] {
  const phrases = [...words.opening, ...words.fillers, ...words.referring].sort(
    (a, b) => b.length - a.length,
  );
  const [before, after]: [string[], string[]] = [[], []];
  let text = fold(segment).trim();
  for (let phrase: string | undefined = ''; phrase !== undefined && text !== '';) {
    phrase = phrases.find((one) => text.startsWith(one) && text !== one);
    if (phrase !== undefined) {
      before.push(phrase);
      text = text.slice(phrase.length).trim();
    }
  }
  for (let phrase: string | undefined = ''; phrase !== undefined && text !== '';) {
    phrase = phrases.find((one) => text.endsWith(one) && text !== one);
    if (phrase !== undefined) {
      after.unshift(phrase);
      text = text.slice(0, -phrase.length).trim();
    }
  }
  return [...before, text, ...after];
}
