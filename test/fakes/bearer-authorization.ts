import type { ApiAuthorization } from '../../src/domain/api-authorization.ts';

const SCHEME = 'Bearer ';

/** Authorises by bearer token (RFC 6750 §2.1); `accessToken` is told which token Okta refused. */
export function bearerAuthorization(
  accessToken: (signal: AbortSignal, instead?: string) => Promise<string>,
): ApiAuthorization {
  return {
    async headersFor(_request, signal, refusal) {
      const refused = refusal?.headers['authorization']?.slice(SCHEME.length);
      return { authorization: SCHEME + (await accessToken(signal, refused)) };
    },
    heard: () => undefined,
  };
}
