import {
  loadClassifier,
  type Classifier,
  type LoadedClassifier,
} from '../../assistant/classifier/classifier.ts';
import {
  BASE_LANGUAGE,
  isUnfamiliar,
  LANGUAGES,
  languagesInUse,
  type Language,
} from '../../assistant/classifier/languages.ts';
import type { TurnHost } from '../../assistant/turn-host.ts';
import type { Extension } from '../extension.ts';

/**
 * Reads the tables of the user's languages on first use, and all where a prompt is in none of these. One that cannot be
 * read is left out: the grammar goes on alone.
 */
export function createClassifierLoader(
  { readClassifierTable: readUnderstanding }: Pick<Extension, 'readClassifierTable'>,
  wanted: readonly string[],
): TurnHost['classifiers'] {
  const loaded = new Map<Language, Promise<LoadedClassifier | null>>();

  function load(language: Language): Promise<LoadedClassifier | null> {
    const known = loaded.get(language) ?? read(language);
    loaded.set(language, known);
    return known;
  }

  async function read(language: Language): Promise<LoadedClassifier | null> {
    const bytes = await readUnderstanding(language);
    const base = language === BASE_LANGUAGE ? null : await load(BASE_LANGUAGE);
    return bytes === null ? null : loadClassifier(bytes, base);
  }

  async function loadAll(languages: readonly Language[]): Promise<readonly Classifier[]> {
    for (const language of languages) void load(language);
    const classifiers = await Promise.all(
      LANGUAGES.flatMap((language) => loaded.get(language) ?? []),
    );
    return classifiers.filter((classifier) => classifier !== null);
  }

  return async (prompt) => {
    const classifiers = await loadAll(languagesInUse(wanted));
    const familiarity = Math.max(0, ...classifiers.map((one) => one.familiarity(prompt)));
    return isUnfamiliar(prompt, familiarity) ? await loadAll(LANGUAGES) : classifiers;
  };
}
