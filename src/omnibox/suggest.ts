import type { AssignedApplication } from '../domain/application.ts';
import { distinctions } from '../domain/distinctions.ts';
import { searchApplications } from '../search/search-applications.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { OmniboxState, Suggestion, Suggestions } from './suggestion.ts';

const MAX_ROWS = 8;

/**
 * The suggestions for the text after the keyword; sends no request. There is always a row below the first: without one the
 * browser does not update the first.
 */
export function suggest(text: string, state: OmniboxState): Suggestions {
  const prompt = questionIn(text);
  if (prompt !== null) return { defaultSuggestion: { kind: 'question' }, rows: [ASK] };
  if (state.index === null)
    return {
      defaultSuggestion:
        state.session.state === 'signed-in' ? { kind: 'hint' } : { kind: 'sign-in' },
      rows: [ASK],
    };

  const { index, launches, now } = state;
  const { matches, launch } = searchApplications(index, text, { limit: MAX_ROWS, launches, now });
  const rows = matches.map(({ application, ranges }): Suggestion => {
    return { kind: 'application', application, ranges, content: contentOf(application, index) };
  });
  const typed = text.trim();
  if (typed === '') return { defaultSuggestion: { kind: 'hint' }, rows: [...rows, ASK] };
  const ask: Suggestion = { kind: 'ask', prompt: typed };
  const confidentRow = rows.find(
    (row) => row.kind === 'application' && row.application.id === launch?.id,
  );
  if (confidentRow !== undefined)
    return {
      defaultSuggestion: confidentRow,
      rows: [...rows.filter((row) => row !== confidentRow), ask],
    };
  return rows.length === 0
    ? { defaultSuggestion: { kind: 'nothing-fits' }, rows: [ask] }
    : { defaultSuggestion: { kind: 'which-one' }, rows: [...rows, ask] };
}

/** Opens the panel without a question. */
const ASK: Suggestion = { kind: 'ask', prompt: '' };

/** The question in `?who is my manager`, or `null`. */
export function questionIn(text: string): string | null {
  const trimmed = text.trim();
  return trimmed.startsWith('?') ? trimmed.slice(1).trim() : null;
}

/**
 * The label, with what tells it apart where apps look the same: the address bar shows text, never a link, and leaves out
 * a row whose content is the typed text.
 */
export function contentOf(application: AssignedApplication, index: SearchIndex): string {
  const { label } = application;
  const same = duplicatesOf(application, index);
  if (same.length < 2) return label;
  const distinction = distinctions(same)[same.indexOf(application)] ?? '';
  let content = label;
  // Again if another application has just that label.
  do content += ` (${distinction})`;
  while (applicationsWithLabel(content, index).length > 0);
  return content;
}

/** The application with this {@link contentOf}, or `null`. */
export function applicationByContent(
  content: string,
  index: SearchIndex,
): AssignedApplication | null {
  const [labeled] = applicationsWithLabel(content, index);
  if (labeled !== undefined) return duplicatesOf(labeled, index).length > 1 ? null : labeled;
  return (
    index.applications.find(
      (application) =>
        content.startsWith(`${application.label} (`) && contentOf(application, index) === content,
    ) ?? null
  );
}

/** All applications that nobody tells apart by their labels, this one included. */
function duplicatesOf(
  application: AssignedApplication,
  { labels, positions }: SearchIndex,
): readonly AssignedApplication[] {
  const sameLabels = labels[positions.get(application.id) ?? -1]?.sameLabels ?? [];
  return sameLabels.map((label) => label.application);
}

function applicationsWithLabel(label: string, index: SearchIndex): readonly AssignedApplication[] {
  return index.applications.filter((application) => application.label === label);
}
