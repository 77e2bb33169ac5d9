import type { BrowserText } from '../../domain/browser-texts.ts';
import { describeSuggestion, type DescriptionFormat } from '../../omnibox/describe-suggestion.ts';
import type { Suggestion } from '../../omnibox/suggestion.ts';

/** A row in the browser's form; `content` is what the address bar shows, and Enter gets, when it is selected. */
export interface OmniboxRow {
  readonly content: string;
  readonly description: string;
}

export function toOmniboxRows(
  suggestions: readonly Suggestion[],
  format: DescriptionFormat,
  text: BrowserText,
): readonly OmniboxRow[] {
  return suggestions.map((row) => ({
    content: row.kind === 'application' ? row.content : `?${row.prompt}`,
    description: describeSuggestion(row, format, text),
  }));
}
