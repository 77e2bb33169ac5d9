import { describe, expect, test } from 'vitest';
import { toWireError } from '../../../src/domain/errors.ts';
import { createWorker } from '../../../src/worker/background/create-worker.ts';
import { CLIENT_ID, ORG_URL } from '../../fakes/identity-provider.ts';
import { fakePlatform, loadOnDemand, pageSender } from '../../fakes/platform.ts';

const OTHER_ORG = 'https://other.okta.com';
const NEVER = new AbortController().signal;

/** A worker that records which API request carried which token to which host. */
async function signedIn() {
  const fake = fakePlatform();
  const asked: { readonly origin: string; readonly path: string; readonly token: string }[] = [];
  const { fetch } = fake.platform;
  fake.platform.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const token = new Headers(init?.headers).get('authorization');
    if (token !== null) asked.push({ origin: url.origin, path: url.pathname, token });
    return fetch(input, init);
  };
  const worker = createWorker(fake.platform, loadOnDemand, 'xml');
  const send = pageSender(worker);
  await send('session/sign-in', { how: 'interactive' });
  await send('applications/refresh', { force: true });
  fake.reachable.add(OTHER_ORG);
  return { ...fake, items: fake.items, worker, send, asked };
}

/** Starts to switch the user: the sign-in window is open. */
async function withWindowOpen() {
  const fixture = await signedIn();
  const { launch } = fixture.platform.webAuthFlow;
  const window = Promise.withResolvers<null>();
  const opened = Promise.withResolvers<null>();
  fixture.platform.webAuthFlow.launch = async (url, mode) => {
    opened.resolve(null);
    await window.promise;
    return await launch(url, mode);
  };
  const signIn = codeOf(fixture.send('session/sign-in', { how: 'switch-user' }));
  await opened.promise;
  return {
    ...fixture,
    async finishSignIn() {
      window.resolve(null);
      await signIn;
    },
  };
}

/** Lets everything run that does not wait for an answer from outside. */
async function ticks(): Promise<void> {
  for (let tick = 0; tick < 100; tick += 1) await Promise.resolve();
}

function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'resolved',
    (thrown: unknown) => toWireError(thrown).code,
  );
}

describe('a token of one org', () => {
  test('is sent to that org', async () => {
    const { asked } = await signedIn();
    expect(asked).toEqual([
      { origin: ORG_URL, path: '/api/v1/users/me/appLinks', token: 'Bearer access-1' },
    ]);
  });

  test('is not sent to another org that policy sets', async () => {
    const { worker, send, setPolicy, asked } = await signedIn();
    setPolicy({ orgUrl: OTHER_ORG, clientId: CLIENT_ID });
    await worker.applyPolicy();
    await send('applications/refresh', { force: true }).catch(() => null);
    expect(asked.filter(({ origin }) => origin === OTHER_ORG)).toEqual([]);
  });

  test('is not used to show its applications as those of another org that policy sets', async () => {
    const { worker, items, setPolicy } = await signedIn();
    setPolicy({ orgUrl: OTHER_ORG, clientId: CLIENT_ID });
    await worker.applyPolicy();
    expect(await items.applications.read()).toBeNull();
    expect((await items.session.read()).state).not.toBe('signed-in');
  });

  test('is not sent to the org that was chosen while its sign-in window was open', async () => {
    const { send, items, asked, finishSignIn } = await withWindowOpen();
    await send('session/sign-out', {});
    const org = await items.org.read();
    if (org === null) throw new Error('There is no org.');
    await items.org.write({ ...org, orgUrl: OTHER_ORG });
    await finishSignIn();
    await send('applications/refresh', { force: true }).catch(() => null);
    expect(asked.filter(({ origin }) => origin === OTHER_ORG)).toEqual([]);
  });
});

describe('session/sign-out', () => {
  test('wins over a pending refresh', async () => {
    const { send, items, provider, worker, clock } = await signedIn();
    const answer = Promise.withResolvers<null>();
    const asked = Promise.withResolvers<null>();
    provider.overrides.token = async () => {
      asked.resolve(null);
      await answer.promise;
      return Response.json({ access_token: 'late', token_type: 'Bearer', expires_in: 3600 });
    };
    clock.now += 2 * 3_600_000;
    const late = codeOf(
      (await worker.accounts.of('1').services()).directory.refreshApplications(NEVER),
    );
    await asked.promise;
    await send('session/sign-out', {});
    answer.resolve(null);
    await late;
    expect(await items.tokenSet.read()).toBeNull();
  });

  test('wins over a sign-in whose window is open', async () => {
    const { send, items, finishSignIn } = await withWindowOpen();
    await send('session/sign-out', {});
    await finishSignIn();
    expect((await items.session.read()).state).toBe('signed-out');
    expect(await items.tokenSet.read()).toBeNull();
  });

  test('wins over a request that comes in the middle of it', async () => {
    const { send, items, worker } = await signedIn();
    const { write } = items.tokenSet;
    const late: Promise<string>[] = [];
    items.tokenSet.write = async (tokenSet) => {
      await write(tokenSet);
      // A page asks while the storage is still writing.
      if (tokenSet === null)
        late.push(
          codeOf((await worker.accounts.of('1').services()).directory.refreshApplications(NEVER)),
        );
      await ticks();
    };
    await send('session/sign-out', {});
    await Promise.all(late);
    expect((await items.session.read()).state).toBe('signed-out');
    expect(await items.tokenSet.read()).toBeNull();
  });

  test('returns the previous user’s applications to no caller who still waits', async () => {
    const { send, worker, platform } = await signedIn();
    const answer = Promise.withResolvers<Response>();
    const asked = Promise.withResolvers<null>();
    const { fetch } = platform;
    platform.fetch = (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      if (!pathname.endsWith('appLinks')) return fetch(input, init);
      asked.resolve(null);
      return answer.promise;
    };
    const late = codeOf(
      (await worker.accounts.of('1').services()).directory.refreshApplications(NEVER),
    );
    await asked.promise;
    await send('session/sign-out', {});
    answer.resolve(Response.json([{ label: 'Payroll', linkUrl: `${ORG_URL}/home/p/0oa9/9` }]));
    expect(await late).not.toBe('resolved');
  });
});

describe('another user', () => {
  test('gets no application that was requested in the middle of the change', async () => {
    const { send, items, worker, provider, platform } = await signedIn();
    provider.overrides.claims = (claims) => ({ ...claims, sub: '00uBob' });
    const { fetch } = platform;
    platform.fetch = async (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      if (!pathname.endsWith('appLinks')) return await fetch(input, init);
      const token = new Headers(init?.headers).get('authorization');
      return Response.json([{ label: `Asked with ${token}`, linkUrl: `${ORG_URL}/home/a/b/1` }]);
    };
    const { write } = items.launches;
    const late: Promise<string>[] = [];
    items.launches.write = async (launches) => {
      late.push(
        codeOf((await worker.accounts.of('1').services()).directory.refreshApplications(NEVER)),
      );
      await ticks();
      await write(launches);
    };
    await send('session/sign-in', { how: 'switch-user' });
    await Promise.all(late);
    expect(await items.user.read()).toMatchObject({ sub: '00uBob' });
    const storedApplications = (await items.applications.read())?.value ?? [];
    expect(storedApplications.map(({ label }) => label)).not.toContain(
      'Asked with Bearer access-1',
    );
  });
});

describe('the Okta session of the browser', () => {
  /** Alice is signed in; the browser's own session is the given one. */
  async function withSession(answer: () => Response) {
    const fixture = await signedIn();
    const { fetch } = fixture.platform;
    let asked = 0;
    fixture.platform.fetch = async (input, init) => {
      if (!(input instanceof URL) || input.pathname !== '/api/v1/sessions/me')
        return await fetch(input, init);
      asked += 1;
      return answer();
    };
    const applicationId = (await fixture.items.applications.read())?.value[1]?.id ?? '';
    return { ...fixture, applicationId, asked: () => asked };
  }
  const sessionOf = (userId: string, login: string) => () => Response.json({ userId, login });

  test('of another user is reported before a link opens, and the user can open it anyway', async () => {
    const { send, opened, applicationId } = await withSession(
      sessionOf('00uBob', 'bob@acme.example'),
    );
    const open = { applicationId, where: 'new-tab' } as const;
    await expect(send('link/open', open)).rejects.toMatchObject({
      wire: { code: 'OTHER_USER_IN_BROWSER', detail: { login: 'bob@acme.example' } },
    });
    expect(opened).toEqual([]);
    await send('link/open', { ...open, force: true });
    expect(opened).toHaveLength(1);
  });

  test('of another user passes an Enter in the address bar to the panel', async () => {
    const { worker, items, opened, pages } = await withSession(
      sessionOf('00uBob', 'bob@acme.example'),
    );
    await worker.omnibox.inputEntered('zoom', 'currentTab');
    expect(opened).toEqual([]);
    expect(pages).toEqual(['assistant current-tab']);
    expect(await items.promptHandoff.read()).toMatchObject({ prompt: 'open zoom' });
  });

  test('of the same user is requested once in half a minute', async () => {
    const { send, opened, applicationId, asked, clock } = await withSession(
      sessionOf('00uAlice', 'alice@acme.example'),
    );
    const open = { applicationId, where: 'new-tab' } as const;
    await send('link/open', open);
    await send('link/open', open);
    expect(asked()).toBe(1);
    clock.now += 31_000;
    await send('link/open', open);
    expect(asked()).toBe(2);
    expect(opened).toHaveLength(3);
  });

  test('is requested again after a sign-in', async () => {
    const { send, applicationId, asked } = await withSession(
      sessionOf('00uAlice', 'alice@acme.example'),
    );
    const open = { applicationId, where: 'new-tab' } as const;
    await send('link/open', open);
    await send('session/sign-in', { how: 'interactive' });
    await send('link/open', open);
    expect(asked()).toBe(2);
  });

  test.each([
    ['nobody’s', () => Response.json({ errorCode: 'E0000007' }, { status: 404 })],
    ['not to be had', () => Response.json({}, { status: 500 })],
    ['a login page', () => new Response('<h1>Sign in</h1>')],
  ])('that is %s does not prevent a link from opening', async (_name, answer) => {
    const { send, opened, applicationId } = await withSession(answer);
    await send('link/open', { applicationId, where: 'new-tab' });
    expect(opened).toHaveLength(1);
  });
});
