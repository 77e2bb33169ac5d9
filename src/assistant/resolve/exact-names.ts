import type { AssignedApplication } from '../../domain/application.ts';
import { isBrandName } from '../../search/brands.ts';
import { findNamedExactly } from '../../search/find-application.ts';
import { createSearchIndex, type SearchIndex } from '../../search/search-index.ts';
import { splitWord } from '../../search/rewrite-query.ts';
import { isGenericWord, isStopWord } from '../../search/stop-words.ts';

/** "Gdrive" starts with a vendor's abbreviation. */
const VENDOR_START = /^(?:g|ms)/u;

/**
 * The one application that words name to the letter: by its label, alias, brand or whole words of its label. A search
 * leaves words such as "about" or "website" out; a name has none of them that its label does not have. Stop words and words of one or two letters name nothing by themselves.
 */
export function findByExactWords(
  index: SearchIndex,
  words: readonly string[],
): AssignedApplication | null {
  const phrase = words.join(' ');
  /** "One password", "power b i": a name as it is dictated. */
  const name = [phrase, words.join('')].find((one) => isBrandName(index.brands, one));
  const isKnownShort = name !== undefined || index.byAlias.has(phrase);
  if (!isKnownShort && words.every((word) => word.length < 3 || isStopWord(word))) return null;
  if (name === undefined && !mayBeExact(index, words)) return null;
  const application = findCached(index, name ?? phrase);
  if (application === null || (name !== undefined && !name.endsWith(' apps'))) return application;
  const isInLabel = (word: string): boolean =>
    index.words.get(word)?.postings.some(({ label }) => label.application === application) === true;
  /** "Work day", "know be4": a word of the label in pieces. */
  if (isInLabel(words.join(''))) return application;
  const isPartOfName = (word: string): boolean =>
    !(isStopWord(word) || isGenericWord(word) || index.brands.isNonEnglishStopWord(word)) ||
    isInLabel(word);
  return words.every(isPartOfName) ? application : null;
}

/** Whether a search, which takes long over thousands of apps, may find words to the letter: it must know all of them. */
function mayBeExact(index: SearchIndex, words: readonly string[]): boolean {
  const { brands, byAlias, byCompact } = index;
  const isKnown = (word: string): boolean => index.words.has(word) || brands.has(word);
  const [first = '', ...others] = words;
  if (VENDOR_START.test(first) || byAlias.has(words.join(' ')) || byCompact.has(words.join('')))
    return true;
  if (others.length === 0) return isKnown(first) || splitWord(index, first).length > 1;
  if (words.every((word) => isKnown(word) || isStopWord(word) || isGenericWord(word))) return true;
  return others.some((word, at) => {
    const before = words[at] ?? '';
    const next = words[at + 2] ?? '';
    return (
      isKnown(before + word) ||
      brands.has(`${before} ${word}`) ||
      (next !== '' && (isKnown(before + word + next) || brands.has(`${before} ${word} ${next}`)))
    );
  });
}

/** The readers of a prompt ask for the same words again and again, and a search over thousands of apps takes long. */
function findCached(index: SearchIndex, words: string): AssignedApplication | null {
  const known = cachedResults.get(index) ?? new Map<string, AssignedApplication | null>();
  cachedResults.set(index, known);
  const before = known.get(words);
  if (before !== undefined) return before;
  const application = findNamedExactly(index, words);
  if (known.size >= MAX_CACHED_RESULTS) known.clear();
  known.set(words, application);
  return application;
}

const MAX_CACHED_RESULTS = 500;
const cachedResults = new WeakMap<SearchIndex, Map<string, AssignedApplication | null>>();

/** Whether words name one of several applications that were offered, as "sandbox" tells one of two apart. */
export function isNameAmong(
  offered: readonly AssignedApplication[],
  words: readonly string[],
  application: AssignedApplication,
  { brands }: SearchIndex,
): boolean {
  if (offered.length < 2 || !offered.includes(application)) return false;
  return findByExactWords(createSearchIndex(offered, new Map(), brands), words) === application;
}
