import type { Found } from '../search/find-application.ts';
import type { AskedField, DeclineReason, LinkAction, ListCall } from './plan-types.ts';

/** What one clause asks for, before what was said earlier is taken into account. */
export type Frame =
  | {
      readonly kind: 'profile';
      readonly fields: readonly AskedField[];
      readonly aboutManager: boolean;
    }
  | { readonly kind: 'list'; readonly words: string | null; readonly purpose: ListCall['purpose'] }
  | {
      readonly kind: 'link';
      readonly action: LinkAction;
      readonly words: string;
      readonly found: Found;
      /** Nothing but the name was said: it opens only where nothing else is asked. */
      readonly bare: boolean;
    }
  /** An application named by "it", "both" or a number; `action` is `null` where none was said. */
  | {
      readonly kind: 'reference';
      readonly action: LinkAction | null;
      readonly to: 'it' | 'them' | number;
    }
  | { readonly kind: 'no-object'; readonly action: LinkAction }
  | { readonly kind: 'yes' }
  | { readonly kind: 'decline'; readonly reason: DeclineReason }
  /** Nothing that the lexicon knows: a name left over from the request before, or talk. */
  | { readonly kind: 'leftover'; readonly words: string };

/** A possible meaning of a clause with how well the words bear it out. */
export interface Reading {
  readonly score: number;
  readonly frame: Frame;
}

/** Below this no reading counts. */
export const ABSTAIN_BELOW = 0.5;

/** What each kind of evidence is worth. */
export const EVIDENCE = {
  whole: 0.97,
  action: 0.9,
  actionSeveral: 0.87,
  actionNone: 0.74,
  actionUnlikely: 0.4,
  noObject: 0.6,
  reference: 0.86,
  bare: 0.8,
  bareNone: 0.6,
  refusal: 0.88,
  change: 0.85,
  changeLater: 0.55,
  list: 0.78,
  listAll: 0.83,
  listTalk: 0.55,
  /** "Open my app" names no application; it is no list either. */
  listSingular: 0.5,
  listNamed: 0.6,
  listUnknown: -0.06,
  have: 0.76,
  haveOutside: -0.25,
  want: 0.82,
  wantNamed: 0.7,
  wantField: 0.6,
  countAlone: 0.52,
  profile: 0.55,
  self: 0.22,
  terse: 0.24,
  /** Fields of a profile are not counted: "how many emails" are not the email address. */
  counted: -0.3,
  phrase: 0.08,
  asked: 0.06,
  unknownWord: -0.12,
  unknownWithSelf: -0.03,
  outside: 0.56,
  outsideMore: 0.1,
  outsideMain: 0.84,
  small: 0.5,
  smallAlone: 0.35,
} as const;
