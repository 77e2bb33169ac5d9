import type { Brand } from './brands.ts';
import { isKnownName } from './known-names.ts';
import { CONCEPT_CONFIDENCE, LABEL_CONFIDENCE, type Confidence } from './confidence.ts';
import { queryOf, type ParsedQuery } from './parse-query.ts';
import type { SearchIndex } from './search-index.ts';
import { BRAND, CONCEPT, CHANGED_SPACING } from './score-weights.ts';

/** Another wording of a query. */
export interface QueryVariant {
  readonly query: ParsedQuery;
  /** What it keeps of its score, and how sure it can be at most. */
  readonly scale: number;
  readonly maxConfidence: Confidence;
  readonly exactOnly: boolean;
}

/** "Gdrive" and "ms teams" begin with their vendor. */
const VENDOR_FIRST = /^(g|ms)(.{3,}|$)/u;
const FIRST_KANA = '\u3040';
const MAX_VARIANTS = 12;
const MAX_ALIAS_WORDS = 3;

/** Other wordings in which the query may name something: brand aliases resolved, missing spaces put back. */
export function rewriteQuery(index: SearchIndex, { words, content }: ParsedQuery): QueryVariant[] {
  const variants: QueryVariant[] = [];
  const add = (
    texts: readonly string[],
    scale: number,
    maxConfidence: Confidence,
    exactOnly = true,
  ): void => {
    variants.push({ query: queryOf(texts), scale, maxConfidence, exactOnly });
  };
  const isTypedWord = (word: string): boolean => content.includes(word);
  const isInIndex = (target: readonly string[]): boolean =>
    target.every((word) => index.words.has(word));

  const addTargets = ({ targets }: Brand, rest: readonly string[], isConcept: boolean): void => {
    targets.filter(isInIndex).forEach((target, rank) => {
      const texts = [...target, ...rest.filter((text) => !target.includes(text))];
      const isAsTyped = texts.length === words.length && texts.every(isTypedWord);
      if (isAsTyped) return;
      add(
        texts,
        (isConcept ? CONCEPT : BRAND) - rank * 0.005,
        isConcept ? CONCEPT_CONFIDENCE : LABEL_CONFIDENCE,
      );
    });
  };

  let [readFrom, readTo] = [0, 0];
  for (let length = MAX_ALIAS_WORDS; length > 0; length -= 1)
    for (let start = 0; start + length <= words.length; start += 1) {
      const phrase = words.slice(start, start + length).map(({ text }) => text);
      const joined = phrase.join('');
      const rest = content.filter((text) => !phrase.includes(text));
      /** "Web ex": a space too many. */
      if (length === 2 && index.words.has(joined))
        add([joined, ...rest], CHANGED_SPACING, LABEL_CONFIDENCE);
      const named =
        index.brands.get(phrase.join(' ')) ??
        index.brands.get(joined) ??
        (joined > FIRST_KANA ? index.brands.get(inKatakana(joined)) : undefined);
      const isAssigned = named?.targets.some(isInIndex) === true;
      /** Labels that name their maker are found by that. */
      const brand = isAssigned || isInIndex(phrase) ? named : index.brands.madeBy(phrase.join(' '));
      /** "Sign documents" is not what documents are for. */
      if (brand === undefined || (start >= readFrom && start + length <= readTo)) continue;
      if (brand.targets.some(isInIndex)) [readFrom, readTo] = [start, start + length];
      addTargets(brand, rest, brand.isConcept);
    }
  const [start = ''] = content;
  if (content.length === 1 && start.length >= minStart(start) && !index.brands.has(start)) {
    const begun = index.brands.beginningWith(inKatakana(start));
    if (begun.length > 0 && !beginsWord(index, start))
      for (const brand of begun) addTargets(brand, [], true);
  }

  const spaced = content.flatMap((text) => splitWord(index, text));
  if (spaced.length > content.length) add(spaced, CHANGED_SPACING, LABEL_CONFIDENCE, false);

  const [first = '', ...more] = content;
  const [, vendor, product = ''] = VENDOR_FIRST.exec(first) ?? [];
  const products = [product, ...more].filter(Boolean);
  const isUnknown = !index.words.has(first) && !isKnownName(first);
  if (vendor !== undefined && products.length > 0 && isUnknown)
    add([vendor === 'g' ? 'google' : 'microsoft', ...products], BRAND, LABEL_CONFIDENCE, false);
  return variants.slice(0, MAX_VARIANTS);
}

function beginsWord(index: SearchIndex, start: string): boolean {
  return index.wordList.some(({ text }) => text.startsWith(start));
}

/** How much of a name tells which: more letters than syllables. */
function minStart(text: string): number {
  return text > FIRST_KANA ? 2 : 4;
}

/** "じら" as "ジラ": what stands before a Japanese keyboard converts it. */
function inKatakana(text: string): string {
  return text.replace(/[ぁ-ゖ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

/** Words of labels that were typed without spaces, cut again. */
function splitWord(index: SearchIndex, text: string): readonly string[] {
  return (text.length > 5 && splitFrom(index, text, text.length - 1, 5)) || [text];
}

function splitFrom(
  index: SearchIndex,
  text: string,
  maxLength: number,
  maxPieces: number,
): string[] | null {
  if (text === '') return [];
  if (maxPieces === 0) return null;
  for (let end = maxLength; end > 1; end -= 1) {
    const piece = text.slice(0, end);
    if (!index.words.has(piece)) continue;
    const rest = splitFrom(index, text.slice(end), text.length - end, maxPieces - 1);
    if (rest !== null) return [piece, ...rest];
  }
  return null;
}
