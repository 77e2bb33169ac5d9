import type { ApiAuthorization } from '../domain/api-authorization.ts';

/** What requests to one org's API need. */
export interface OktaPorts {
  readonly orgUrl: string;
  readonly authorization: ApiAuthorization;
  readonly fetch: typeof fetch;
  now(): number;
}
