import type { FindResult } from '../../search/find-application.ts';
import type { DeclineReason, ListCall } from '../plan-types.ts';
import type { AskedField, LinkAction } from '../request-types.ts';

/** What one clause asks for by itself, without its context. */
export type ClauseRequest =
  | {
      readonly kind: 'profile';
      readonly fields: readonly AskedField[];
      /** A statement rather than a request: it counts only if the prompt has no request. */
      readonly incidental?: boolean;
    }
  | {
      readonly kind: 'list';
      readonly words: string | null;
      readonly purpose: ListCall['purpose'];
      readonly sorted?: boolean;
      readonly incidental?: boolean;
    }
  /** The list of the previous turn again. */
  | { readonly kind: 'list-again'; readonly sorted: boolean }
  | {
      readonly kind: 'link';
      readonly action: LinkAction;
      readonly words: string;
      readonly found: FindResult;
      /** The clause has only the name: it opens only if the prompt has no other request. */
      readonly isBareName: boolean;
    }
  /** A reference by "it", "both" or a number; `action` is `null` if the clause has no verb. */
  | {
      readonly kind: 'reference';
      readonly action: LinkAction | null;
      readonly to: 'it' | 'them' | number;
    }
  | { readonly kind: 'no-target'; readonly action: LinkAction }
  | { readonly kind: 'yes' }
  | { readonly kind: 'decline'; readonly reason: DeclineReason }
  /** Words that the lexicon does not know: a name for the previous request, or small talk. */
  | { readonly kind: 'leftover'; readonly words: string };

/** A possible meaning of a clause, with a score for how well the words support it. */
export interface ClauseReading {
  readonly score: number;
  readonly request: ClauseRequest;
}
