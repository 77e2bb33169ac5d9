import type { AssignedApplication } from '../domain/application.ts';
import { searchApplications } from '../search/search-applications.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { OmniboxState, Suggestion, Suggestions } from './suggestion.ts';

const MOST_ROWS = 8;

/**
 * The suggestions for what was typed after the keyword; never asks the network. There is always a row below the first:
 * without one the browser does not draw the first anew.
 */
export function suggest(text: string, state: OmniboxState): Suggestions {
  const prompt = questionIn(text);
  if (prompt !== null) return { first: { kind: 'question' }, rows: [ASK] };
  if (state.index === null)
    return {
      first: state.session.state === 'signed-in' ? { kind: 'hint' } : { kind: 'sign-in' },
      rows: [ASK],
    };

  const { index, usage, now } = state;
  const { matches, launch } = searchApplications(index, text, { limit: MOST_ROWS, usage, now });
  const rows = matches.map(({ application, ranges }): Suggestion => {
    return { kind: 'application', application, ranges, content: contentOf(application, index) };
  });
  const typed = text.trim();
  if (typed === '') return { first: { kind: 'hint' }, rows: [...rows, ASK] };
  const ask: Suggestion = { kind: 'ask', prompt: typed };
  const sure = rows.find((row) => row.kind === 'application' && row.application.id === launch?.id);
  if (sure !== undefined)
    return { first: sure, rows: [...rows.filter((row) => row !== sure), ask] };
  return rows.length === 0
    ? { first: { kind: 'nothing-fits' }, rows: [ask] }
    : { first: { kind: 'which-one' }, rows: [...rows, ask] };
}

/** Opens the panel without a question. */
const ASK: Suggestion = { kind: 'ask', prompt: '' };

/** The question in `?who is my manager`, or `null`. */
export function questionIn(text: string): string | null {
  const trimmed = text.trim();
  return trimmed.startsWith('?') ? trimmed.slice(1).trim() : null;
}

/** The label, with a number where several applications bear it: the box shows words, never a link. */
export function contentOf(application: AssignedApplication, index: SearchIndex): string {
  const twins = twinsOf(application.label, index);
  const position = twins.findIndex(({ id }) => id === application.id);
  if (position < 1) return application.label;
  let content = application.label;
  // Once more where another application is called just like that.
  do content += ` (${position + 1})`;
  while (twinsOf(content, index).length > 0);
  return content;
}

/** The application whose {@link contentOf} this is, or `null`. */
export function applicationOf(content: string, index: SearchIndex): AssignedApplication | null {
  const direct = twinsOf(content, index)[0];
  if (direct !== undefined) return direct;
  return (
    index.applications.find(
      (application) =>
        content.startsWith(`${application.label} (`) && contentOf(application, index) === content,
    ) ?? null
  );
}

function twinsOf(label: string, index: SearchIndex): readonly AssignedApplication[] {
  return index.applications.filter((application) => application.label === label);
}
