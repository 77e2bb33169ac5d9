import * as z from 'zod/mini';

/**
 * Okta's wire objects in Okta's spelling. Unknown members are ignored; every member may be missing, or be of another type
 * where the object is of use without it.
 */

/** An app link of `GET /api/v1/users/me/appLinks` (Okta OpenAPI, `AppLink`). */
export const AppLink = z.looseObject({
  label: z.optional(z.nullable(z.string())),
  linkUrl: z.string().check(z.minLength(1)),
  logoUrl: z.optional(z.unknown()),
  appName: z.optional(z.unknown()),
  hidden: z.optional(z.unknown()),
  sortOrder: z.optional(z.unknown()),
});

/** The user of `GET /api/v1/users/me` (Okta OpenAPI, `User`); custom attributes can have any type. */
export const OktaUser = z.looseObject({
  id: z.string(),
  profile: z.record(z.string(), z.unknown()),
});

/** `GET /api/v1/sessions/me` (Okta OpenAPI, `Session`). */
export const OktaSession = z.looseObject({
  userId: z.string().check(z.minLength(1)),
  login: z.string().check(z.minLength(1)),
  expiresAt: z.optional(z.nullable(z.string())),
});

/** Okta's error body (Okta OpenAPI, `Error`). */
export const OktaError = z.looseObject({
  errorCode: z.string(),
  errorId: z.optional(z.unknown()),
});
