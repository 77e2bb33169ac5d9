import type { ApiAuthorization } from '../domain/api-authorization.ts';
import { problem } from '../domain/errors.ts';
import type { Item } from '../domain/item.ts';

const SCHEME = 'SSWS ';
const API_TOKEN = /^[\w-]{20,200}$/u;

/** The API token that a person pasted, without what was copied along; `null` where it has not the form of one. */
export function parseApiToken(text: string): string | null {
  const token = text.trim().replace(/^SSWS\s+/iu, '');
  return API_TOKEN.test(token) ? token : null;
}

/**
 * Authorises by an administrator's API token (https://developer.okta.com/docs/guides/create-an-api-token/). The item is
 * memory: the token is a secret. Throws `API_TOKEN_REQUIRED` where there is none, `API_TOKEN_REFUSED` after a 401.
 */
export function apiTokenAuthorization(
  apiToken: Pick<Item<string | null>, 'read'>,
): ApiAuthorization {
  return {
    async headersFor(_request, _signal, refusal) {
      if (refusal !== undefined)
        throw problem('API_TOKEN_REFUSED', 'Okta does not accept this API token.');
      const token = parseApiToken((await apiToken.read()) ?? '');
      if (token === null) throw problem('API_TOKEN_REQUIRED', 'The API token is needed again.');
      return { authorization: SCHEME + token };
    },
    heard: () => undefined,
  };
}
