import type { ErrorCode, ErrorDetails } from '../domain/errors.ts';
import { ADMINISTRATOR_PROBLEMS } from './problems/administrator.ts';
import { OKTA_PROBLEMS } from './problems/okta.ts';
import type { ProblemText, ProblemTexts } from './problems/problem.ts';
import { REQUEST_PROBLEMS } from './problems/request.ts';
import { SET_UP_PROBLEMS } from './problems/set-up.ts';
import { SIGN_IN_PROBLEMS } from './problems/sign-in.ts';

export type { ProblemAction } from './problems/problem.ts';

const TEXTS: ProblemTexts = {
  ...SET_UP_PROBLEMS,
  ...SIGN_IN_PROBLEMS,
  ...OKTA_PROBLEMS,
  ...ADMINISTRATOR_PROBLEMS,
  ...REQUEST_PROBLEMS,
};

/** Every sentence about a problem that a face shows; an error's own `message` is for logs and models. */
export function problemText<C extends ErrorCode>(error: {
  readonly code: C;
  readonly detail: ErrorDetails[C];
}): ProblemText {
  return TEXTS[error.code](error.detail);
}
