import { displayText } from '../../domain/display-text.ts';
import type { ErrorCode, ErrorDetails } from '../../domain/errors.ts';

/** What the user can do about a problem where it is shown; `wait`: try again at the time in its detail. */
export type ProblemAction = 'sign-in' | 'retry' | 'options' | 'wait' | 'choose-user';

/** A problem as the user reads it. */
export interface ProblemText {
  readonly title: string;
  /** What happened and what the user can do. */
  readonly text: string;
  readonly action: ProblemAction | null;
  /** What to send to an administrator, where only one can help. */
  readonly administrator: string | null;
  /** A server's own text, not trusted. */
  readonly quote: string | null;
  /** `problem`: something is broken; `notice`: nothing is; `quiet`: one line, the text only in the details. */
  readonly tone: 'notice' | 'problem' | 'quiet';
}

/** A point in time as the reader writes it. */
export type TimeFormat = (at: number) => string;

/** The text for each error code. */
export type ProblemTexts = {
  readonly [C in ErrorCode]: (detail: ErrorDetails[C], time: TimeFormat) => ProblemText;
};

type Extras = Partial<Pick<ProblemText, 'administrator' | 'quote'>>;

/** Nothing is broken; the user has to do something first. */
export function noticeText(
  title: string,
  text: string,
  action: ProblemAction | null,
  extras: Extras = {},
): ProblemText {
  return createText('notice', title, text, action, extras);
}

/** The user did this; one line is enough unless they want to know more. */
export function quietText(
  title: string,
  text: string,
  action: ProblemAction | null,
  extras: Extras = {},
): ProblemText {
  return createText('quiet', title, text, action, extras);
}

/** Something does not work. */
export function errorText(
  title: string,
  text: string,
  action: ProblemAction | null,
  extras: Extras = {},
): ProblemText {
  return createText('problem', title, text, action, extras);
}

function createText(
  tone: ProblemText['tone'],
  title: string,
  text: string,
  action: ProblemAction | null,
  { administrator = null, quote = null }: Extras,
): ProblemText {
  const safeQuote = quote === null ? '' : displayText(quote, 200);
  return { title, text, action, administrator, quote: safeQuote === '' ? null : safeQuote, tone };
}
