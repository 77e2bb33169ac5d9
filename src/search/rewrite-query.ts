import { BRAND_ALIASES } from './brand-aliases.ts';
import { oneSlip } from './edit-distance.ts';
import { isKnownName } from './known-names.ts';
import { firstFrom } from './match-word.ts';
import { queryOfContent, type ParsedQuery } from './parse-query.ts';
import type { SearchIndex } from './search-index.ts';
import { REWRITE } from './weights.ts';

/** Another wording of a query. */
export interface Rewrite {
  readonly query: ParsedQuery;
  readonly scale: number;
  readonly kind: 'spacing' | 'brand' | 'concept' | 'slipped-brand';
}

const MAX_REWRITES = 12;
const LONGEST_ALIAS = 3;

/** Other wordings in which the query may name something: missing spaces put back, brand aliases resolved. */
export function rewriteQuery(index: SearchIndex, query: ParsedQuery): Rewrite[] {
  const rewrites: Rewrite[] = [];
  const texts = query.words.map((word) => word.text);
  const content = query.words.filter((word) => word.content).map((word) => word.text);
  addAliases(index, texts, content, rewrites);
  const spaced = content.flatMap((text) => splitWord(index, text) ?? [text]);
  if (spaced.length > content.length)
    rewrites.push({ query: queryOfContent(spaced), scale: REWRITE.spacing, kind: 'spacing' });
  const [only = ''] = content;
  if (rewrites.length === 0 && content.length === 1) addSlippedAlias(index, only, rewrites);
  return rewrites.slice(0, MAX_REWRITES);
}

/** "Gmial": a slip in an alias, looked for only where the word is none of a label. */
function addSlippedAlias(index: SearchIndex, typed: string, rewrites: Rewrite[]): void {
  if (typed.length < 5 || index.wordIds.has(typed) || isKnownName(typed)) return;
  for (const [name, alias] of BRAND_ALIASES) {
    if (alias.kind !== 'brand' || name.length < 5 || Math.abs(name.length - typed.length) > 1)
      continue;
    if (oneSlip(typed, name)?.credible !== true) continue;
    const target = alias.targets.find((words) => words.every((word) => index.wordIds.has(word)));
    if (target !== undefined)
      rewrites.push({
        query: queryOfContent(target),
        scale: REWRITE.slippedBrand,
        kind: 'slipped-brand',
      });
  }
}

function addAliases(
  index: SearchIndex,
  texts: readonly string[],
  content: readonly string[],
  rewrites: Rewrite[],
): void {
  for (let length = Math.min(LONGEST_ALIAS, texts.length); length > 0; length -= 1)
    for (let start = 0; start + length <= texts.length; start += 1) {
      const phrase = texts.slice(start, start + length);
      const alias = BRAND_ALIASES.get(phrase.join(' '));
      if (alias === undefined) continue;
      const rest = content.filter((text) => !phrase.includes(text));
      let wanted = alias.targets.filter((target) =>
        target.every((word) => index.wordIds.has(word)),
      );
      if (alias.kind === 'brand') wanted = wanted.slice(0, 3);
      wanted.forEach((target, rank) => {
        rewrites.push({
          query: queryOfContent([...target, ...rest.filter((text) => !target.includes(text))]),
          scale: REWRITE[alias.kind] - rank * 0.005,
          kind: alias.kind,
        });
      });
    }
}

/** A word of the labels' words run together, cut again; `null` where it is none. The last may be a start. */
function splitWord(index: SearchIndex, text: string): readonly string[] | null {
  if (text.length < 6 || isLabelWord(index, text)) return null;
  /** Fewest words that end at each place, as the start of the last of them; -1 where there are none. */
  const from: number[] = [0];
  const counts: number[] = [0];
  for (let end = 1; end <= text.length; end += 1) {
    let best = Number.POSITIVE_INFINITY;
    let bestStart = -1;
    for (let start = end - 1; start >= 0; start -= 1) {
      const count = (counts[start] ?? best) + 1;
      if (count >= best) continue;
      const piece = text.slice(start, end);
      const known =
        (piece.length > 1 && piece.length < text.length && index.wordIds.has(piece)) ||
        (end === text.length && piece.length > 2 && start > 0 && isStart(index, piece));
      if (!known) continue;
      best = count;
      bestStart = start;
    }
    counts.push(best);
    from.push(bestStart);
  }
  if ((counts[text.length] ?? Number.POSITIVE_INFINITY) > 6) return null;
  const pieces: string[] = [];
  for (let end = text.length; end > 0; end = from[end] ?? 0)
    pieces.unshift(text.slice(from[end] ?? 0, end));
  return pieces;
}

/** Whether some label has the word, not only Okta's technical name of an application. */
function isLabelWord(index: SearchIndex, text: string): boolean {
  const id = index.wordIds.get(text);
  if (id === undefined) return false;
  const end = index.postingStarts[id + 1] ?? 0;
  for (let slot = index.postingStarts[id] ?? 0; slot < end; slot += 1)
    if (index.postingParts[slot] !== 0) return true;
  return false;
}

function isStart(index: SearchIndex, piece: string): boolean {
  return index.words[firstFrom(index.words, piece)]?.startsWith(piece) === true;
}
