import type { AssignedApplication } from '../domain/application.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { Classifier } from './classifier/classifier.ts';
import type { RememberedChoice } from './offer-types.ts';
import type { AskedField, LinkAction, ListPurpose } from './request-types.ts';
import type { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../tools/texts/tool-texts.ts';

export interface PlanContext {
  readonly index: SearchIndex;
  /** The turn that words such as "it" may refer to. */
  readonly previous: PreviousTurn | null;
  /** What the user chose on earlier cards. */
  readonly choices?: readonly RememberedChoice[];
  /** The learned readers of the languages in use; English first. None where no table can be read. */
  readonly classifiers?: readonly Classifier[];
  /** The language of the prompt, BCP 47; English where nobody can tell. */
  readonly language?: string;
  /** Other languages that it may be in: their words for limits count, too. */
  readonly likeLanguages?: readonly string[];
  /** Whether the prompt may be in another language: then nothing opens at once but what is named alone. */
  readonly isLanguageDoubtful?: boolean;
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
  /** The application as it was named; empty where none was. */
  readonly words: string;
  readonly application: AssignedApplication | null;
  /** The applications that fit; where none fits, the nearest. */
  readonly candidates: readonly AssignedApplication[];
}

export type PlannedCall = ProfileCall | ListCall | LinkCall;

/** What the turn before leaves to refer to. */
export interface PreviousTurn {
  /** What was asked of an application; `null` where nothing was. */
  readonly action: LinkAction | null;
  /** The list that was shown; `null` where none was. */
  readonly list: ListCall | null;
  /** The profile fields that were asked, empty for the whole profile; `null` where none were. */
  readonly fields: readonly AskedField[] | null;
  /** The applications that the answer named, in its order. */
  readonly applications: readonly AssignedApplication[];
  /** Whether the answer asked which application was meant. */
  readonly askedWhich: boolean;
}

/** What users may ask of the extension itself: the side panel offers a button for it. */
export type Command = 'sign-out' | 'switch-user' | 'options' | 'shortcuts' | 'new-chat';

/** Why the assistant does not answer a prompt, or a part of it. */
export type DeclineReason =
  | Command
  | 'other-people'
  | 'change'
  | 'secret'
  | 'out-of-scope'
  | 'instructions'
  | 'typed-link'
  | 'greeting'
  | 'thanks'
  | 'goodbye'
  | 'help'
  | 'insult'
  | 'cancelled'
  /** To be opened at a time or on a condition. */
  | 'later'
  | 'unclear';

export interface AnswerPlan {
  readonly outcome: 'answer';
  readonly calls: readonly PlannedCall[];
  /** Parts of the prompt that are not answered. */
  readonly declined: readonly DeclineReason[];
}

interface ClarifyPlan {
  readonly outcome: 'clarify';
  readonly calls: readonly PlannedCall[];
  /** `application`: no application was named; `which`: several fit, or one that is not certain. */
  readonly ask: 'application' | 'which';
}

interface DeclinePlan {
  readonly outcome: 'decline';
  readonly reason: DeclineReason;
  readonly calls: readonly [];
}

/** A "did you mean" card: each reading is what one button does. */
export interface OfferPlan {
  readonly outcome: 'offer';
  readonly calls: readonly [];
  /** One to three, likeliest first. */
  readonly readings: readonly AnswerPlan[];
}

/** What one reader takes a prompt to mean. */
export type ReadPlan = AnswerPlan | ClarifyPlan | DeclinePlan;

/** What a prompt leads to. */
export type Plan = ReadPlan | OfferPlan;
