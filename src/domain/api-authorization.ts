/** A request to Okta's API before it is authorized. */
export interface ApiRequest {
  readonly method: 'GET';
  readonly url: URL;
}

/** The headers that authorise one request, such as `authorization` and `dpop`. */
export type AuthorizationHeaders = Readonly<Record<string, string>>;

/** What Okta's API rejected: the token, or only the DPoP proof (RFC 9449 §7.1, §9). */
export type RejectedPart = 'proof' | 'token';

/** What Okta's API rejected, and the headers that it did not accept. */
export interface RejectedRequest {
  readonly part: RejectedPart;
  readonly headers: AuthorizationHeaders;
}

/** Authorizes requests to Okta's API. */
export interface ApiAuthorization {
  /**
   * Headers for one attempt. `rejected` is the previous attempt, if Okta rejected it, so that a rejected token or a
   * proof without a nonce is not sent again. Throws `SIGN_IN_REQUIRED`, `NETWORK_UNAVAILABLE` and what a rejection means.
   */
  headersFor(
    request: ApiRequest,
    signal: AbortSignal,
    rejected?: RejectedRequest,
  ): Promise<AuthorizationHeaders>;
  /** Called with every API response: the server's clock and DPoP nonces (RFC 9449 §8.2). */
  observe(response: Response): void;
}
