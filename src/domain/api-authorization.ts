/** A request to Okta's API before it is authorised. */
export interface ApiRequest {
  readonly method: 'GET';
  readonly url: URL;
}

/** The headers that authorise one request, such as `authorization` and `dpop`. */
export type AuthorizationHeaders = Readonly<Record<string, string>>;

/** A 401 of Okta's API, and the headers that it did not accept. */
export interface RejectedRequest {
  readonly response: Response;
  readonly headers: AuthorizationHeaders;
}

/** Says to Okta's API who asks. */
export interface ApiAuthorization {
  /**
   * Headers for one sending of this request; `refusal` is the answer to the sending before, so that a dead token or a
   * proof without nonce is not sent again. Throws `SIGN_IN_REQUIRED`, `NETWORK_UNAVAILABLE` and what a refusal says.
   */
  headersFor(
    request: ApiRequest,
    signal: AbortSignal,
    rejected?: RejectedRequest,
  ): Promise<AuthorizationHeaders>;
  /** Hears every answer of the API: the server's clock and DPoP nonces (RFC 9449 §8.2). */
  observe(response: Response): void;
}
