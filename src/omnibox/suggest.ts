import type { AssignedApplication } from '../domain/application.ts';
import { distinctions } from '../domain/distinctions.ts';
import { searchApplications } from '../search/search-applications.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { OmniboxState, Suggestion } from './suggestion.ts';

const MAX_ROWS = 8;

/** The rows for the text after the keyword, that which Enter opens first; sends no request. */
export function suggest(text: string, state: OmniboxState): readonly Suggestion[] {
  const { index, launches, now } = state;
  if (index === null) return [ASK];
  const typedWhole = applicationByContent(text, index);
  if (typedWhole === null && questionIn(text) !== null) return [ASK];
  const { matches, launch } = searchApplications(index, text, { limit: MAX_ROWS, launches, now });
  const launched = typedWhole ?? launch;
  const found = matches.filter(({ application }) => application !== launched);
  const range = matches.find(({ application }) => application === launched)?.ranges ?? [];
  const first = launched === null ? [] : [{ application: launched, ranges: range }];
  const rows = [...first, ...found].slice(0, MAX_ROWS).map(({ application, ranges }) => ({
    kind: 'application' as const,
    application,
    ranges,
    content: contentOf(application, index),
    isLaunched: application === launched && application.ssoLink !== null,
  }));
  const typed = text.trim();
  return [...rows, typed === '' ? ASK : { kind: 'ask', prompt: typed }];
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
