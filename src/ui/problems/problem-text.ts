import type { ErrorCode, ErrorDetails } from '../../domain/errors.ts';
import { ADMINISTRATOR_PROBLEMS } from './administrator-problems.ts';
import { OKTA_PROBLEMS } from './okta-problems.ts';
import { displayLocale, localized } from '../../domain/localized.ts';
import { formatFutureTime } from '../components/format-time.ts';
import type { ProblemText, ProblemTexts, TimeFormat } from './problem.ts';
import { REQUEST_PROBLEMS } from './request-problems.ts';
import { SET_UP_PROBLEMS } from './set-up-problems.ts';
import { SIGN_IN_PROBLEMS } from './sign-in-problems.ts';

export type { ProblemAction } from './problem.ts';

const TEXTS: ProblemTexts = {
  ...SET_UP_PROBLEMS,
  ...SIGN_IN_PROBLEMS,
  ...OKTA_PROBLEMS,
  ...ADMINISTRATOR_PROBLEMS,
  ...REQUEST_PROBLEMS,
};

/** What a translation says of a problem; it leaves `administrator` out where there is nothing to send to one. */
export type TranslatedProblems = {
  readonly [C in ErrorCode]: (
    detail: ErrorDetails[C],
    time: TimeFormat,
  ) => Pick<ProblemText, 'title' | 'text'> & { readonly administrator?: string | null };
};

const TRANSLATIONS: Partial<TranslatedProblems> = localized('problems', {});

/** The text for a problem, on every surface; an error's own `message` is for logs and models. */
export function problemText<C extends ErrorCode>(error: {
  readonly code: C;
  readonly detail: ErrorDetails[C];
}): ProblemText {
  const english = TEXTS[error.code](error.detail, timeToTryAgain);
  const translated = TRANSLATIONS[error.code]?.(error.detail, timeToTryAgain);
  if (translated === undefined) return english;
  const { title, text, administrator = english.administrator } = translated;
  return { ...english, title, text, administrator };
}

function timeToTryAgain(at: number): string {
  return formatFutureTime(at, Date.now(), displayLocale(navigator.languages));
}
