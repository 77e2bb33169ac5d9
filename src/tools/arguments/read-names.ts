import { nameMeant } from './spellings.ts';

const SEPARATORS = /[,;|/\n\t&+]|\s(?:and|or|plus)\s/iu;
/** Brackets and quotation marks of a list that is no JSON, such as Python's. */
const AROUND = /^(?:[\s["'`“”‘’(<{*•-]|\d+[.)])+|[\s\]"'`“”‘’)>}.?]+$/gu;
const PATH = /^(?:(?:my|the|user['’]?s?|user|profile|\$)[\s.]+)+/iu;
const NOUN = /\s+(?:field|attribute)s?$/iu;
const MAX_WORDS_OF_NAME = 4;
const MAX_TEXT_LENGTH = 2000;

/** The names that one entry of a list means: one, or several in one text. What means none stays as it is. */
export function readNames(entry: unknown, names: readonly string[]): readonly unknown[] {
  if (typeof entry !== 'string' || entry.length > MAX_TEXT_LENGTH) return [entry];
  const pieces = entry
    .split(SEPARATORS)
    .map((piece) => piece.replace(AROUND, ''))
    .filter((piece) => piece !== '');
  return pieces.length === 0 ? [entry] : pieces.flatMap((piece) => namesIn(piece, names));
}

function namesIn(piece: string, names: readonly string[]): readonly string[] {
  const whole = nameMeant(piece, names);
  if (whole !== undefined) return [whole];
  const plainly = piece.replace(PATH, '').replace(NOUN, '');
  return wordsAsNames(plainly.split(/[\s.]+/u), names) ?? [piece];
}

/** Words without a sign between the names: as many of them as make a name, again and again. */
function wordsAsNames(words: readonly string[], names: readonly string[]): string[] | null {
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    let length = Math.min(MAX_WORDS_OF_NAME, words.length - at);
    let name: string | undefined;
    while (length > 0 && name === undefined) {
      name = nameMeant(words.slice(at, at + length).join(' '), names);
      if (name === undefined) length -= 1;
    }
    if (name === undefined) return null;
    found.push(name);
    at += length;
  }
  return found;
}
