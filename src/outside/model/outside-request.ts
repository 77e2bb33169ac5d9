import type { AccountId } from '../../domain/accounts.ts';
import { displayText } from '../../domain/display-text.ts';

/** Stands in place of a tool's name in a request to sign in to Okta with the browser's own session. */
export const SIGN_IN_REQUEST = 'sign_in';

/** A call that waits for the user's answer. */
export interface OutsideQuestion {
  readonly id: string;
  /** The account whose data it asks for. */
  readonly account: AccountId;
  /** The assistant's key. */
  readonly assistant: string;
  /** Its title. */
  readonly name: string;
  /** What it says that it is, where that is another name; else `''`. */
  readonly claim: string;
  readonly tool: string;
  /** What exactly the assistant asks for, in its own words, such as an app's name; `''` for nothing in particular. */
  readonly detail: string;
  readonly askedAt: number;
}

export const OUTSIDE_ANSWERS = ['once', 'always', 'no', 'never'] as const;

export type OutsideAnswer = (typeof OUTSIDE_ANSWERS)[number];

/** A tool for which the user refused an assistant, so often in a row, and until when it does not ask again. */
export interface OutsideDenial {
  /** The assistant's key. */
  readonly assistant: string;
  readonly tool: string;
  readonly count: number;
  /** In milliseconds since the epoch. */
  readonly until: number;
}

/** A call of an assistant, and whether it was allowed; equal calls are one event. */
export interface OutsideEvent {
  /** The last time, in milliseconds since the epoch. */
  readonly at: number;
  readonly count: number;
  /** The account whose data it asked for. */
  readonly account: string;
  readonly name: string;
  readonly tool: string;
  readonly detail: string;
  readonly allowed: boolean;
}

/** As long as the longest name that a tool takes, so that nothing the user consents to is cut off. */
const MAX_DETAIL_LENGTH = 500;

/** What an assistant asks for, made safe to display. */
export function sanitizeRequestDetail(text: string): string {
  return displayText(text, MAX_DETAIL_LENGTH);
}
