import type { AssignedApplication } from '../domain/application.ts';
import type { Session } from '../domain/session.ts';
import type { LaunchHistory } from '../domain/launch-history.ts';
import type { SearchIndex } from '../search/search-index.ts';

/** One row under the address bar. */
export type Suggestion =
  | {
      readonly kind: 'application';
      readonly application: AssignedApplication;
      /** What the address bar shows when the row is selected; identifies the application on Enter. */
      readonly content: string;
      readonly ranges: readonly (readonly [start: number, end: number])[];
    }
  /** Hands a question to the side panel; an empty one only opens it. */
  | { readonly kind: 'ask'; readonly prompt: string }
  | { readonly kind: DefaultOnlyKind };

/**
 * Messages of the first row alone. They never repeat the typed text: the browser updates the first row only when the rows
 * below it change, and would show an older text.
 */
type DefaultOnlyKind = 'question' | 'which-one' | 'sign-in' | 'nothing-fits' | 'hint';

/** What Enter does with the text as typed, and the rows below it. */
export interface Suggestions {
  readonly defaultSuggestion: Suggestion;
  readonly rows: readonly Suggestion[];
}

export interface OmniboxState {
  /** `null` if there is no stored list of applications. */
  readonly index: SearchIndex | null;
  readonly launches: LaunchHistory;
  readonly session: Session;
  readonly now: number;
}
