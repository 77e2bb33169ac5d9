import type { ApiAuthorization } from '../../domain/api-authorization.ts';
import { assistantError } from '../../domain/errors.ts';
import { parseApiToken } from './api-token.ts';
import type { Credentials } from './credentials.ts';

const SCHEME = 'SSWS ';

/**
 * Authorizes with an administrator's API token (https://developer.okta.com/docs/guides/create-an-api-token/). Throws
 * `API_TOKEN_REQUIRED` if there is none, `API_TOKEN_REFUSED` after a 401.
 */
export function apiTokenAuthorization(
  apiToken: Pick<Credentials['apiToken'], 'read'>,
): ApiAuthorization {
  return {
    async headersFor(_request, _signal, rejection) {
      if (rejection !== undefined)
        throw assistantError('API_TOKEN_REFUSED', 'Okta does not accept this API token.');
      const token = parseApiToken((await apiToken.read()) ?? '');
      if (token === null)
        throw assistantError('API_TOKEN_REQUIRED', 'The API token must be entered again.');
      return { authorization: SCHEME + token };
    },
    observe: () => undefined,
  };
}
