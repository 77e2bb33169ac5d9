import { orderMarks } from '../domain/mark-order.ts';
import { VOWEL_LETTERS } from '../domain/lookalike-scripts.ts';
import { LETTER_SPELLINGS, SEQUENCE_SPELLINGS } from './letter-spellings.ts';

/** Vowel points and reading marks, which people leave out: of Hebrew, Arabic with its hamza, and Syriac. */
const POINTS =
  /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0674\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0730-\u074a]/gu;
/** A hamza on no letter, within a word, and the dots below that Hindi, Gujarati and Punjabi writers leave out. */
const LEFT_OUT = /(?<=\p{L})ء|ء(?=\p{L})|[\u093c\u0a3c\u0abc]/gu;
/** Before a WAW, writers differ in the letter that bears a hamza, as in مسؤول and مسئول. */
const HAMZA_BEFORE_WAW = /[يىی]ٔ(?=و)/gu;
const CANDRABINDU = /\u0901/gu;
const FOREIGN_DIGIT = /(?![0-9])\p{Nd}/gu;
/** Malayalam letters without a vowel, each a letter of its own since Unicode 5.1; before, a consonant with two signs. */
const CHILLU = /([ൔൕൖൺൻർൽൾൿ])്?/gu;
const CHILLU_LETTERS = 'ൔൕൖൺൻർൽൾൿ';
const CHILLU_CONSONANTS = 'മയഴണനരലളക';
const VIRAMA = '്';
/** A nasal without a vowel before another consonant of the same block. */
const NASAL =
  /([\u0900-\u0d7f])[\u094d\u09cd\u0acd\u0b4d\u0c4d\u0ccd\u0d4d](?=([\u0900-\u0d7f]))/gu;
const ANUSVARA = /[\u0902\u0982\u0a82\u0b02\u0c02\u0c82\u0d02](?=([\u0900-\u0d7f]))/gu;
/** Places in the blocks of India's scripts, which are alike: each nasal follows its four stops. */
const NASALS = [0x19, 0x1e, 0x23, 0x28, 0x2e];
const PLACE = 0x7f;
const ANUSVARA_PLACE = 0x02;
const VIRAMA_PLACE = 0x4d;

const INDIAN_LETTER = /[\u0900-\u0dff]/u;

/** What a text has many of is looked up, the rest is replaced. */
interface Spellings {
  readonly letters: ReadonlyMap<string, string>;
  readonly sequences: RegExp;
  readonly ofSequence: ReadonlyMap<string, string>;
  readonly vowels: RegExp;
  readonly ofVowel: ReadonlyMap<string, string>;
  readonly vowelSigns: ReadonlyMap<string, string>;
}

let spellings: Spellings | null = null;

/** One spelling for those that a script leaves to the writer; for text in the form NFKD, without joiners. */
export function foldScript(text: string): string {
  spellings ??= readSpellings();
  const { letters, sequences, ofSequence } = spellings;
  const folded = text
    .replace(HAMZA_BEFORE_WAW, 'و')
    .replace(POINTS, '')
    .replace(LEFT_OUT, '')
    .replace(FOREIGN_DIGIT, digitValue)
    .replace(/[\u0080-\u{10ffff}]/gu, (letter) => letters.get(letter) ?? letter)
    .replace(sequences, (sequence) => ofSequence.get(sequence) ?? sequence);
  return orderMarks(INDIAN_LETTER.test(folded) ? foldIndianScript(folded, spellings) : folded);
}

function foldIndianScript(text: string, { vowels, ofVowel, vowelSigns }: Spellings): string {
  return Array.from(text, (letter) => vowelSigns.get(letter) ?? letter)
    .join('')
    .replace(vowels, (signs) => ofVowel.get(signs) ?? signs)
    .replace(CANDRABINDU, '\u0902')
    .replace(
      CHILLU,
      (_, letter: string) => CHILLU_CONSONANTS.charAt(CHILLU_LETTERS.indexOf(letter)) + VIRAMA,
    )
    .replace(NASAL, (written, nasal: string, next: string) =>
      nasalBefore(next) === nasal ? atPlace(nasal, ANUSVARA_PLACE) : written,
    );
}

function readSpellings(): Spellings {
  const ofSequence = new Map(pairsIn([SEQUENCE_SPELLINGS]));
  const vowelSigns = new Map(pairsIn(VOWEL_LETTERS));
  const ofVowel = new Map([...vowelSigns].map(([letter, signs]) => [signs, letter]));
  return {
    letters: new Map(
      LETTER_SPELLINGS.flatMap((groups) =>
        groups
          .split(' ')
          .flatMap(([first = '', ...others]) => others.map((other) => [other, first] as const)),
      ),
    ),
    ofSequence,
    sequences: anyOf(ofSequence.keys()),
    vowelSigns,
    ofVowel,
    vowels: anyOf(ofVowel.keys()),
  };
}

/** Both sides of each equals sign, as they are after normalization. */
function pairsIn(lines: readonly string[]): (readonly [string, string])[] {
  return lines
    .flatMap((line) => line.normalize('NFKD').split(' '))
    .map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    });
}

/** Any of the texts, the longest first. */
function anyOf(texts: Iterable<string>): RegExp {
  return new RegExp([...texts].sort((a, b) => b.length - a.length).join('|'), 'gu');
}

/** A folded word with its nasals as letters, as it begins while somebody types it so; the same word for all others. */
export function withNasalLetters(word: string): string {
  return word.replace(ANUSVARA, (sign, next: string) => {
    const nasal = nasalBefore(next);
    return nasal === null ? sign : nasal + atPlace(nasal, VIRAMA_PLACE);
  });
}

/** The nasal that is spoken where a stop is. */
function nasalBefore(stop: string): string | null {
  const place = stop.charCodeAt(0) & PLACE;
  const nasal = NASALS.find((at) => place >= at - 4 && place < at);
  return nasal === undefined ? null : atPlace(stop, nasal);
}

function atPlace(letter: string, place: number): string {
  return String.fromCharCode((letter.charCodeAt(0) & ~PLACE) | place);
}

/** The digits of a script stand in a row, from 0 to 9. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}
