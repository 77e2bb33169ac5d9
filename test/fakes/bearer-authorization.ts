import type { ApiAuthorization } from '../../src/domain/api-authorization.ts';

const SCHEME = 'Bearer ';

/** Authorises by bearer token (RFC 6750 §2.1); `accessToken` is told which token Okta refused. */
export function bearerAuthorization(
  accessToken: (signal: AbortSignal, rejectedToken?: string) => Promise<string>,
): ApiAuthorization {
  return {
    async headersFor(_request, signal, rejection) {
      const rejectedToken =
        rejection?.part === 'token'
          ? rejection.headers['authorization']?.slice(SCHEME.length)
          : undefined;
      return { authorization: SCHEME + (await accessToken(signal, rejectedToken)) };
    },
    observe: () => undefined,
  };
}
