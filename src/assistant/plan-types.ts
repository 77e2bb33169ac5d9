import type { AssignedApplication } from '../domain/application.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../tools/texts/tool-texts.ts';

/** What was said before, newest last. */
export interface HistoryEntry {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}

export interface PlanContext {
  readonly index: SearchIndex;
  readonly history: readonly HistoryEntry[];
}

/** A field of the profile, or `startDate`, which people ask for and Okta does not record. */
export type AskedField = string;

export type LinkAction = 'open' | 'link';

export interface ProfileCall {
  readonly tool: typeof PROFILE_TOOL.name;
  /** Empty for the whole profile. */
  readonly fields: readonly AskedField[];
  /** Whether something about the manager was asked that only the manager's own profile has. */
  readonly aboutManager: boolean;
}

export interface ListCall {
  readonly tool: typeof LIST_TOOL.name;
  readonly query: string | null;
  readonly matches: readonly AssignedApplication[];
  readonly purpose: 'list' | 'count' | 'have';
}

export interface LinkCall {
  readonly tool: typeof LINK_TOOL.name;
  readonly action: LinkAction;
  /** The application as it was named. */
  readonly words: string;
  readonly application: AssignedApplication | null;
  /** Those that may have been meant; where none fits, the nearest. */
  readonly candidates: readonly AssignedApplication[];
}

export type PlannedCall = ProfileCall | ListCall | LinkCall;

/** Why a prompt, or a part of it, is not for this assistant. */
export type DeclineReason =
  | 'other-people'
  | 'change'
  | 'secret'
  | 'outside'
  | 'instructions'
  | 'typed-link'
  | 'greeting'
  | 'thanks'
  | 'goodbye'
  | 'help'
  | 'insult'
  | 'cancelled'
  | 'unclear';

/** What a prompt leads to. */
export type Plan =
  | {
      readonly outcome: 'answer';
      readonly calls: readonly PlannedCall[];
      /** Parts of the prompt that are not answered. */
      readonly declined: readonly DeclineReason[];
    }
  | {
      readonly outcome: 'clarify';
      readonly calls: readonly PlannedCall[];
      /** `application`: no application was named; `which`: several fit, or one that is not sure. */
      readonly ask: 'application' | 'which';
    }
  | { readonly outcome: 'decline'; readonly reason: DeclineReason; readonly calls: readonly [] };
