import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CookieBrowser } from '../okta-org/cookie-browser.ts';
import {
  authorizeUrl,
  callApi,
  codeForm,
  postForm,
  refreshForm,
  signIn,
} from '../okta-org/sign-in.ts';
import { type OktaOrg, startOktaOrg } from '../okta-org/start-okta-org.ts';

const ALICE = 'alice@acme.example';
const DAY = 24 * 60 * 60;
const START = Date.parse('2026-09-01T08:00:00Z');
let org: OktaOrg;

beforeAll(async () => {
  org = await startOktaOrg();
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => org.stop());

function after(seconds: number): void {
  vi.setSystemTime(START + seconds * 1000);
}

async function refresh(token: string) {
  const response = await postForm(org, '/oauth2/v1/token', refreshForm(org, token));
  return { status: response.status, token: (await response.json()).refresh_token };
}

describe('time', () => {
  it('ends an access token after an hour', async () => {
    const { access_token: token } = await signIn(org, ALICE);
    after(3590);
    expect((await callApi(org, '/api/v1/users/me', token)).status).toBe(200);
    after(3610);
    expect((await callApi(org, '/api/v1/users/me', token)).status).toBe(401);
  });

  it('ends a code after five minutes', async () => {
    const land = () => new CookieBrowser(org).signIn(authorizeUrl(org), ALICE);
    const [early, late] = [codeForm(org, await land()), codeForm(org, await land())];
    after(290);
    expect((await postForm(org, '/oauth2/v1/token', early)).status).toBe(200);
    after(310);
    expect((await postForm(org, '/oauth2/v1/token', late)).status).toBe(400);
  });

  it('lets a rotated refresh token work for 30 seconds, and no longer', async () => {
    const { refresh_token: first } = await signIn(org, ALICE);
    expect((await refresh(first)).status).toBe(200);
    after(25);
    const within = await refresh(first);
    expect(within.status).toBe(200);
    after(31);
    expect((await refresh(first)).status).toBe(400);
    expect((await refresh(within.token)).status).toBe(400);
  });

  it('ends a refresh token after 90 days, however often it was rotated', async () => {
    let { refresh_token: token } = await signIn(org, ALICE);
    for (const day of [30, 60, 89]) {
      after(day * DAY);
      const rotated = await refresh(token);
      expect(rotated.status).toBe(200);
      ({ token } = rotated);
    }
    after(90 * DAY + 10);
    expect((await refresh(token)).status).toBe(400);
  });
});
