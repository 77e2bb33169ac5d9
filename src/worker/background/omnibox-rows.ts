import { describeSuggestion, type DescriptionFormat } from '../../omnibox/describe-suggestion.ts';
import type { Suggestion, Suggestions } from '../../omnibox/suggestion.ts';

/** Rows in the browser's form; `defaultDescription` says what Enter does with the text as typed. */
export interface OmniboxRows {
  readonly defaultDescription: string;
  readonly rows: readonly { readonly content: string; readonly description: string }[];
}

/** `account` names the account that is searched, if there are several. */
export function toOmniboxRows(
  { defaultSuggestion, rows }: Suggestions,
  format: DescriptionFormat,
  account: string | null,
): OmniboxRows {
  return {
    defaultDescription: describeSuggestion(defaultSuggestion, format, account),
    rows: rows.flatMap((row) => {
      const content = selectableContent(row);
      return content === null ? [] : [{ content, description: describeSuggestion(row, format) }];
    }),
  };
}

/** What the address bar shows, and Enter gets, when the row is selected; `null` if a row cannot be selected. */
function selectableContent(row: Suggestion): string | null {
  if (row.kind === 'application') return row.content;
  return row.kind === 'ask' ? `?${row.prompt}` : null;
}
