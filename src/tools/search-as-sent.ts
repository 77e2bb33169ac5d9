import type { AssignedApplication } from '../domain/application.ts';
import { isLabelMeant, meansEverything } from './arguments/everything.ts';

/** Finds applications by the words of a name. */
export type Search = (query: string) => Promise<readonly AssignedApplication[]>;

/** A condition in a query language: `name:zoom`, `label eq "Zoom"`. */
const FIELD =
  /^[\s(]*(?:(?:app|application)[\s_-]?)?(?:name|label|title|app|application|query|q)(?:\s*(?::|={1,3}|~)\s*|\s+(?:eq|co|sw|is|like|contains)\s+)/iu;
/** What stands between names: words and signs that are no part of a name, then signs that may be. */
const BETWEEN = [
  /\s+(?:or|and|plus|vs\.?|und|oder|et|ou|y|e)\s+|\s*[,;|、，；\t]\s*|\s+(?:[&+/\\·•–—>]+|-+>?|=>)\s+|[和と及]/iu,
  /[&+/\\·•・]+/u,
];
const QUOTES = /^[\s"'`“”‘’*%(]+|[\s"'`“”‘’*%)]+$/gu;
const MAX_PARTS = 20;

/**
 * What a query finds as the words of a name or, where that is nothing, as several names or conditions in a query
 * language. "all" and its like find everything, unless an application is called so.
 */
export async function searchAsSent(
  query: string,
  applications: readonly AssignedApplication[],
  search: Search,
): Promise<readonly AssignedApplication[]> {
  const isEverything = (text: string) => meansEverythingAmong(text, applications);
  if (isEverything(query)) return search('');
  const searchParts = async (
    text: string,
    [between, ...others]: readonly RegExp[],
  ): Promise<readonly AssignedApplication[]> => {
    const found = await search(text);
    if (found.length > 0 || between === undefined) return found;
    const parts = text.split(between).map((part) => part.replace(FIELD, ''));
    const names = parts.filter((part) => part.trim() !== '').slice(0, MAX_PARTS);
    // "N/A" is no list: one letter begins too many names.
    if (names.length > 1 && others.length === 0 && names.some(isLetter)) return found;
    const all = new Set<AssignedApplication>();
    for (const name of names)
      for (const application of isEverything(name)
        ? await search('')
        : await searchParts(name.replace(QUOTES, ''), others))
        all.add(application);
    return [...all];
  };
  return searchParts(query, BETWEEN);
}

function isLetter(text: string): boolean {
  return text.trim().length < 2;
}

/** Whether a text stands for all applications, and none is called so. */
export function meansEverythingAmong(
  text: string,
  applications: readonly AssignedApplication[],
): boolean {
  return meansEverything(text) && !applications.some(({ label }) => isLabelMeant(text, label));
}
