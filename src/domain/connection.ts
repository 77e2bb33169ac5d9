export const CONNECTION_KINDS = ['sign-in', 'api-token', 'client-credentials'] as const;

/** How an account authenticates to Okta: as the user who signs in, by an administrator's API token, or as a service app. */
export type ConnectionKind = (typeof CONNECTION_KINDS)[number];

/** An API Services app, which has no user of its own and reads the one that is named. */
export interface ServiceConnection {
  readonly kind: 'client-credentials';
  /** Whose data is shown: their user name in Okta. */
  readonly login: string;
  /** The key's `kid` in Okta; needed only where the app has more than one key. */
  readonly keyId: string | null;
  /** Under which the browser keeps the app's private key. */
  readonly keyName: string;
}

/** An administrator's connection as it is kept: no secret is part of it. */
export type AdministratorConnection = { readonly kind: 'api-token' } | ServiceConnection;
