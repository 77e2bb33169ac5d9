import type { FindResult } from '../../search/find-application.ts';
import type { DeclineReason, ListCall } from '../plan-types.ts';
import type { AskedField, LinkAction } from '../request-types.ts';

/** What one clause asks for, before what was said earlier is taken into account. */
export type ClauseRequest =
  | {
      readonly kind: 'profile';
      readonly fields: readonly AskedField[];
      /** Told rather than asked: it counts only where nothing else is asked. */
      readonly incidental?: boolean;
    }
  | {
      readonly kind: 'list';
      readonly words: string | null;
      readonly purpose: ListCall['purpose'];
      readonly sorted?: boolean;
      readonly incidental?: boolean;
    }
  /** The list of the turn before again. */
  | { readonly kind: 'list-again'; readonly sorted: boolean }
  | {
      readonly kind: 'link';
      readonly action: LinkAction;
      readonly words: string;
      readonly found: FindResult;
      /** Nothing but the name was said: it opens only where nothing else is asked. */
      readonly isBareName: boolean;
    }
  /** An application named by "it", "both" or a number; `action` is `null` where none was said. */
  | {
      readonly kind: 'reference';
      readonly action: LinkAction | null;
      readonly to: 'it' | 'them' | number;
    }
  | { readonly kind: 'no-target'; readonly action: LinkAction }
  | { readonly kind: 'yes' }
  | { readonly kind: 'decline'; readonly reason: DeclineReason }
  /** Nothing that the lexicon knows: a name left over from the request before, or talk. */
  | { readonly kind: 'leftover'; readonly words: string };

/** A possible meaning of a clause with how well the words bear it out. */
export interface ClauseReading {
  readonly score: number;
  readonly request: ClauseRequest;
}
