import type { AssignedApplication } from '../domain/application.ts';
import type { Session } from '../domain/session.ts';
import type { Usage } from '../domain/usage.ts';
import type { SearchIndex } from '../search/search-index.ts';

/** One row under the address bar. */
export type Suggestion =
  | {
      readonly kind: 'application';
      readonly application: AssignedApplication;
      /** What the box shows when the row is chosen; names this application again on Enter. */
      readonly content: string;
      readonly ranges: readonly (readonly [start: number, end: number])[];
    }
  | { readonly kind: 'ask'; readonly prompt: string }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'nothing-fits'; readonly text: string }
  | { readonly kind: 'hint' };

/** What Enter does with the text as typed, and the rows below it. */
export interface Suggestions {
  readonly first: Suggestion;
  readonly rows: readonly Suggestion[];
}

export interface OmniboxState {
  /** `null` where no snapshot of the applications is at hand. */
  readonly index: SearchIndex | null;
  readonly usage: Usage;
  readonly session: Session;
  readonly now: number;
}
