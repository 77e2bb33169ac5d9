import type { AssignedApplication } from '../../domain/application.ts';
import { findApplication } from '../../search/find-application.ts';
import type { SearchIndex } from '../../search/search-index.ts';

const MAX_PHRASE_WORDS = 3;

/** The assigned apps for a purpose that the words name, as SAP Concur for expenses; empty if there are none. */
export function applicationsForTask(
  texts: readonly string[],
  index: SearchIndex,
): readonly AssignedApplication[] {
  for (let length = MAX_PHRASE_WORDS; length > 0; length -= 1)
    for (let from = 0; from + length <= texts.length; from += 1) {
      const phrase = texts.slice(from, from + length).join(' ');
      if (index.brands.get(phrase)?.isConcept !== true) continue;
      const found = findApplication(index, phrase);
      if (found.kind === 'found') return [found.application];
      if (found.kind === 'several') return found.candidates;
    }
  return [];
}
