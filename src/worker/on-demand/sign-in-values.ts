import { displayText } from '../../domain/display-text.ts';
import { SIGN_IN_METHODS } from '../../domain/sign-in-methods.ts';
import type { Authentication, DetailValues } from '../../domain/user-details.ts';

/** By the ID token's `amr`; `null`: means nothing to users. */
const METHOD_NAMES: Readonly<Record<string, string | null>> = {
  ...SIGN_IN_METHODS,
  mfa: null,
  mca: null,
  pop: null,
  geo: null,
  user: null,
};
const MAX_METHOD_LENGTH = 40;

/** How the user signed in, and when the browser's session at Okta ends. */
export function signInValues(
  authentication: Authentication | null,
  sessionEndsAt: string | null,
): DetailValues {
  const methods = new Set(
    (authentication?.methods ?? []).flatMap((method) => {
      const name = Object.hasOwn(METHOD_NAMES, method)
        ? METHOD_NAMES[method]
        : displayText(method, MAX_METHOD_LENGTH);
      return name == null || name === '' ? [] : [name];
    }),
  );
  const at = authentication?.at ?? null;
  return {
    ...(methods.size === 0 ? {} : { methods: [...methods].join(', ') }),
    ...(at === null ? {} : { signedInAt: new Date(at).toISOString() }),
    ...(sessionEndsAt === null || Number.isNaN(Date.parse(sessionEndsAt))
      ? {}
      : { sessionEndsAt: new Date(sessionEndsAt).toISOString() }),
  };
}
