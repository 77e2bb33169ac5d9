import { singleTypo } from '../../search/edit-distance.ts';
import { fold, foldedWords } from '../../search/fold-text.ts';

const MAX_PROMPT_WORDS = 18;
const MIN_LENGTH = 3;
/** One sign may be a word where there are no spaces. */
const MIN_UNSPACED_LENGTH = 2;

const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*/gu;

/** How German and its neighbors write letters that a keyboard lacks. */
const RESPELLED: readonly (readonly [RegExp, string])[] = [
  [/[äæ]/gu, 'ae'],
  [/[öøœ]/gu, 'oe'],
  [/ü/gu, 'ue'],
  [/å/gu, 'aa'],
];

/** What may stand before the main word of a title without saying which one is meant. */
const NO_MODIFIER =
  /^(?:a|am|and|any|at|do|does|have|in|is|its|me|my|of|on|our|recorded|show|tell|that|the|this|to|what|whats|which|with)$/u;

/** A title with the prompt around it, in which a word stands for it. */
export interface NamedTitle {
  readonly title: string;
  readonly rest: string;
}

/** Stands where the title stood. */
export const TITLE_PLACE = 'attribute';

/**
 * The title all of which stands in a prompt, whichever way its words are joined, spelled or counted; the longest where
 * one contains another.
 */
export function wholeTitleNamed(prompt: string, titles: readonly string[]): NamedTitle | null {
  const plain = prompt.normalize('NFC').replaceAll(/\btee(?=[ -]?shirt)/giu, 't');
  const words = [...plain.matchAll(WORD)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    spellings: spellingsOf(text.replace(/['’]s$/iu, '')),
  }));
  if (words.length === 0 || words.length > MAX_PROMPT_WORDS) return null;
  const found = titles.flatMap((title) => {
    const place = UNSPACED.test(title)
      ? placeInText(plain, title)
      : placeAmongWords(words, spellingsOfTitle(title));
    return place === null ? [] : [{ title, ...place }];
  });
  const [longest] = found.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  if (longest === undefined) return null;
  const before = plain.slice(0, longest.start);
  const after = plain.slice(longest.end);
  return { title: longest.title, rest: `${before}${TITLE_PLACE}${after}` };
}

/**
 * The one title whose main word, the last one, the prompt has without another word before it, as "which floor am I on"
 * for "Office floor".
 */
export function titleByMainWord(prompt: string, titles: readonly string[]): string | null {
  const words = foldedWords(prompt.replaceAll(/['’]s\b/gu, ''));
  if (words.length > MAX_PROMPT_WORDS) return null;
  const [named, ...others] = titles.filter((title) => namesMainWord(words, foldedWords(title)));
  return named === undefined || others.length > 0 ? null : named;
}

/** The one title whose words a prompt has in another order, or whose first words are all that it asks for: "my clearance". */
export function titleByItsWords(prompt: string, titles: readonly string[]): string | null {
  const words = foldedWords(prompt.replaceAll(/['’]s\b/gu, '')).map(withoutPlural);
  if (words.length > MAX_PROMPT_WORDS) return null;
  const [, start] = /^(?:(?:what|what is|whats) )?my (.+)$/u.exec(words.join(' ')) ?? [];
  const [named, ...others] = titles.filter((title) => {
    const parts = foldedWords(title).map(withoutPlural);
    const isWhole = parts.length > 1 && parts.every((part) => words.includes(part));
    return isWhole || (start !== undefined && `${parts.join(' ')} `.startsWith(`${start} `));
  });
  return named === undefined || others.length > 0 ? null : named;
}

/** The one title of several words, or one long word, that is all that a prompt asks for with a typo in some of them: "offce flor". */
export function titleByTypos(prompt: string, titles: readonly string[]): string | null {
  const words = foldedWords(prompt.replaceAll(/['’]s\b/gu, '')).filter((one) => !ASKS.test(one));
  const [named, ...others] = titles.filter((title) => {
    const parts = foldedWords(title);
    const isLong = parts.length > 1 || title.length >= MIN_TYPO_LENGTH;
    return (
      isLong &&
      parts.length === words.length &&
      parts.every((part, at) => isNearly(words[at] ?? '', part))
    );
  });
  return named === undefined || others.length > 0 ? null : named;
}

const ASKS = /^(?:what|whats|is|my|the|please|pls|show|tell|me|our)$/u;
const MIN_TYPO_LENGTH = 7;

function isNearly(typed: string, word: string): boolean {
  return typed === word || (word.length > 3 && singleTypo(typed, word) !== null);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

interface WrittenWord extends Place {
  readonly spellings: readonly string[];
}

function placeAmongWords(words: readonly WrittenWord[], title: readonly string[]): Place | null {
  const longest = Math.max(0, ...title.map((spelling) => spelling.length));
  for (const [from, first] of words.entries()) {
    let runs = ['', ''];
    for (const word of words.slice(from)) {
      runs = runs.map((run, at) => run + (word.spellings[at] ?? ''));
      if (runs.some((run) => title.includes(run))) return { start: first.start, end: word.end };
      if (runs.every((run) => run.length > longest)) break;
    }
  }
  return null;
}

/** Where a title of a script without spaces stands in a text, whatever stands around it. */
function placeInText(text: string, title: string): Place | null {
  const wanted = fold(title).replaceAll(/[^\p{L}\p{N}\p{M}]/gu, '');
  if (wanted.length < MIN_UNSPACED_LENGTH) return null;
  // Letter by letter, since folding may change how many there are.
  const letters = [...text.matchAll(/[\p{L}\p{N}]\p{M}*/gu)].map(({ 0: letter, index }) => ({
    start: index,
    end: index + letter.length,
    text: fold(letter),
  }));
  const compact = letters.map((letter) => letter.text).join('');
  const at = compact.indexOf(wanted);
  if (at < 0) return null;
  let length = 0;
  const covered = letters.filter((letter) => {
    const start = length;
    length += letter.text.length;
    return start < at + wanted.length && length > at;
  });
  const first = covered[0];
  const last = covered.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** A title's words as one, in both spellings; none where it is too short to be told apart. */
function spellingsOfTitle(title: string): string[] {
  const words = (title.normalize('NFC').match(WORD) ?? []).map(spellingsOf);
  return [0, 1]
    .map((at) => words.map((spellings) => spellings[at] ?? '').join(''))
    .filter((spelling) => spelling.length >= MIN_LENGTH);
}

/** "Badge no." is a badge number. */
const NUMBER = /^(?:no|nr|num)$/u;

/** A word in the singular, without its accents and as one writes it where they are missing. */
function spellingsOf(word: string): string[] {
  const lower = word.toLowerCase();
  if (NUMBER.test(lower)) return ['number', 'nummer'];
  const respelled = RESPELLED.reduce((text, [letter, as]) => text.replaceAll(letter, as), lower);
  return [lower, respelled].map((spelling) => withoutPlural(fold(spelling)));
}

function namesMainWord(words: readonly string[], title: readonly string[]): boolean {
  const singular = title.map(withoutPlural);
  const main = singular.at(-1) ?? '';
  const at = words.map(withoutPlural).lastIndexOf(main);
  const before = words[at - 1] ?? 'the';
  return (
    main.length > 3 &&
    at >= 0 &&
    !isOfOther(words.slice(at + 1), singular) &&
    (NO_MODIFIER.test(before) || singular.includes(withoutPlural(before)))
  );
}

/** "The code for my locker" is none of the cost center. */
function isOfOther(after: readonly string[], title: readonly string[]): boolean {
  const [link = '', owner = '', noun = ''] = after;
  return (
    /^(?:for|of|to)$/u.test(link) &&
    /^(?:my|our|the)$/u.test(owner) &&
    noun !== '' &&
    !title.includes(withoutPlural(noun))
  );
}

function withoutPlural(word: string): string {
  return word.length > 3 ? word.replace(/ies$/u, 'y').replace(/s$/u, '') : word;
}
