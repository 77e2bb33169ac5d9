import { displayText } from '../../domain/display-text.ts';
import type { Authentication, DetailValues } from '../../domain/user-details.ts';

/** Methods of the ID token's `amr` (RFC 8176 and Okta's own) as people call them; `null`: means nothing to users. */
const METHOD_NAMES: Readonly<Record<string, string | null>> = {
  pwd: 'password',
  otp: 'one-time code',
  sms: 'text message',
  tel: 'phone call',
  kba: 'security question',
  swk: 'key on this device',
  hwk: 'hardware key',
  fpt: 'fingerprint',
  pin: 'PIN',
  sc: 'smart card',
  wia: 'Windows sign-in',
  okta_verify: 'Okta Verify',
  duo: 'Duo',
  email: 'email',
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
