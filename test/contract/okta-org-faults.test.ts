import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fetchFrom } from '../okta-org/org-fetch.ts';
import { callApi, postForm, refreshForm, signIn, type Tokens } from '../okta-org/sign-in.ts';
import { type OktaOrg, startOktaOrg } from '../okta-org/start-okta-org.ts';

const ME = '/api/v1/users/me';
const TOKEN = 'POST /oauth2/v1/token';
let org: OktaOrg;
let tokens: Tokens;

beforeAll(async () => {
  org = await startOktaOrg({ refreshLeewaySeconds: 0 });
  tokens = await signIn(org, 'alice@acme.example');
});
afterEach(() => org.reset());
afterAll(() => org.stop());

const callMe = () => callApi(org, ME, tokens.access_token);
const statuses = async (count: number) => {
  const seen: number[] = [];
  for (let call = 0; call < count; call += 1) seen.push((await callMe()).status);
  return seen;
};

describe('a fault program', () => {
  it('hits the nth request and so many from there on', async () => {
    org.setFaults([{ match: `GET ${ME}`, nth: 2, times: 2, do: { status: 503 } }]);
    expect(await statuses(4)).toEqual([200, 503, 503, 200]);
  });

  it('hits one request when it says no more, or every one', async () => {
    org.setFaults([{ match: ME, do: { status: 500 } }]);
    expect(await statuses(2)).toEqual([500, 200]);
    org.setFaults([{ match: '/api/*', times: 'always', do: { status: 500 } }]);
    expect(await statuses(3)).toEqual([500, 500, 500]);
  });

  it('tells a refresh from a code exchange by the body', async () => {
    org.setFaults([
      { match: TOKEN, bodyContains: 'grant_type=refresh_token', do: { status: 503 } },
    ]);
    const fresh = await signIn(org, 'alice@acme.example');
    const form = refreshForm(org, fresh.refresh_token);
    expect((await postForm(org, '/oauth2/v1/token', form)).status).toBe(503);
    expect((await postForm(org, '/oauth2/v1/token', form)).status).toBe(200);
  });

  it("sets status, headers and an Okta body, with times after the server's own", async () => {
    org.setFaults([
      {
        match: ME,
        do: {
          status: 429,
          headers: { 'X-Rate-Limit-Remaining': '0', 'X-Rate-Limit-Reset': '+30' },
          body: { errorCode: 'E0000047' },
          clockOffset: 600,
        },
      },
    ]);
    const before = Math.floor(Date.now() / 1000);
    const response = await callMe();
    expect(response.status).toBe(429);
    expect(await response.json()).toEqual({ errorCode: 'E0000047' });
    const date = Date.parse(response.headers.get('date') ?? '') / 1000;
    expect(date - before).toBeGreaterThanOrEqual(600);
    expect(Number(response.headers.get('x-rate-limit-reset')) - date).toBeLessThanOrEqual(31);
    expect(Number(response.headers.get('x-rate-limit-reset')) - date).toBeGreaterThanOrEqual(29);
  });

  it('answers HTML, another content type or a redirect', async () => {
    org.setFaults([
      { match: ME, nth: 1, do: { html: '<h1>Captive portal</h1>' } },
      { match: ME, nth: 2, do: { contentType: 'text/plain' } },
      { match: ME, nth: 3, do: { redirect: 'https://evil.example/', status: 307 } },
    ]);
    const html = await callMe();
    expect([html.status, html.headers.get('content-type')]).toEqual([
      200,
      'text/html;charset=utf-8',
    ]);
    const plain = await callMe();
    expect(plain.headers.get('content-type')).toBe('text/plain');
    expect(await plain.json()).toHaveProperty('profile');
    const away = await callMe();
    expect([away.status, away.headers.get('location')]).toEqual([307, 'https://evil.example/']);
  });

  it('merges into the true answer', async () => {
    org.setFaults([{ match: ME, do: { merge: { status: 'SUSPENDED', profile: null } } }]);
    const user = await (await callMe()).json();
    expect(user).toMatchObject({ id: '00u1f96ECLNVOKVMUSEA', status: 'SUSPENDED' });
    expect(user).not.toHaveProperty('profile');
  });

  it('drops a request before it took effect', async () => {
    const fresh = await signIn(org, 'alice@acme.example');
    const form = refreshForm(org, fresh.refresh_token);
    org.setFaults([{ match: TOKEN, do: { drop: 'before-processing' } }]);
    await expect(postForm(org, '/oauth2/v1/token', form)).rejects.toThrow();
    expect((await postForm(org, '/oauth2/v1/token', form)).status).toBe(200);
  });

  it('drops the answer after the request took effect', async () => {
    const fresh = await signIn(org, 'alice@acme.example');
    const form = refreshForm(org, fresh.refresh_token);
    org.setFaults([{ match: TOKEN, do: { drop: 'after-processing' } }]);
    await expect(postForm(org, '/oauth2/v1/token', form)).rejects.toThrow();
    expect((await postForm(org, '/oauth2/v1/token', form)).status).toBe(400);
  });

  it('lets no connection be used twice while it breaks some', async () => {
    const connection = async () => {
      const { headers } = await callApi(org, ME, 'any', { connection: 'keep-alive' });
      return headers.get('connection');
    };
    expect(await connection()).toBe('keep-alive');
    org.setFaults([{ match: ME, nth: 2, do: { drop: 'before-processing' } }]);
    expect(await connection()).toBe('close');
  });

  it("brings Okta's error body along with a status", async () => {
    org.setFaults([
      { match: ME, nth: 1, do: { status: 429 } },
      { match: ME, nth: 2, do: { status: 503 } },
      { match: ME, nth: 3, do: { status: 403, body: '' } },
    ]);
    expect(await (await callMe()).json()).toMatchObject({ errorCode: 'E0000047' });
    expect(await (await callMe()).json()).toMatchObject({ errorCode: 'E0000009' });
    expect(await (await callMe()).text()).toBe('');
  });

  it('truncates the body', async () => {
    org.setFaults([{ match: ME, do: { truncate: 20 } }]);
    await expect(callMe()).rejects.toThrow();
    expect((await callMe()).status).toBe(200);
  });

  it.each([{ hang: true }, { hold: true }, { delayMs: 3_600_000 }])(
    'keeps an answer back by %j until the org stops, and answers others',
    async (action) => {
      const other = await startOktaOrg();
      other.setFaults([{ match: ME, do: action }]);
      const lost = expect(callApi(other, ME, 'any')).rejects.toThrow();
      await expect.poll(() => other.requests().length).toBe(1);
      expect((await callApi(other, ME, 'any')).status).toBe(401);
      expect(other.requests().map(({ status }) => status)).toEqual([undefined, 401]);
      await other.stop();
      await lost;
    },
  );

  it('answers after a delay, or once it is released', async () => {
    org.setFaults([{ match: ME, do: { delayMs: 1 } }]);
    expect((await callMe()).status).toBe(200);
    org.setFaults([{ match: ME, do: { hold: true } }]);
    const held = callMe();
    await expect.poll(() => org.requests().at(-1)?.status).toBeUndefined();
    org.release();
    expect((await held).status).toBe(200);
  });

  it('resets to what was saved: users, tokens and the request log', async () => {
    const restore = org.save();
    const before = org.requests();
    const [user] = org.users;
    if (user === undefined) throw new Error('The org has no user.');
    user.appLinks = [];
    org.setFaults([{ match: ME, times: 'always', do: { status: 503 } }]);
    org.revokeAllAccessTokens();
    expect((await callMe()).status).toBe(503);
    restore();
    expect(org.requests()).toEqual(before);
    expect((await callMe()).status).toBe(200);
    expect(user.appLinks).toHaveLength(50);
  });
});

describe('control over the wire', () => {
  const call = (path: string, body?: string) =>
    fetchFrom(org)(org.orgUrl + path, body === undefined ? {} : { method: 'POST', body });

  it('sets faults, shows the log, forgets both', async () => {
    expect(
      (await call('/__fault', JSON.stringify([{ match: ME, do: { status: 502 } }]))).status,
    ).toBe(200);
    expect((await callMe()).status).toBe(502);
    const log = await (await call('/__log')).json();
    expect(log).toMatchObject([{ method: 'GET', path: ME, host: 'acme.okta.com', status: 502 }]);
    await call('/__reset', '');
    expect(await (await call('/__log')).json()).toEqual([]);
    expect(await (await call('/__opened')).json()).toEqual([]);
  });

  it('refuses a program that would do nothing', async () => {
    expect((await call('/__fault', '{"match":"/"}')).status).toBe(400);
    expect((await call('/__fault', '[{"match":"/"}]')).status).toBe(400);
  });
});
