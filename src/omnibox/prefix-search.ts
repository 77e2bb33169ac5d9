import type { AssignedApplication } from '../domain/application.ts';
import type { Suggestion } from './suggestion.ts';

const MAX_ROWS = 8;

/**
 * The rows of a worker that has just started, until the search is ready: labels, and words in labels, that begin with the
 * text. `null` if only the search can answer.
 */
export function prefixSearch(
  text: string,
  applications: readonly AssignedApplication[],
): readonly Suggestion[] | null {
  const typed = text.trim().toLowerCase();
  if (typed === '' || typed.startsWith('?')) return null;
  const labelMatches: Row[] = [];
  const wordMatches: Row[] = [];
  for (const application of applications) {
    const label = application.label.toLowerCase();
    // Lower case may be longer than the label (İ), so that positions in it differ.
    if (label.length !== application.label.length) continue;
    if (label.startsWith(typed)) labelMatches.push(row(application, 0, typed.length));
    else if (wordMatches.length < MAX_ROWS) {
      const start = label.indexOf(` ${typed}`) + 1;
      if (start > 0) wordMatches.push(row(application, start, start + typed.length));
    }
    if (labelMatches.length === MAX_ROWS) break;
  }
  labelMatches.sort((a, b) => a.content.length - b.content.length);
  const rows = [...labelMatches, ...wordMatches].slice(0, MAX_ROWS);
  const contents = new Set(rows.map(({ content }) => content));
  // Only the search can tell applications with the same label apart.
  return rows.length === 0 || contents.size < rows.length ? null : rows;
}

type Row = Extract<Suggestion, { kind: 'application' }>;

function row(application: AssignedApplication, start: number, end: number): Row {
  return {
    kind: 'application',
    application,
    content: application.label,
    ranges: [[start, end]],
    isLaunched: false,
  };
}
