import type { Brand } from './brands.ts';
import { isKnownName } from './known-names.ts';
import { CONCEPT_CONFIDENCE, LABEL_CONFIDENCE, type Confidence } from './confidence.ts';
import { queryOf, type ParsedQuery } from './parse-query.ts';
import type { SearchIndex } from './search-index.ts';
import { BRAND_SCALE, CONCEPT_SCALE, CHANGED_SPACING_SCALE } from './score-weights.ts';

/** Another wording of a query, such as the product's name in place of an alias. */
export interface QueryVariant {
  readonly query: ParsedQuery;
  /** The share of its score that counts, and its highest possible confidence. */
  readonly scale: number;
  readonly maxConfidence: Confidence;
  readonly exactOnly: boolean;
}

/** "Gdrive" and "ms teams" start with a vendor's abbreviation. */
const VENDOR_FIRST = /^(g|ms)(.{3,}|$)/u;
const FIRST_KANA = '\u3040';
const MAX_VARIANTS = 12;
const MAX_ALIAS_WORDS = 3;

/** Other wordings in which the query may name something: with aliases resolved, or with missing spaces restored. */
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
        (isConcept ? CONCEPT_SCALE : BRAND_SCALE) - rank * 0.005,
        isConcept ? CONCEPT_CONFIDENCE : LABEL_CONFIDENCE,
      );
    });
  };

  let [resolvedFrom, resolvedTo] = [0, 0];
  for (let length = MAX_ALIAS_WORDS; length > 0; length -= 1)
    for (let start = 0; start + length <= words.length; start += 1) {
      const phrase = words.slice(start, start + length).map(({ text }) => text);
      const joined = phrase.join('');
      const rest = content.filter((text) => !phrase.includes(text));
      /** "Web ex" has an extra space. */
      if (length === 2 && index.words.has(joined))
        add([joined, ...rest], CHANGED_SPACING_SCALE, LABEL_CONFIDENCE);
      const brandOfPhrase = index.brands.get(phrase.join(' ')) ?? index.brands.get(joined);
      const isAssigned = brandOfPhrase?.targets.some(isInIndex) === true;
      /** A plain search finds labels that contain their maker's name. */
      const brand =
        isAssigned || isInIndex(phrase) ? brandOfPhrase : index.brands.madeBy(phrase.join(' '));
      /** "Sign documents" is one purpose: "documents" inside it is not another one. */
      if (brand === undefined || (start >= resolvedFrom && start + length <= resolvedTo)) continue;
      if (brand.targets.some(isInIndex)) [resolvedFrom, resolvedTo] = [start, start + length];
      addTargets(brand, rest, brand.isConcept);
    }
  const [start = ''] = content;
  if (content.length === 1 && start.length >= minStartLength(start) && !index.brands.has(start)) {
    const brands = index.brands.startingWith(start);
    if (brands.length > 0 && !isStartOfLabelWord(index, start))
      for (const brand of brands) addTargets(brand, [], true);
  }

  const spaced = content.flatMap((text) => splitWord(index, text));
  if (spaced.length > content.length) add(spaced, CHANGED_SPACING_SCALE, LABEL_CONFIDENCE, false);

  const [first = '', ...others] = content;
  const [, vendor, product = ''] = VENDOR_FIRST.exec(first) ?? [];
  const products = [product, ...others].filter(Boolean);
  const isUnknown = !index.words.has(first) && !isKnownName(first);
  if (vendor !== undefined && products.length > 0 && isUnknown)
    add(
      [vendor === 'g' ? 'google' : 'microsoft', ...products],
      BRAND_SCALE,
      LABEL_CONFIDENCE,
      false,
    );
  return variants.slice(0, MAX_VARIANTS);
}

function isStartOfLabelWord(index: SearchIndex, start: string): boolean {
  return index.wordList.some(({ text }) => text.startsWith(start));
}

/** How long the start of a name must be: letters tell less than syllables. */
function minStartLength(text: string): number {
  return text > FIRST_KANA ? 2 : 4;
}

/** Splits label words that the user typed without spaces. */
export function splitWord(index: SearchIndex, text: string): readonly string[] {
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
