import type { AssignedApplication } from '../domain/application.ts';
import { displayText } from '../domain/display-text.ts';
import { assistantError } from '../domain/errors.ts';
import { meansEverythingAmong, searchAsSent, type Search } from './search-as-sent.ts';

const MAX_QUOTED_LENGTH = 40;

/** What a query finds, and what a reader of the answer must know of it. */
export interface Matches {
  readonly matching: readonly AssignedApplication[];
  readonly notes: readonly string[];
}

/** A list of names as the one text that the schema describes: one name a line. */
export function asLines(query: unknown): unknown {
  const isList = Array.isArray(query) && query.every((name) => typeof name === 'string');
  return isList ? query.map((name) => name.replaceAll(/\s+/gu, ' ').trim()).join('\n') : query;
}

/** What fits any of the names that stand one a line, the best of each name first. */
export async function searchSeveral(
  query: string,
  applications: readonly AssignedApplication[],
  search: Search,
): Promise<Matches> {
  const names = [...new Set(query.split('\n').filter((name) => name.trim() !== ''))];
  if (names.length < 2)
    return { matching: await searchAsSent(names[0] ?? '', applications, search), notes: [] };
  if (names.some((name) => meansEverythingAmong(name, applications)))
    throw assistantError('INPUT_INVALID', 'The input is not valid.', {
      issues:
        '“query” holds names and a word for all. Send the names, or leave it out for all applications.',
    });
  const found = await Promise.all(
    names.map(async (name) => searchAsSent(name, applications, search)),
  );
  const unmatched = names.filter((_, at) => found[at]?.length === 0);
  return {
    matching: inTurn(found),
    notes: [
      `An application is listed if it fits any of ${names.length} names: ${quoted(names)}.`,
      ...(unmatched.length === 0 ? [] : [`Nothing fits ${quoted(unmatched)}.`]),
    ],
  };
}

/** One of each list in turn, so that the first page has the best of each. */
function inTurn(
  lists: readonly (readonly AssignedApplication[])[],
): readonly AssignedApplication[] {
  const all = new Set<AssignedApplication>();
  const longest = Math.max(...lists.map(({ length }) => length));
  for (let at = 0; at < longest; at += 1)
    for (const list of lists)
      for (const application of list.slice(at, at + 1)) all.add(application);
  return [...all];
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${displayText(name, MAX_QUOTED_LENGTH)}”`).join(', ');
}
