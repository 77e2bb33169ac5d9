import type { AssignedApplication } from '../domain/application.ts';
import { isLabelMeant, meansEverything } from './arguments/everything.ts';

/** Finds applications by the words of a name. */
export type Search = (query: string) => Promise<readonly AssignedApplication[]>;

/** A condition in a query language: `name:zoom`, `label eq "Zoom"`. */
const FIELD =
  /^[\s(]*(?:(?:app|application)[\s_-]?)?(?:name|label|title|app|application|query|q)(?:\s*(?::|={1,3}|~)\s*|\s+(?:eq|co|sw|is|like|contains)\s+)/iu;
const BETWEEN = /\s+(?:or|and)\s+|\s*(?:[,;|]|&&)\s*/iu;
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
  const found = await search(query);
  if (found.length > 0) return found;
  const names = query
    .split(BETWEEN)
    .slice(0, MAX_PARTS)
    .map((part) => part.replace(FIELD, ''))
    .filter((part) => part.trim() !== '');
  if (names.length === 0 || names[0] === query) return found;
  const all = new Set<AssignedApplication>();
  for (const name of names)
    for (const application of await search(isEverything(name) ? '' : name.replace(QUOTES, '')))
      all.add(application);
  return [...all];
}

/** Whether a text stands for all applications, and none is called so. */
export function meansEverythingAmong(
  text: string,
  applications: readonly AssignedApplication[],
): boolean {
  return meansEverything(text) && !applications.some(({ label }) => isLabelMeant(text, label));
}
