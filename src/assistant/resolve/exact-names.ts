import type { AssignedApplication } from '../../domain/application.ts';
import { isBrandName } from '../../search/brands.ts';
import { findNamedExactly } from '../../search/find-application.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { isGenericWord, isStopWord } from '../../search/stop-words.ts';

/**
 * The one application that words name to the letter: by its label, alias, brand or whole words of its label. A search
 * leaves words such as "about" or "website" out; a name has none of them that its label does not have. Stop words and words of one or two letters name nothing by themselves.
 */
export function applicationNamedExactly(
  index: SearchIndex,
  words: readonly string[],
): AssignedApplication | null {
  const phrase = words.join(' ');
  const isKnownShort = isBrandName(index.brands, phrase) || index.byAlias.has(phrase);
  if (!isKnownShort && words.every((word) => word.length < 3 || isStopWord(word))) return null;
  const application = findNamedExactly(index, phrase);
  if (application === null) return null;
  const isInLabel = (word: string): boolean =>
    index.words.get(word)?.postings.some(({ label }) => label.application === application) === true;
  /** "Work day", "know be4": a word of the label in pieces. */
  if (isInLabel(words.join(''))) return application;
  const isPartOfName = (word: string): boolean =>
    !(isStopWord(word) || isGenericWord(word) || index.brands.isNoise(word)) || isInLabel(word);
  return words.every(isPartOfName) ? application : null;
}
