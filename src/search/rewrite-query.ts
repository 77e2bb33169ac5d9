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
  const isInIndex = (target: readonly string[]): boolean =>
    target.every((word) => index.words.has(word));

  for (let length = MAX_ALIAS_WORDS; length > 0; length -= 1)
    for (let start = 0; start + length <= words.length; start += 1) {
      const phrase = words.slice(start, start + length).map(({ text }) => text);
      const joined = phrase.join('');
      const rest = content.filter((text) => !phrase.includes(text));
      /** "Web ex": a space too many. */
      if (length === 2 && index.words.has(joined))
        add([joined, ...rest], CHANGED_SPACING, LABEL_CONFIDENCE);
      const brand = index.brands.get(phrase.join(' ')) ?? index.brands.get(joined);
      if (brand === undefined) continue;
      const { isConcept } = brand;
      brand.targets.filter(isInIndex).forEach((target, rank) => {
        add(
          [...target, ...rest.filter((text) => !target.includes(text))],
          (isConcept ? CONCEPT : BRAND) - rank * 0.005,
          isConcept ? CONCEPT_CONFIDENCE : LABEL_CONFIDENCE,
        );
      });
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
