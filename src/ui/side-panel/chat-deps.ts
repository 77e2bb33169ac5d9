import type { ReadonlySignal } from '@preact/signals';
import type { OfferOption } from '../../assistant/offer-types.ts';
import type {
  AnswerBlock,
  ApplicationSummary,
  Transcript,
  Turn,
} from '../../assistant/transcript.ts';
import type { TurnEvent, TurnHost } from '../../assistant/turn-host.ts';
import type { ApplicationId } from '../../domain/application.ts';
import type { WireError } from '../../domain/errors.ts';
import type { LinkTarget } from '../../messages/protocol.ts';
import type { ApplicationChoice, ApplicationsBlock } from './application-actions.ts';
import type { ClearedChat } from './cleared-chat.ts';
import type { ShownRows } from './shown-rows.ts';

export type RunTurn = (
  prompt: string,
  host: TurnHost,
  signal: AbortSignal,
) => AsyncGenerator<TurnEvent>;

export type RunChoice = (
  option: OfferOption | null,
  host: TurnHost,
  signal: AbortSignal,
) => AsyncGenerator<TurnEvent>;

export type OfferBlock = Extract<AnswerBlock, { kind: 'offer' }>;

export interface ChatDeps {
  readonly runTurn: RunTurn;
  readonly runChoice: RunChoice;
  readonly now: () => number;
  readonly newId: () => string;
  readonly locale: string;
  /** The languages that the user reads, BCP 47, most wanted first. */
  readonly languages: readonly string[];
}

/** The conversation and its actions. */
export interface ChatModel {
  readonly ready: ReadonlySignal<boolean>;
  readonly turns: ReadonlySignal<Transcript>;
  /** Whether this panel is working on an answer. */
  readonly running: ReadonlySignal<boolean>;
  /** Why an action outside of a turn failed, such as opening an app. */
  readonly problem: ReadonlySignal<WireError | null>;
  ask(prompt: string): Promise<void>;
  /** Asks a turn's question again: replaces it if it is the last turn, otherwise adds a turn. */
  askAgain(turn: Turn): Promise<void>;
  stop(): void;
  newChat(): void;
  readonly clearedChat: ClearedChat;
  undoNewChat(): void;
  /** `force`: even if the browser's Okta session belongs to another user. */
  openApplication(id: ApplicationId, where: LinkTarget, force?: boolean): Promise<void>;
  choose(turn: Turn, choice: ApplicationChoice): Promise<void>;
  /** Carries out a button of a “Did you mean” card and remembers it; `null` for none of them. */
  chooseOption(turn: Turn, offer: OfferBlock, option: OfferOption | null): Promise<void>;
  /** All apps of a list in the conversation, which stores only the first ones. */
  listApplications(block: ApplicationsBlock): Promise<readonly ApplicationSummary[]>;
  /** Which rows of each list stand in view: what "the second one" counts. */
  readonly shownRows: ShownRows;
  dismissProblem(): void;
  dispose(): void;
}
