import type { AccountId } from '../../domain/accounts.ts';
import { displayText } from '../../domain/display-text.ts';

/** In place of a tool's name: to be signed in to Okta by the browser's own session. */
export const SIGN_IN_REQUEST = 'sign_in';

/** A call that waits for the person. */
export interface OutsideQuestion {
  readonly id: string;
  /** The account whose data it is about. */
  readonly account: AccountId;
  /** Key of the assistant. */
  readonly assistant: string;
  readonly name: string;
  readonly tool: string;
  /** What the assistant asks the tool for, such as an application's name; `''` where there is nothing to say. */
  readonly detail: string;
  readonly askedAt: number;
}

export const OUTSIDE_ANSWERS = ['once', 'always', 'no', 'never'] as const;

export type OutsideAnswer = (typeof OUTSIDE_ANSWERS)[number];

/** Something that an assistant asked for, and whether it got it. */
export interface OutsideEvent {
  readonly at: number;
  /** The account whose data it was about. */
  readonly account: string;
  readonly name: string;
  readonly tool: string;
  readonly detail: string;
  readonly allowed: boolean;
}

/** As long as the longest name that a tool takes: what is cut off is not consented to. */
const MAX_DETAIL_LENGTH = 500;

/** What an assistant asks a tool for, whole. */
export function detailText(text: string): string {
  return displayText(text, MAX_DETAIL_LENGTH);
}
