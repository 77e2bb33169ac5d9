import * as z from 'zod/mini';

/** Okta's wire objects in Okta's spelling; unknown members are ignored, every member may be missing. */

/** An app link of `GET /api/v1/users/me/appLinks` (Okta OpenAPI, `AppLink`). */
export const AppLink = z.looseObject({
  label: z.optional(z.nullable(z.string())),
  linkUrl: z.string().check(z.minLength(1)),
  logoUrl: z.optional(z.nullable(z.string())),
  appName: z.optional(z.nullable(z.string())),
  hidden: z.optional(z.nullable(z.boolean())),
  sortOrder: z.optional(z.nullable(z.number())),
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
