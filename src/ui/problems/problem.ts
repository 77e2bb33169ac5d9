import { displayText } from '../../domain/display-text.ts';
import type { ErrorCode, ErrorDetails } from '../../domain/errors.ts';

/** What the user can do about a problem from where it is shown; `wait` may be tried again at the time in its detail. */
export type ProblemAction = 'sign-in' | 'retry' | 'options' | 'wait' | 'choose-user';

/** A problem in the user's words. */
export interface ProblemText {
  readonly title: string;
  /** What happened and what the user may do. */
  readonly text: string;
  readonly action: ProblemAction | null;
  /** What to pass on to an administrator, where only one can help. */
  readonly administrator: string | null;
  /** What a server said, as foreign text. */
  readonly quote: string | null;
  /** `notice`: nothing is broken; `problem`: something is. */
  readonly tone: 'notice' | 'problem';
}

/** The words for each error code. */
export type ProblemTexts = {
  readonly [C in ErrorCode]: (detail: ErrorDetails[C]) => ProblemText;
};

type Extras = Partial<Pick<ProblemText, 'administrator' | 'quote'>>;

/** Nothing is broken; something is to be done first. */
export function noticeText(
  title: string,
  text: string,
  action: ProblemAction | null,
  extras: Extras = {},
): ProblemText {
  return createText('notice', title, text, action, extras);
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
