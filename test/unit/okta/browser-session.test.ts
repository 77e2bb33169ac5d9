import { describe, expect, test } from 'vitest';
import { fetchBrowserSession } from '../../../src/okta/browser-session.ts';

const ORG = 'https://acme.okta.com';
const SESSION = {
  id: 'idx1',
  userId: '00uAlice',
  login: 'alice@acme.example',
  status: 'ACTIVE',
  amr: ['pwd'],
};
const NONE = { errorCode: 'E0000007', errorSummary: 'Not found: me (Session)' };
const answer =
  (body: unknown, status = 200) =>
  async () =>
    Response.json(body, { status });

describe('fetchBrowserSession()', () => {
  test("sends the browser's cookies and no token, and follows no redirect", async () => {
    const sent: { url: string; init: RequestInit | undefined }[] = [];
    const found = await fetchBrowserSession(ORG, async (input, init) => {
      sent.push({ url: input instanceof Request ? input.url : input.toString(), init });
      return Response.json(SESSION);
    });
    expect(found).toEqual({
      userId: '00uAlice',
      login: 'alice@acme.example',
      expiresAt: null,
    });
    expect(sent).toMatchObject([
      {
        url: `${ORG}/api/v1/sessions/me`,
        init: { redirect: 'error', credentials: 'include', cache: 'no-store' },
      },
    ]);
    expect([...new Headers(sent[0]?.init?.headers).keys()]).toEqual(['accept']);
  });

  test('returns null if nobody is signed in', async () => {
    expect(await fetchBrowserSession(ORG, answer(NONE, 404))).toBeNull();
  });

  test.each([
    ['no user', answer({ ...SESSION, userId: undefined })],
    ['an empty login', answer({ ...SESSION, login: '' })],
    ['a list', answer([SESSION])],
    ['a page', async () => new Response('<html>')],
    ['another 404', answer({ errorCode: 'E0000008' }, 404)],
    ['a 404 without body', async () => new Response(null, { status: 404 })],
    ['a session with 403', answer(SESSION, 403)],
    ['429', answer({ errorCode: 'E0000047' }, 429)],
    ['a redirect or no network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('returns unknown after %s', async (_, fetchIt) => {
    expect(await fetchBrowserSession(ORG, fetchIt)).toBe('unknown');
  });

  test('aborts after a second and a half', async () => {
    const expired = new AbortController();
    const asked: number[] = [];
    const found = fetchBrowserSession(
      ORG,
      (_url, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => {
            reject(new DOMException('late', 'TimeoutError'));
          });
        }),
      (ms) => {
        asked.push(ms);
        return expired.signal;
      },
    );
    expired.abort();
    expect(await found).toBe('unknown');
    expect(asked).toEqual([1500]);
  });
});
