import type {
  ApiAuthorization,
  ApiRequest,
  AuthorizationHeaders,
  RejectedRequest,
} from '../../domain/api-authorization.ts';
import { assistantError } from '../../domain/errors.ts';
import type { AccessToken } from '../token-endpoint/token-set.ts';
import type { AuthDeps } from '../auth-deps.ts';
import { dpopHeaders } from './dpop-proofs.ts';

export interface AccessTokenAuthorizationDeps extends Pick<
  AuthDeps,
  'dpopKeys' | 'keyName' | 'servers'
> {
  readonly orgUrl: string;
  /** `rejectedToken`: the access token that Okta just rejected, to be replaced. */
  getAccessToken(signal: AbortSignal, rejectedToken?: string): Promise<AccessToken>;
}

/** Authorizes with the account's access token: as a bearer token (RFC 6750 §2.1), or with a DPoP proof if it is bound to a key. */
export function accessTokenAuthorization(deps: AccessTokenAuthorizationDeps): ApiAuthorization {
  /** `null` if the key to which the token is bound no longer exists. */
  async function buildHeaders(
    token: AccessToken,
    request: ApiRequest,
  ): Promise<AuthorizationHeaders | null> {
    if (token.tokenType === 'Bearer') return { authorization: `Bearer ${token.accessToken}` };
    return await dpopHeaders(token, request, deps);
  }

  return {
    async headersFor(request, signal, rejection) {
      const token = await deps.getAccessToken(signal, rejectedTokenOf(rejection));
      const headers =
        (await buildHeaders(token, request)) ??
        // A token without its key is useless: get a new one, once.
        (await buildHeaders(await deps.getAccessToken(signal, token.accessToken), request));
      if (headers === null)
        throw assistantError('INTERNAL', 'The browser does not keep the key of a sign-in.');
      return headers;
    },
    observe(response) {
      deps.servers.observe(deps.orgUrl, response);
    },
  };
}

/** The token that Okta rejected; `undefined` if it only rejected the DPoP proof. */
function rejectedTokenOf(rejection: RejectedRequest | undefined): string | undefined {
  return rejection?.part === 'token'
    ? rejection.headers['authorization']?.split(' ')[1]
    : undefined;
}
