import type {
  ApiAuthorization,
  ApiRequest,
  AuthorizationHeaders,
  Refusal,
} from '../domain/api-authorization.ts';
import { problem } from '../domain/errors.ts';
import type { AccessToken } from './grant.ts';
import type { AuthModules, AuthPorts } from './ports.ts';

/** What a grant's authorization needs; `grant` is told which access token Okta refused. */
export interface GrantAuthorizationPorts extends Pick<
  AuthPorts,
  'dpopKeys' | 'keyName' | 'servers'
> {
  readonly orgUrl: string;
  grant(signal: AbortSignal, instead?: string): Promise<AccessToken>;
  load(): Promise<Pick<AuthModules, 'dpopHeaders'>>;
}

/** Authorises by the account's access token: as bearer (RFC 6750 §2.1), or with a DPoP proof where it is bound to a key. */
export function grantAuthorization(ports: GrantAuthorizationPorts): ApiAuthorization {
  /** `null` where the key to which the token is bound is gone. */
  async function headersWith(
    grant: AccessToken,
    request: ApiRequest,
  ): Promise<AuthorizationHeaders | null> {
    if (grant.tokenType === 'Bearer') return { authorization: `Bearer ${grant.accessToken}` };
    const { dpopHeaders } = await ports.load();
    return await dpopHeaders(grant, request, ports);
  }

  return {
    async headersFor(request, signal, refusal) {
      const grant = await ports.grant(signal, deadToken(refusal));
      const headers =
        (await headersWith(grant, request)) ??
        // Without its key a token is dead: one new grant, and no second one.
        (await headersWith(await ports.grant(signal, grant.accessToken), request));
      if (headers === null) throw problem('SIGN_IN_REQUIRED', 'The key of this sign-in is gone.');
      return headers;
    },
    heard(response) {
      ports.servers.heard(ports.orgUrl, response);
    },
  };
}

/** The token that was refused, unless only its proof was (RFC 9449 §7.1, §9). */
function deadToken(refusal: Refusal | undefined): string | undefined {
  if (refusal === undefined) return undefined;
  const challenge = refusal.response.headers.get('www-authenticate') ?? '';
  if (/\berror="?(?:use_dpop_nonce|invalid_dpop_proof)\b/iu.test(challenge)) return undefined;
  return refusal.headers['authorization']?.split(' ')[1];
}
