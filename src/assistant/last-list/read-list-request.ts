import { displayText } from '../../domain/display-text.ts';
import { splitWords } from '../languages/words.ts';
import { LIST_WORDS, type ListWords } from './list-words.ts';
import { readPosition } from './read-position.ts';

/** What a prompt asks to do with the list that stands last in view, or with all apps. */
export type ListRequest =
  | { readonly kind: 'position'; readonly at: number; readonly opens: boolean }
  | { readonly kind: 'byName' | 'byRecent' | 'rest' | 'recent' | 'hidden' }
  | { readonly kind: 'only'; readonly words: string }
  | { readonly kind: 'startingWith'; readonly letters: string };

const MAX_LENGTH = 120;
const MAX_LETTERS = 20;
const SIGNS = /["“”„‟«»「」『』,、，]/gu;
const END = /[\s.!?。！？]+$/u;

const PHRASES = ['byName', 'byRecent', 'rest', 'recent', 'hidden'] as const;

type Phrase = (typeof PHRASES)[number];

const REQUESTS: ReadonlyMap<string, Phrase> = new Map(
  Object.values(LIST_WORDS).flatMap((words) =>
    PHRASES.flatMap((kind) =>
      words[kind].split('/').map((phrase): [string, Phrase] => [keyOf(phrase), kind]),
    ),
  ),
);

const ONLY = patternsOf('only');
const STARTING_WITH = patternsOf('startingWith');

/** Reads a whole prompt, in any language; `null` if it asks for anything else. */
export function readListRequest(prompt: string): ListRequest | null {
  const text = displayText(prompt, MAX_LENGTH).replace(END, '').replaceAll(SIGNS, '');
  const kind = REQUESTS.get(keyOf(text));
  if (kind !== undefined) return { kind };
  const position = readPosition(text);
  if (position !== null) return { kind: 'position', ...position };
  const letters = slotOf(STARTING_WITH, text, 'letters');
  if (letters !== null && letters.length <= MAX_LETTERS) return { kind: 'startingWith', letters };
  const words = slotOf(ONLY, text, 'words');
  return words === null ? null : { kind: 'only', words };
}

function keyOf(phrase: string): string {
  return splitWords(phrase).join(' ');
}

function patternsOf(kind: keyof Pick<ListWords, 'only' | 'startingWith'>): readonly RegExp[] {
  return Object.values(LIST_WORDS).flatMap((words) =>
    words[kind]
      .split('/')
      .map((sentence) => new RegExp(`^${sentence.replace(/\{(\w+)\}/u, '(?<$1>.+?)')}$`, 'iu')),
  );
}

function slotOf(patterns: readonly RegExp[], text: string, slot: string): string | null {
  for (const pattern of patterns) {
    const words = pattern.exec(text)?.groups?.[slot]?.trim();
    if (words !== undefined && words !== '') return words;
  }
  return null;
}
