import { findApplication, type FindResult } from '../../search/find-application.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import type { LanguageWords } from '../languages/words.ts';
import { fold } from '../../search/fold-text.ts';
import { applicationsWithExactName } from './whole-names.ts';

/** "l’", "d’" before a name. */
const ELISION = /^\p{L}{1,2}['’]/u;

/** What a name means among the user's apps: a whole label first, then what a search finds. */
export function findNamed(name: string, index: SearchIndex, words: LanguageWords): FindResult {
  const bare = name.replace(ELISION, '');
  const forms = [...new Set([name, bare, withoutFillers(bare, words), ...partsOf(bare)])].filter(
    Boolean,
  );
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

/** "das Slack bitte": a name without the words that belong to the request. */
function withoutFillers(name: string, { fillers, isUnspaced }: LanguageWords): string {
  if (isUnspaced) return name;
  const words = name.split(' ');
  const isFiller = (word: string | undefined): boolean =>
    word !== undefined && fillers.has(fold(word));
  while (words.length > 1 && isFiller(words[0])) words.shift();
  while (words.length > 1 && isFiller(words.at(-1))) words.pop();
  return words.join(' ');
}

/** "Salesforce-Link", "Slack-App": the first part of a compound. */
function partsOf(name: string): readonly string[] {
  const [first = '', ...rest] = name.split(/[-'’]/u);
  return rest.length > 0 ? [first] : [];
}
