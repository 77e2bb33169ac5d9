import type { AssignedApplication } from '../domain/application.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { Thresholds } from './thresholds.ts';
import type { Classifier } from './classifier/classifier.ts';
import type { RememberedChoice } from './offer-types.ts';
import type { AskedField, LinkAction, ListPurpose } from './request-types.ts';
import type { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../tools/texts/tool-texts.ts';

export interface PlanContext {
  readonly index: SearchIndex;
  /** The turn that words such as "it" can refer to. */
  readonly previous: PreviousTurn | null;
  /** What the user chose on earlier cards. */
  readonly choices?: readonly RememberedChoice[];
  /** The trained classifiers of the languages in use, English first; empty if no table is readable. */
  readonly classifiers?: readonly Classifier[];
  /** The language of the prompt, BCP 47; English if unknown. */
  readonly language?: string;
  /** Other possible languages of the prompt: their words for limits count, too. */
  readonly otherLanguages?: readonly string[];
  /** The titles of the org's custom attributes, as far as they were read. */
  readonly titles?: readonly string[];
  /** Whether the prompt may be in an unknown language: then an app opens only if its name is the whole prompt. */
  readonly isLanguageDoubtful?: boolean;
  /** From which probabilities on to act without a card; by default those of the language. */
  readonly thresholds?: Thresholds;
}

export interface ProfileCall {
  readonly tool: typeof PROFILE_TOOL.name;
  /** Empty for the whole profile. */
  readonly fields: readonly AskedField[];
}

export interface ListCall {
  readonly tool: typeof LIST_TOOL.name;
  readonly query: string | null;
  readonly matches: readonly AssignedApplication[];
  readonly purpose: ListPurpose;
  /** By label instead of the user's own order. */
  readonly sorted: boolean;
}

export interface LinkCall {
  readonly tool: typeof LINK_TOOL.name;
  readonly action: LinkAction;
  /** The application's name as typed; empty if there is none. */
  readonly words: string;
  readonly application: AssignedApplication | null;
  /** The applications that match, or the nearest if none does. */
  readonly candidates: readonly AssignedApplication[];
}

export type PlannedCall = ProfileCall | ListCall | LinkCall;

/** What a prompt can refer to in the previous turn. */
export interface PreviousTurn {
  /** What the user asked to do with an application; `null` for nothing. */
  readonly action: LinkAction | null;
  /** The list in the answer; `null` if there was none. */
  readonly list: ListCall | null;
  /** The profile fields that the user asked for, empty for the whole profile; `null` for none. */
  readonly fields: readonly AskedField[] | null;
  /** The applications in the answer, in its order. */
  readonly applications: readonly AssignedApplication[];
  /** Whether the answer asked which application the user means. */
  readonly askedWhich: boolean;
}

/** What users can ask the extension itself to do: the side panel offers a button for it. */
export type Command =
  | 'sign-out'
  | 'switch-user'
  | 'refresh'
  | 'options'
  | 'shortcuts'
  | 'new-chat'
  | 'dashboard'
  | 'okta-settings';

/** Why the assistant does not answer a prompt, or a part of it. */
export type DeclineReason =
  | Command
  | 'other-people'
  | 'change'
  | 'secret'
  /** Okta records it nowhere that the assistant sees: an earlier value, pay, from where one signed in. */
  | 'not-recorded'
  | 'out-of-scope'
  | 'instructions'
  | 'typed-link'
  | 'greeting'
  | 'thanks'
  | 'goodbye'
  | 'help'
  | 'insult'
  | 'cancelled'
  /** The user wants to open something at a certain time or on a condition. */
  | 'later'
  | 'unclear';

export interface AnswerPlan {
  readonly outcome: 'answer';
  readonly calls: readonly PlannedCall[];
  /** Why the assistant does not answer some parts of the prompt. */
  readonly declined: readonly DeclineReason[];
}

/** One of several things that a prompt asks for, with what it means by itself. */
export interface PlannedPart {
  /** As a prompt of its own. */
  readonly text: string;
  /** As it stands in the prompt. */
  readonly written: string;
  readonly plan: Plan;
  /** Whether a reader understood it; what is not may be called like one of the org's own attributes. */
  readonly isUnderstood: boolean;
}

interface ClarifyPlan {
  readonly outcome: 'clarify';
  readonly calls: readonly PlannedCall[];
  /** `application`: the prompt names none; `which`: several match, or one without certainty. */
  readonly ask: 'application' | 'which';
}

interface DeclinePlan {
  readonly outcome: 'decline';
  /** Whether a noun beside a field's name makes it another thing, which an attribute of the org's own may be called. */
  readonly isOtherThing?: true;
  readonly reason: DeclineReason;
  readonly calls: readonly [];
}

/** A "did you mean" card with one button for each reading. */
export interface OfferPlan {
  readonly outcome: 'offer';
  readonly calls: readonly [];
  /** One to three, likeliest first. */
  readonly readings: readonly AnswerPlan[];
}

/** What a prompt means according to one reader. */
export type ReadPlan = AnswerPlan | ClarifyPlan | DeclinePlan;

/** What the assistant does for a prompt. */
export type Plan = (ReadPlan | OfferPlan) & {
  /** Where several things are asked that no one reading holds: each by itself, in the order asked. */
  readonly parts?: readonly PlannedPart[];
};
