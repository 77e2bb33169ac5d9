import type { JWTPayload } from 'jose';
import type { ErrorCode } from '../../../../src/domain/errors.ts';
import type { IdentityProvider, ResponseOverrides } from '../../../fakes/identity-provider.ts';

/** One attack that a provider, or somebody in between, may try at a sign-in. */
export interface Forgery {
  /** Begins with the number of its case. */
  readonly title: string;
  readonly code: ErrorCode;
  /** What the rejection must name: a rejection for another reason would prove nothing. */
  readonly names: RegExp;
  /** How many token requests may have been sent. */
  readonly tokenRequests: number;
  /** `before` is the redirect of an earlier, honest sign-in. */
  overrides(
    provider: IdentityProvider,
    before: () => Promise<string>,
  ): ResponseOverrides | Promise<ResponseOverrides>;
}

/** A forged authorization response: rejected before any token request. */
export function response(
  title: string,
  names: RegExp,
  redirect: NonNullable<ResponseOverrides['redirect']>,
  more: ResponseOverrides = {},
): Forgery {
  return rejectedForgery(title, names, 0, { ...more, redirect });
}

/** A forged ID token or token response: rejected with the tokens unused. */
export function tokenAnswer(title: string, names: RegExp, overrides: ResponseOverrides): Forgery {
  return rejectedForgery(title, names, 1, overrides);
}

export function claims(
  title: string,
  names: RegExp,
  change: (claims: JWTPayload) => Record<string, unknown>,
): Forgery {
  return tokenAnswer(title, names, { claims: change });
}

/** A response that is not OAuth: it says nothing about its sender, and must not count as forged either. */
export function unreadable(title: string, overrides: ResponseOverrides): Forgery {
  return { ...tokenAnswer(title, /could not be read/u, overrides), code: 'SIGN_IN_UNAVAILABLE' };
}

/** A response of something on the network, such as a captive portal. */
export function foreign(title: string, overrides: ResponseOverrides): Forgery {
  return {
    ...tokenAnswer(title, /Something on the network answered/u, overrides),
    code: 'NETWORK_BLOCKED',
  };
}

function rejectedForgery(
  title: string,
  names: RegExp,
  tokenRequests: number,
  overrides: ResponseOverrides,
): Forgery {
  return { title, names, tokenRequests, code: 'SIGN_IN_NOT_TRUSTED', overrides: () => overrides };
}

export function without<T extends object>(all: T, name: keyof T): Omit<T, keyof T> {
  const rest = { ...all };
  delete rest[name];
  return rest;
}

export function seconds(): number {
  return Math.floor(Date.now() / 1000);
}
