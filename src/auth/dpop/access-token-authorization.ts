import type {
  ApiAuthorization,
  ApiRequest,
  AuthorizationHeaders,
  RejectedRequest,
} from '../../domain/api-authorization.ts';
import { assistantError } from '../../domain/errors.ts';
import type { AccessToken } from '../token-endpoint/token-set.ts';
import type { AuthModules, AuthDeps } from '../auth-deps.ts';

/** What a grant's authorization needs; `grant` is told which access token Okta refused. */
export interface AccessTokenAuthorizationDeps extends Pick<
  AuthDeps,
  'dpopKeys' | 'keyName' | 'servers'
> {
  readonly orgUrl: string;
  getAccessToken(signal: AbortSignal, rejectedToken?: string): Promise<AccessToken>;
  load(): Promise<Pick<AuthModules, 'dpopHeaders'>>;
}

/** Authorises by the account's access token: as bearer (RFC 6750 §2.1), or with a DPoP proof where it is bound to a key. */
export function accessTokenAuthorization(deps: AccessTokenAuthorizationDeps): ApiAuthorization {
  /** `null` where the key to which the token is bound is gone. */
  async function buildHeaders(
    token: AccessToken,
    request: ApiRequest,
  ): Promise<AuthorizationHeaders | null> {
    if (token.tokenType === 'Bearer') return { authorization: `Bearer ${token.accessToken}` };
    const { dpopHeaders } = await deps.load();
    return await dpopHeaders(token, request, deps);
  }

  return {
    async headersFor(request, signal, rejection) {
      const token = await deps.getAccessToken(signal, rejectedTokenOf(rejection));
      const headers =
        (await buildHeaders(token, request)) ??
        // Without its key a token is dead: one new grant, and no second one.
        (await buildHeaders(await deps.getAccessToken(signal, token.accessToken), request));
      if (headers === null)
        throw assistantError('SIGN_IN_REQUIRED', 'The key of this sign-in is gone.');
      return headers;
    },
    observe(response) {
      deps.servers.observe(deps.orgUrl, response);
    },
  };
}

/** The token that was refused, unless only its proof was (RFC 9449 §7.1, §9). */
function rejectedTokenOf(rejection: RejectedRequest | undefined): string | undefined {
  if (rejection === undefined) return undefined;
  const challenge = rejection.response.headers.get('www-authenticate') ?? '';
  if (/\berror="?(?:use_dpop_nonce|invalid_dpop_proof)\b/iu.test(challenge)) return undefined;
  return rejection.headers['authorization']?.split(' ')[1];
}
