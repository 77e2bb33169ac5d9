import { nameMeant, plain } from './spellings.ts';

const SEPARATORS = /[,;|\n\t&+]|\s(?:and|or|plus)\s/iu;
/** Brackets and quotation marks of a list that is no JSON, such as Python's. */
const AROUND = /^(?:[\s["'`“”‘’(<{*•-]|\d+[.)])+|[\s\]"'`“”‘’)>}.?]+$/gu;
const PATH = /^(?:(?:my|the|user['’]?s?|user|profile|\$)[\s.]+)+|^urn:[^\s]*:/iu;
/** `manager.displayName`, `emails[0].value`, `name->givenName`, `manager/displayName`: a step into something. */
const NUMBERED_STEP = /\.\d+(?=\.|$)/gu;
const STEPS = /(?:\.|->|::|\/|\[["']?\d*|["']?\])+/u;
/** `-title` and `!title` are all but that in query languages; a mark of a list has a space after it. */
const EXCLUDED = /^\s*["'`]?(?:[!~^]|-+(?=[^\s-]))/u;
/** A part that only says again what its whole is. */
const SAME = /^(?:(?:display|full)?name|formatted|value|label)$/u;
const NOUN = /\s+(?:field|attribute)s?$/iu;
const MAX_WORDS_OF_NAME = 4;
const MAX_TEXT_LENGTH = 2000;

/** The names that one entry of a list means: one, or several in one text. What means none stays as it is. */
export function readNames(entry: unknown, names: readonly string[]): readonly unknown[] {
  if (typeof entry !== 'string' || entry.length > MAX_TEXT_LENGTH) return [entry];
  const found = entry
    .split(SEPARATORS)
    .flatMap((text) => (EXCLUDED.test(text) ? [text.trim()] : namesInText(text, names)));
  return found.length === 0 ? [entry] : found;
}

function namesInText(text: string, names: readonly string[]): readonly string[] {
  const atPath = nameAtPath(text, names);
  if (atPath !== null) return [atPath];
  return text
    .split('/')
    .map((piece) => piece.replace(AROUND, ''))
    .filter((piece) => piece !== '')
    .flatMap((piece) => namesIn(piece, names));
}

/** The name that a path of one or two steps leads to; `null` where it leads to nothing that there is. */
function nameAtPath(text: string, names: readonly string[]): string | null {
  const path = text.replace(AROUND, '').replace(PATH, '').replaceAll(NUMBERED_STEP, '');
  const [whole = '', part = '', ...more] = path.split(STEPS).filter((step) => step !== '');
  if (/\s/u.test(path) || more.length > 0) return null;
  return (
    nameMeant(whole + part, names) ??
    (SAME.test(plain(part)) ? nameMeant(whole, names) : undefined) ??
    null
  );
}

function namesIn(piece: string, names: readonly string[]): readonly string[] {
  const whole = nameMeant(piece, names);
  if (whole !== undefined && !areNames(piece.split(' '), names)) return [whole];
  const plainly = piece.replace(PATH, '').replace(NOUN, '');
  // A dot between letters leads into something: the e-mail address in `manager.email` is not the user's.
  return wordsAsNames(plainly.split(/\.?\s+/u), names) ?? [piece];
}

/** Whether each of several words is a name of its own: `manager displayName` is two, `manager.displayName` one. */
function areNames(words: readonly string[], names: readonly string[]): boolean {
  return words.length > 1 && words.every((word) => names.includes(word));
}

/** Words without a sign between the names: as many of them as make a name, again and again. */
function wordsAsNames(words: readonly string[], names: readonly string[]): string[] | null {
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    let length = Math.min(MAX_WORDS_OF_NAME, words.length - at);
    let name: string | undefined;
    while (length > 0 && name === undefined) {
      const together = words.slice(at, at + length);
      name = areNames(together, names) ? undefined : nameMeant(together.join(' '), names);
      if (name === undefined) length -= 1;
    }
    if (name === undefined) return null;
    found.push(name);
    at += length;
  }
  return found;
}
