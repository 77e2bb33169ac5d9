import { isKnownName } from './known-names.ts';
import { CONCEPT_LEVEL, LABEL_LEVEL, type Level } from './levels.ts';
import { queryOf, type ParsedQuery } from './parse-query.ts';
import type { SearchIndex } from './search-index.ts';
import { BRAND, CONCEPT, OTHER_SPACING } from './weights.ts';

/** Another wording of a query. */
export interface Rewrite {
  readonly query: ParsedQuery;
  /** What it keeps of its score, and how sure it can be at most. */
  readonly scale: number;
  readonly most: Level;
  readonly exactOnly: boolean;
}

/** "Gdrive" and "ms teams" begin with their vendor. */
const VENDOR_FIRST = /^(g|ms)(.{3,}|$)/u;
const MAX_REWRITES = 12;
const LONGEST_ALIAS = 3;

/** Other wordings in which the query may name something: brand aliases resolved, missing spaces put back. */
export function rewriteQuery(index: SearchIndex, { words, content }: ParsedQuery): Rewrite[] {
  const rewrites: Rewrite[] = [];
  const add = (texts: readonly string[], scale: number, most: Level, exactOnly = true): void => {
    rewrites.push({ query: queryOf(texts), scale, most, exactOnly });
  };
  const isHere = (target: readonly string[]): boolean =>
    target.every((word) => index.words.has(word));

  for (let length = LONGEST_ALIAS; length > 0; length -= 1)
    for (let start = 0; start + length <= words.length; start += 1) {
      const phrase = words.slice(start, start + length).map(({ text }) => text);
      const joined = phrase.join('');
      const rest = content.filter((text) => !phrase.includes(text));
      /** "Web ex": a space too many. */
      if (length === 2 && index.words.has(joined))
        add([joined, ...rest], OTHER_SPACING, LABEL_LEVEL);
      const alias = index.brands.get(phrase.join(' ')) ?? index.brands.get(joined);
      if (alias === undefined) continue;
      const { isConcept } = alias;
      alias.targets.filter(isHere).forEach((target, rank) => {
        add(
          [...target, ...rest.filter((text) => !target.includes(text))],
          (isConcept ? CONCEPT : BRAND) - rank * 0.005,
          isConcept ? CONCEPT_LEVEL : LABEL_LEVEL,
        );
      });
    }

  const spaced = content.flatMap((text) => splitWord(index, text));
  if (spaced.length > content.length) add(spaced, OTHER_SPACING, LABEL_LEVEL, false);

  const [first = '', ...more] = content;
  const [, vendor, product = ''] = VENDOR_FIRST.exec(first) ?? [];
  const products = [product, ...more].filter(Boolean);
  const isNew = !index.words.has(first) && !isKnownName(first);
  if (vendor !== undefined && products.length > 0 && isNew)
    add([vendor === 'g' ? 'google' : 'microsoft', ...products], BRAND, LABEL_LEVEL, false);
  return rewrites.slice(0, MAX_REWRITES);
}

/** Words of labels that were typed without spaces, cut again. */
function splitWord(index: SearchIndex, text: string): readonly string[] {
  return (text.length > 5 && splitFrom(index, text, text.length - 1, 5)) || [text];
}

function splitFrom(
  index: SearchIndex,
  text: string,
  longest: number,
  most: number,
): string[] | null {
  if (text === '') return [];
  if (most === 0) return null;
  for (let end = longest; end > 1; end -= 1) {
    const piece = text.slice(0, end);
    if (!index.words.has(piece)) continue;
    const rest = splitFrom(index, text.slice(end), text.length - end, most - 1);
    if (rest !== null) return [piece, ...rest];
  }
  return null;
}
