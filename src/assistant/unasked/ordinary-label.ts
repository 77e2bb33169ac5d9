import type { AssignedApplication } from '../../domain/application.ts';
import { isBrandName } from '../../search/brands.ts';
import { isKnownName } from '../../search/known-names.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { foldedWords } from '../../search/fold-text.ts';
import { isStopWord } from '../../search/stop-words.ts';
import { wordsOf } from '../languages/words.ts';
import { isLexiconWord } from '../lexicon/tag-words.ts';
import { CLOSING, LEADING } from '../words-around-names.ts';

const ENGLISH = wordsOf('en');
const MAX_ORDINARY_WORDS = 2;
const NOBODY = /^(?:no|any|some|every)(?:body|one|thing)$/u;

/** Whether a label is made of words that people say to an assistant anyway: "Stop", "Ask IT", "Link". */
export function isOrdinaryLabel({ label }: AssignedApplication, { brands }: SearchIndex): boolean {
  const words = foldedWords(label);
  return (
    !isBrandName(brands, words.join(' ')) &&
    !words.some(isKnownName) &&
    words.length <= MAX_ORDINARY_WORDS &&
    (words.length === 1 || words.some(isSaidBesideNames)) &&
    words.every(
      (word) =>
        isStopWord(word) ||
        isLexiconWord(word) ||
        isSaidBesideNames(word) ||
        ENGLISH.times.has(word) ||
        ENGLISH.people.has(word) ||
        NOBODY.test(word),
    )
  );
}

/** "Say Hi" and "Ask IT", but not "Employee Directory". */
function isSaidBesideNames(word: string): boolean {
  return CLOSING.has(word) || LEADING.has(word) || ENGLISH.referring.has(word);
}

/** Only the label alone, or behind a verb of opening, means an app that is called by ordinary words. */
export function isPlainly(
  { words, kind }: { readonly words: readonly string[]; readonly kind: string },
  application: AssignedApplication,
  isAlone: boolean,
  prompt: string,
): boolean {
  const labelWords = foldedWords(application.label);
  const labels = [labelWords.join(' '), labelWords.join(''), ...labelWords];
  const text = words.join(' ');
  if (prompt.includes('?')) return false;
  if (kind === 'bare-name') return isAlone && labels.slice(0, 2).includes(text);
  const polite = text.replace(/(?: (?:please|pls|plz|thanks|thank you|for me|app|now))+$/u, '');
  return labels.some((label) => text.endsWith(` ${label}`) || polite.endsWith(` ${label}`));
}
