/** Where a request to Okta's API gets its access token; `instead` names one that Okta just refused. */
export interface AccessTokenSource {
  accessToken(signal: AbortSignal, instead?: string): Promise<string>;
}

/** What requests to one org's API need. */
export interface OktaPorts {
  readonly orgUrl: string;
  readonly tokens: AccessTokenSource;
  readonly fetch: typeof fetch;
  now(): number;
}
