import { findApplication, type FindResult } from '../../search/find-application.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import type { LanguageWords } from '../languages/words.ts';
import { fold } from '../../search/fold-text.ts';
import { applicationsWithExactName } from './whole-names.ts';

/** An article or preposition before a name: "l’", "d’". */
const ELISION = /^\p{L}{1,2}['’]/u;

/** Finds the user's app of this name: by its exact name first, then by a search. */
export function findNamed(name: string, index: SearchIndex, words: LanguageWords): FindResult {
  const bare = name.replace(ELISION, '');
  const forms = [
    ...new Set([name, bare, withoutFillers(bare, words), ...firstPartOfCompound(bare)]),
  ].filter(Boolean);
  for (const form of forms) {
    const [application, ...others] = applicationsWithExactName(index, form);
    if (application !== undefined)
      return others.length === 0
        ? { kind: 'found', application }
        : { kind: 'several', candidates: [application, ...others] };
  }
  const found = forms.map((form) => findApplication(index, form));
  return (
    found.find(({ kind }) => kind === 'found') ??
    found.find(({ kind }) => kind === 'several') ??
    found[0] ?? { kind: 'none', nearest: [] }
  );
}

/** "das Slack bitte" becomes "Slack": removes words that belong to the request. */
function withoutFillers(name: string, { fillers, isUnspaced }: LanguageWords): string {
  if (isUnspaced) return name;
  const words = name.split(' ');
  const isFiller = (word: string | undefined): boolean =>
    word !== undefined && fillers.has(fold(word));
  while (words.length > 1 && isFiller(words[0])) words.shift();
  while (words.length > 1 && isFiller(words.at(-1))) words.pop();
  return words.join(' ');
}

/** "Salesforce-Link" becomes "Salesforce": the first part of a compound, if it is one. */
function firstPartOfCompound(name: string): readonly string[] {
  const [first = '', ...rest] = name.split(/[-'’]/u);
  return rest.length > 0 ? [first] : [];
}
