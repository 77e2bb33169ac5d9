import type { AssignedApplication } from '../../domain/application.ts';
import { isBrandName } from '../../search/brands.ts';
import { findApplication } from '../../search/find-application.ts';
import { foldedWhole, foldName, wordsOfName } from '../../search/fold-text.ts';
import { aliasKey, type IndexedLabel, type SearchIndex } from '../../search/search-index.ts';

type LabelsByText = ReadonlyMap<string, readonly IndexedLabel[]>;

/** A text with such punctuation may be an address, so only a label with the same punctuation matches. */
const ADDRESS_PUNCTUATION = /[/:@\\]|\p{L}\.\p{L}/u;

const labelsByText = new WeakMap<SearchIndex, LabelsByText>();

/**
 * The applications that have exactly this text as their label, alias, nickname or brand; several if labels are equal or
 * look alike.
 */
export function applicationsWithExactName(
  index: SearchIndex,
  text: string,
): readonly AssignedApplication[] {
  const nicknamed = ADDRESS_PUNCTUATION.test(text)
    ? undefined
    : index.byNickname.get(wordsOfName(text).join(' '));
  if (nicknamed !== undefined) return [nicknamed.application];
  const folded = foldName(text);
  const labels = textsOf(index).get(folded) ?? labelsIgnoringPunctuation(index, text);
  if (labels.length > 0) {
    // Punctuation distinguishes "C++" from "C#"; nothing visible distinguishes "Salesforce" from "SaIesforce".
    const alike = labels.flatMap((label) => label.sameLabels);
    return [...new Set(alike.map(({ application }) => application))];
  }
  /** "Google apps" are several, although one application was once called so. */
  const name = [folded, folded.replaceAll(' ', '')].find((one) => isBrandName(index.brands, one));
  if (name === undefined || folded.endsWith(' apps')) return [];
  const found = findApplication(index, name);
  return found.kind === 'found' ? [found.application] : [];
}

/** The label that equals a text with punctuation, such as "R&D Wiki" or ".NET Portal", as one word for searching. */
export function punctuatedLabelWord(index: SearchIndex, text: string): string | null {
  if (!/[^\p{L}\p{N}\p{M}\s'’]/u.test(text)) return null;
  return textsOf(index).get(foldName(text))?.[0]?.compact || null;
}

/** "R&D wiki" as "r and d wiki", "power bi" as "powerbi". */
function labelsIgnoringPunctuation(index: SearchIndex, text: string): readonly IndexedLabel[] {
  if (ADDRESS_PUNCTUATION.test(text)) return [];
  const words = wordsOfName(text);
  return index.byAlias.get(aliasKey(text)) ?? index.byCompact.get(words.join('')) ?? [];
}

function textsOf(index: SearchIndex): LabelsByText {
  const known = labelsByText.get(index);
  if (known !== undefined) return known;
  const texts = new Map<string, IndexedLabel[]>();
  const add = (text: string, label: IndexedLabel): void => {
    const labels = texts.get(text);
    if (labels === undefined) texts.set(text, [label]);
    else if (!labels.includes(label)) labels.push(label);
  };
  for (const label of index.labels) {
    const text = foldedWhole(label.application.label);
    add(text, label);
    if (text.includes('&')) add(text.replaceAll(/\s*&\s*/gu, ' and ').trim(), label);
  }
  labelsByText.set(index, texts);
  return texts;
}
