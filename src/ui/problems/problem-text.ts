import type { ErrorCode, ErrorDetails } from '../../domain/errors.ts';
import { ADMINISTRATOR_PROBLEMS } from './administrator-problems.ts';
import { OKTA_PROBLEMS } from './okta-problems.ts';
import type { ProblemText, ProblemTexts } from './problem.ts';
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

/** The text for a problem, on every surface; an error's own `message` is for logs and models. */
export function problemText<C extends ErrorCode>(error: {
  readonly code: C;
  readonly detail: ErrorDetails[C];
}): ProblemText {
  return TEXTS[error.code](error.detail);
}
