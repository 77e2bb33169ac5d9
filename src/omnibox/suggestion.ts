import type { AssignedApplication } from '../domain/application.ts';
import type { DistinctionTexts } from '../domain/distinctions.ts';
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
      /** Whether Enter opens it for the text as typed. */
      readonly isLaunched: boolean;
    }
  /** Hands a question to the side panel; an empty one only opens it. */
  | { readonly kind: 'ask'; readonly prompt: string };

export interface OmniboxState {
  /** `null` if there is no stored list of applications. */
  readonly index: SearchIndex | null;
  readonly launches: LaunchHistory;
  readonly now: number;
  /** In the user's language; English if left out. */
  readonly distinctionTexts?: DistinctionTexts;
}
