import { describe, expect, test } from 'vitest';
import { parseApiToken } from '../../../src/auth/administrator/api-token.ts';
import { apiTokenAuthorization } from '../../../src/auth/administrator/api-token-authorization.ts';
import { fetchProfile } from '../../../src/okta/okta-client.ts';
import { memoryItem } from '../../fakes/memory-item.ts';
import { codeOf, oktaApi, ok, refused, type Responder } from '../../fakes/okta-api.ts';

const NEVER = new AbortController().signal;
const TOKEN = '00QCjAl4MlVWPXM-ltk1BpyJXs9a_pKwhQcGR1lu2L';

function requestWith(token: string | null, ...answers: readonly Responder[]) {
  const { deps, sent } = oktaApi(...answers);
  const authorization = apiTokenAuthorization(memoryItem(token));
  const headers = () => sent.map(({ init }) => new Headers(init.headers).get('authorization'));
  return { profile: () => fetchProfile({ ...deps, authorization }, NEVER), headers };
}

describe('apiTokenAuthorization()', () => {
  test('sends the token by its own scheme', async () => {
    const { profile, headers } = requestWith(TOKEN, ok({ id: '00u1', profile: { title: 'CIO' } }));
    expect(await profile()).toEqual({ title: 'CIO' });
    expect(headers()).toEqual([`SSWS ${TOKEN}`]);
  });

  test('says that Okta refused the token, and does not send it again', async () => {
    const { profile, headers } = requestWith(TOKEN, refused(401), ok({}));
    expect(await codeOf(profile())).toBe('API_TOKEN_REFUSED');
    expect(headers()).toHaveLength(1);
  });

  test.each([null, '', 'two words of which none is a token', 'x\r\ncookie: y'])(
    'asks for the token instead of sending %j',
    async (token) => {
      const { profile, headers } = requestWith(token, ok({}));
      expect(await codeOf(profile())).toBe('API_TOKEN_REQUIRED');
      expect(headers()).toEqual([]);
    },
  );
});

describe('parseApiToken()', () => {
  test.each([TOKEN, ` ${TOKEN}\n`, `SSWS ${TOKEN}`, `ssws  ${TOKEN} `])('reads %j', (text) => {
    expect(parseApiToken(text)).toBe(TOKEN);
  });

  test.each(['', 'SSWS', 'short', `${TOKEN} ${TOKEN}`, `Bearer ${TOKEN}`, 'ä'.repeat(42)])(
    'takes %j for none',
    (text) => {
      expect(parseApiToken(text)).toBeNull();
    },
  );
});
