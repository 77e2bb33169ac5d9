import { afterAll, describe, expect, test } from 'vitest';
import { toWireError } from '../../../src/domain/errors.ts';
import {
  API_TOKEN_CONNECTION,
  SERVICE_CONNECTION,
  serviceKey,
} from '../../fakes/administrator-org.ts';
import { CLIENT_ID, ORG_URL } from '../../fakes/identity-provider.ts';
import {
  mortalBrowser,
  type Harm,
  type MortalWorker,
  type Outcome,
} from '../../fakes/mortal-browser.ts';

// SQLite's method: every call out of the worker is made to fail once, in each way, and after each of these the person
// must find a working product with nothing lost.

const HARMS: readonly Harm[] = ['reject', 'never', 'kill before', 'kill after'];
const SALESFORCE = `${ORG_URL}/home/app0/0oa0/0`;
const HOUR_MS = 3_600_000;

const browser = mortalBrowser();

type Flow = (worker: Pick<MortalWorker, 'parts' | 'send'>) => Promise<unknown>;

interface FlowCase {
  readonly name: string;
  /** Brings the browser to where the flow begins. */
  readonly begin: () => Promise<void>;
  readonly flow: Flow;
  /** Whether the person is signed in before and must be so afterwards. */
  readonly staysSignedIn: boolean;
  /** What holds once the flow has succeeded. */
  readonly holds: (worker: MortalWorker) => Promise<void>;
}

async function freshProfile(): Promise<void> {
  browser.disk.local.clear();
  browser.endSession();
  browser.okta.setSession(false);
  browser.okta.revokeAll();
  await must(browser.start(), ({ send }) =>
    send('accounts/add', { orgUrl: ORG_URL, clientId: CLIENT_ID }),
  );
}

async function signedIn(): Promise<void> {
  await freshProfile();
  const worker = browser.start();
  await must(worker, ({ send }) => send('session/sign-in', { how: 'interactive' }));
  await must(worker, ({ send }) => send('applications/refresh', { force: true }));
}

function byApiToken({ send }: Pick<MortalWorker, 'send'>): Promise<unknown> {
  return send('org/save', API_TOKEN_CONNECTION);
}

/** As the options page does: the key first, which no message carries. */
async function byServiceApp({ send }: Pick<MortalWorker, 'send'>): Promise<unknown> {
  await browser.serviceKeys.keep(SERVICE_CONNECTION.connection.keyName, await serviceKey());
  return await send('org/save', SERVICE_CONNECTION);
}

async function connected(flow: Flow): Promise<void> {
  await freshProfile();
  browser.serviceKeys.kept.clear();
  const worker = browser.start();
  await must(worker, flow);
  await must(worker, ({ send }) => send('applications/refresh', { force: true }));
}

async function must(worker: MortalWorker, flow: Flow): Promise<void> {
  const outcome = await worker.run(flow);
  if (outcome.kind === 'failed') throw outcome.thrown;
  expect(outcome.kind).toBe('done');
}

async function firstApplication({ parts }: Pick<MortalWorker, 'parts'>): Promise<string> {
  return (await parts.accounts.of('1').items.applications.read())?.value[0]?.id ?? '';
}

const stateOf = ({ parts }: MortalWorker) => parts.accounts.of('1').items.session.read();

async function isSignedIn(worker: MortalWorker): Promise<void> {
  expect((await stateOf(worker)).state).toBe('signed-in');
}

const call = (id: number, name: string, input: object) => ({
  jsonrpc: '2.0',
  id,
  method: 'tools/call',
  params: {
    name,
    arguments: input,
    _meta: {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientInfo': { name: 'page', version: '1' },
      'io.modelcontextprotocol/clientCapabilities': {},
    },
  },
});

const FLOWS: readonly FlowCase[] = [
  {
    name: 'sign-in',
    begin: freshProfile,
    flow: ({ send }) => send('session/sign-in', { how: 'interactive' }),
    staysSignedIn: false,
    holds: isSignedIn,
  },
  {
    name: 'silent sign-in after a browser restart',
    async begin() {
      await signedIn();
      browser.endSession();
    },
    flow: ({ send }) => send('applications/refresh', { force: true }),
    staysSignedIn: true,
    holds: isSignedIn,
  },
  {
    name: 'refresh',
    async begin() {
      await signedIn();
      browser.clock.now += 2 * HOUR_MS;
    },
    flow: ({ send }) => send('applications/refresh', { force: true }),
    staysSignedIn: true,
    holds: isSignedIn,
  },
  {
    name: 'refresh without a session at Okta',
    async begin() {
      await signedIn();
      browser.okta.setSession(false);
      browser.clock.now += 2 * HOUR_MS;
    },
    flow: ({ send }) => send('applications/refresh', { force: true }),
    staysSignedIn: true,
    holds: isSignedIn,
  },
  {
    name: 'list',
    begin: signedIn,
    flow: ({ send }) => send('applications/refresh', { force: true }),
    staysSignedIn: true,
    async holds({ parts }) {
      expect((await parts.accounts.of('1').items.applications.read())?.value).toHaveLength(2);
    },
  },
  {
    name: 'open',
    begin: signedIn,
    flow: async (worker) =>
      worker.send('link/open', {
        applicationId: await firstApplication(worker),
        where: 'new-tab',
      }),
    staysSignedIn: true,
    async holds() {
      expect(browser.opened.at(-1)).toBe(SALESFORCE);
    },
  },
  {
    name: 'omnibox',
    begin: signedIn,
    flow: ({ parts }) => parts.omnibox.entered('salesforce', 'currentTab'),
    staysSignedIn: true,
    async holds() {
      expect(browser.opened.at(-1)).toBe(SALESFORCE);
    },
  },
  {
    name: 'omnibox before sign-in',
    begin: freshProfile,
    flow: ({ parts }) => parts.omnibox.entered('salesforce', 'currentTab'),
    staysSignedIn: false,
    async holds(worker) {
      await isSignedIn(worker);
      expect(browser.opened.at(-1)).toBe(SALESFORCE);
    },
  },
  {
    name: 'chat turn',
    async begin() {
      await signedIn();
      browser.clock.now += HOUR_MS / 2;
    },
    async flow(worker) {
      const replies = [
        await worker.send('mcp', { message: call(1, 'get_my_user_profile', {}) }),
        await worker.send('mcp', { message: call(2, 'list_assigned_applications', {}) }),
        await worker.send('mcp', {
          message: call(3, 'get_application_sso_link', { application: 'salesforce' }),
        }),
      ];
      for (const reply of replies)
        if (JSON.stringify(reply).includes('"isError":true')) throw new Error('A tool failed.');
      await worker.send('link/open', {
        applicationId: await firstApplication(worker),
        where: 'new-tab',
      });
    },
    staysSignedIn: true,
    async holds() {
      expect(browser.opened.at(-1)).toBe(SALESFORCE);
    },
  },
  {
    name: 'switch of accounts',
    async begin() {
      await signedIn();
      await must(browser.start(), ({ send }) =>
        send('accounts/add', { orgUrl: ORG_URL, clientId: CLIENT_ID }),
      );
    },
    flow: ({ send }) => send('accounts/switch', { id: '1' }),
    staysSignedIn: true,
    async holds({ parts }) {
      expect((await parts.accounts.current()).id).toBe('1');
    },
  },
  {
    name: 'sign-out',
    begin: signedIn,
    flow: ({ send }) => send('session/sign-out', {}),
    staysSignedIn: false,
    async holds(worker) {
      expect(await stateOf(worker)).toEqual({ state: 'signed-out', problem: null });
      expect(await worker.parts.accounts.of('1').items.grant.read()).toBeNull();
      expect(await worker.parts.accounts.of('1').items.applications.read()).toBeNull();
      // A last word with Okta may be had at the next chance.
      await worker.parts.recover();
      expect(browser.okta.livingTokens()).toEqual([]);
    },
  },
  {
    name: 'disconnect',
    begin: signedIn,
    flow: ({ send }) => send('org/forget', {}),
    staysSignedIn: false,
    async holds({ parts }) {
      expect(await parts.accounts.all()).toEqual([]);
      expect(JSON.stringify([...browser.disk.local])).not.toMatch(/alice|Salesforce/u);
    },
  },
  {
    name: 'connecting by an API token',
    begin: freshProfile,
    flow: byApiToken,
    staysSignedIn: false,
    holds: isSignedIn,
  },
  {
    name: 'list by an API token',
    begin: () => connected(byApiToken),
    flow: ({ send }) => send('applications/refresh', { force: true }),
    staysSignedIn: true,
    holds: isSignedIn,
  },
  {
    name: 'API token pasted again after a browser restart',
    async begin() {
      await connected(byApiToken);
      browser.endSession();
    },
    flow: byApiToken,
    staysSignedIn: false,
    async holds(worker) {
      await isSignedIn(worker);
      expect(await firstApplication(worker), 'the list was kept').not.toBe('');
    },
  },
  {
    name: 'connecting a service app',
    begin: freshProfile,
    flow: byServiceApp,
    staysSignedIn: false,
    holds: isSignedIn,
  },
  {
    name: 'service app after a browser restart',
    async begin() {
      await connected(byServiceApp);
      browser.endSession();
    },
    flow: ({ send }) => send('applications/refresh', { force: true }),
    staysSignedIn: true,
    holds: isSignedIn,
  },
  {
    name: 'chat turn by a service app',
    async begin() {
      await connected(byServiceApp);
      browser.clock.now += 2 * HOUR_MS;
    },
    async flow({ send }) {
      const reply = await send('mcp', { message: call(1, 'get_my_user_profile', {}) });
      if (JSON.stringify(reply).includes('"isError":true')) throw new Error('A tool failed.');
    },
    staysSignedIn: true,
    holds: isSignedIn,
  },
  {
    name: 'from a service app to sign-in',
    begin: () => connected(byServiceApp),
    flow: ({ send }) => send('org/save', { orgUrl: ORG_URL, clientId: CLIENT_ID }),
    staysSignedIn: false,
    async holds(worker) {
      expect(await stateOf(worker)).toEqual({ state: 'signed-out', problem: null });
      expect([...browser.serviceKeys.kept]).toEqual([]);
    },
  },
  {
    name: 'sign-out of an API token',
    begin: () => connected(byApiToken),
    flow: ({ send }) => send('session/sign-out', {}),
    staysSignedIn: false,
    async holds(worker) {
      const { items } = worker.parts.accounts.of('1');
      expect(await stateOf(worker)).toEqual({ state: 'signed-out', problem: null });
      expect(await items.apiToken.read()).toBeNull();
      expect(await items.applications.read()).toBeNull();
    },
  },
  {
    name: 'disconnect of a service app',
    begin: () => connected(byServiceApp),
    flow: ({ send }) => send('org/forget', {}),
    staysSignedIn: false,
    async holds({ parts }) {
      expect(await parts.accounts.all()).toEqual([]);
      expect([...browser.serviceKeys.kept]).toEqual([]);
      expect(JSON.stringify([...browser.disk.local])).not.toMatch(/alice|Salesforce/u);
    },
  },
  {
    name: 'upgrade from 0.1',
    async begin() {
      await signedIn();
      const { accounts }: Record<string, unknown> = Object.fromEntries(browser.disk.local);
      const { org, user } = first(accounts);
      browser.disk.local.delete('accounts');
      browser.disk.local.set('org', { version: 1, value: org });
      browser.disk.local.set('account', { version: 1, value: user });
      browser.endSession();
    },
    flow: ({ send }) => send('applications/refresh', { force: true }),
    staysSignedIn: true,
    holds: isSignedIn,
  },
];

function first(stored: unknown): { org: unknown; user: unknown } {
  const { value }: { value: { list: { org: unknown; user: unknown }[] } } = JSON.parse(
    JSON.stringify(stored),
  );
  const [account] = value.list;
  if (account === undefined) throw new Error('There is no account.');
  return account;
}

/** What must hold after a worker's trouble, before anything is tried again. */
async function nothingIsLost(worker: MortalWorker, { staysSignedIn }: FlowCase, attempts: number) {
  expect((await stateOf(worker)).state, 'is not left signing in').not.toBe('signing-in');
  expect(browser.opened.length, 'opens at most once').toBeLessThanOrEqual(attempts);
  expect(JSON.stringify([...browser.disk.local]), 'no token on disk').not.toMatch(
    /access-\d|refresh-\d|service-\d|OnPaper/u,
  );
  if (!staysSignedIn) return;
  expect(await worker.parts.accounts.of('1').items.applications.read()).not.toBeNull();
  await must(worker, ({ send }) => send('applications/refresh', { force: true }));
  expect(browser.okta.interactive(), 'nobody had to type').toBe(0);
}

/** Whether a person is told something that this product foresaw. */
function isTold(outcome: Outcome): boolean {
  return outcome.kind !== 'failed' || toWireError(outcome.thrown).code !== 'SIGN_IN_REQUIRED';
}

const tally = { run: 0, recovered: 0 };

afterAll(() => {
  process.stdout.write(
    `N-th call: ${tally.run} points run, ${tally.recovered} recovered (${((100 * tally.recovered) / tally.run).toFixed(1)} %)\n`,
  );
});

describe.each(FLOWS)('$name', (flowCase) => {
  const { begin, flow, holds } = flowCase;

  test.each(HARMS)('survives “%s” at every call', async (harm) => {
    await begin();
    const putBack = browser.remember();
    putBack();
    const undisturbed = browser.start();
    await must(undisturbed, flow);
    await holds(undisturbed);
    const calls = [...undisturbed.calls];
    const lost: string[] = [];

    for (const [index, name] of calls.entries()) {
      putBack();
      tally.run += 1;
      try {
        await survives(index + 1, harm, flowCase);
        tally.recovered += 1;
      } catch (thrown) {
        lost.push(`${index + 1} ${name}: ${String(thrown).slice(0, 300)}`);
      }
    }
    expect(lost).toEqual([]);
  });
});

async function survives(n: number, harm: Harm, flowCase: FlowCase): Promise<void> {
  const { flow, staysSignedIn, holds } = flowCase;
  const harmed = browser.start(n, harm);
  const outcome = await harmed.run(flow);
  if (staysSignedIn) expect(isTold(outcome), 'no false sign-out').toBe(true);
  if (harm !== 'reject') harmed.stop();
  const next = harm === 'reject' ? harmed : browser.start();
  if (next !== harmed) await must(next, ({ parts }) => parts.recover());
  await nothingIsLost(next, flowCase, 1);
  await must(next, flow);
  await holds(next);
  next.stop();
}
