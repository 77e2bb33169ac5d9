import type { OfferOption } from '../../assistant/offer-types.ts';
import type { AnswerBlock } from '../../assistant/transcript.ts';
import type { TurnEvent, TurnHost } from '../../assistant/turn-host.ts';

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
