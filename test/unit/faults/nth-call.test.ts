import { afterAll, describe, expect, test } from 'vitest';
import { toWireError } from '../../../src/domain/errors.ts';
import {
  API_TOKEN_CONNECTION,
  SERVICE_CONNECTION,
  serviceKey,
} from '../../fakes/administrator-org.ts';
import { CLIENT_ID, ORG_URL } from '../../fakes/identity-provider.ts';
import {
  faultyBrowser,
  type InjectedFault,
  type FaultyWorker,
  type Outcome,
} from '../../fakes/faulty-browser.ts';

// SQLite's method: every call out of the worker fails once, in each way, and after each failure the user must find a
// working product with nothing lost.

const FAULTS: readonly InjectedFault[] = ['reject', 'never', 'kill before', 'kill after'];
const SALESFORCE = `${ORG_URL}/home/app0/0oa0/0`;
const HOUR_MS = 3_600_000;

const browser = faultyBrowser();

type Flow = (instance: Pick<FaultyWorker, 'worker' | 'send'>) => Promise<unknown>;

interface FlowCase {
  readonly name: string;
  /** Brings the browser to the state in which the flow begins. */
  readonly begin: () => Promise<void>;
  readonly flow: Flow;
  /** Whether the user is signed in before, and must still be afterwards. */
  readonly staysSignedIn: boolean;
  /** What holds once the flow has succeeded. */
  readonly verify: (instance: FaultyWorker) => Promise<void>;
}

async function freshProfile(): Promise<void> {
  browser.disk.local.clear();
  browser.endSession();
  browser.okta.setSession(false);
  browser.okta.revokeAll();
  await runToCompletion(browser.start(), ({ send }) =>
    send('accounts/add', { orgUrl: ORG_URL, clientId: CLIENT_ID }),
  );
}

async function signedIn(): Promise<void> {
  await freshProfile();
  const instance = browser.start();
  await runToCompletion(instance, ({ send }) => send('session/sign-in', { how: 'interactive' }));
  await runToCompletion(instance, ({ send }) => send('applications/refresh', { force: true }));
}

function byApiToken({ send }: Pick<FaultyWorker, 'send'>): Promise<unknown> {
  return send('org/save', API_TOKEN_CONNECTION);
}

/** As the options page does: the key first, which no message carries. */
async function byServiceApp({ send }: Pick<FaultyWorker, 'send'>): Promise<unknown> {
  await browser.serviceKeys.store(SERVICE_CONNECTION.connection.keyName, await serviceKey());
  return await send('org/save', SERVICE_CONNECTION);
}

async function connected(flow: Flow): Promise<void> {
  await freshProfile();
  browser.serviceKeys.stored.clear();
  const instance = browser.start();
  await runToCompletion(instance, flow);
  await runToCompletion(instance, ({ send }) => send('applications/refresh', { force: true }));
}

async function runToCompletion(instance: FaultyWorker, flow: Flow): Promise<void> {
  const outcome = await instance.run(flow);
  if (outcome.kind === 'failed') throw outcome.thrown;
  expect(outcome.kind).toBe('done');
}

async function firstApplication({ worker }: Pick<FaultyWorker, 'worker'>): Promise<string> {
  return (await worker.accounts.of('1').items.applications.read())?.value[0]?.id ?? '';
}

const stateOf = ({ worker }: FaultyWorker) => worker.accounts.of('1').items.session.read();

async function isSignedIn(instance: FaultyWorker): Promise<void> {
  expect((await stateOf(instance)).state).toBe('signed-in');
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
    verify: isSignedIn,
  },
  {
    name: 'silent sign-in after a browser restart',
    async begin() {
      await signedIn();
      browser.endSession();
    },
    flow: ({ send }) => send('applications/refresh', { force: true }),
    staysSignedIn: true,
    verify: isSignedIn,
  },
  {
    name: 'refresh',
    async begin() {
      await signedIn();
      browser.clock.now += 2 * HOUR_MS;
    },
    flow: ({ send }) => send('applications/refresh', { force: true }),
    staysSignedIn: true,
    verify: isSignedIn,
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
    verify: isSignedIn,
  },
  {
    name: 'list',
    begin: signedIn,
    flow: ({ send }) => send('applications/refresh', { force: true }),
    staysSignedIn: true,
    async verify({ worker }) {
      expect((await worker.accounts.of('1').items.applications.read())?.value).toHaveLength(2);
    },
  },
  {
    name: 'open',
    begin: signedIn,
    flow: async (instance) =>
      instance.send('link/open', {
        applicationId: await firstApplication(instance),
        where: 'new-tab',
      }),
    staysSignedIn: true,
    async verify() {
      expect(browser.opened.at(-1)).toBe(SALESFORCE);
    },
  },
  {
    name: 'omnibox',
    begin: signedIn,
    flow: ({ worker }) => worker.omnibox.inputEntered('salesforce', 'currentTab'),
    staysSignedIn: true,
    async verify() {
      expect(browser.opened.at(-1)).toBe(SALESFORCE);
    },
  },
  {
    name: 'omnibox before sign-in',
    begin: freshProfile,
    flow: ({ worker }) => worker.omnibox.inputEntered('salesforce', 'currentTab'),
    staysSignedIn: false,
    async verify(instance) {
      await isSignedIn(instance);
      expect(browser.opened.at(-1)).toBe(SALESFORCE);
    },
  },
  {
    name: 'chat turn',
    async begin() {
      await signedIn();
      browser.clock.now += HOUR_MS / 2;
    },
    async flow(instance) {
      const replies = [
        await instance.send('mcp', { message: call(1, 'get_my_user_profile', {}) }),
        await instance.send('mcp', { message: call(2, 'list_assigned_applications', {}) }),
        await instance.send('mcp', {
          message: call(3, 'get_application_sso_link', { application: 'salesforce' }),
        }),
      ];
      for (const reply of replies)
        if (JSON.stringify(reply).includes('"isError":true')) throw new Error('A tool failed.');
      await instance.send('link/open', {
        applicationId: await firstApplication(instance),
        where: 'new-tab',
      });
    },
    staysSignedIn: true,
    async verify() {
      expect(browser.opened.at(-1)).toBe(SALESFORCE);
    },
  },
  {
    name: 'switch of accounts',
    async begin() {
      await signedIn();
      await runToCompletion(browser.start(), ({ send }) =>
        send('accounts/add', { orgUrl: ORG_URL, clientId: CLIENT_ID }),
      );
    },
    flow: ({ send }) => send('accounts/switch', { id: '1' }),
    staysSignedIn: true,
    async verify({ worker }) {
      expect((await worker.accounts.current()).id).toBe('1');
    },
  },
  {
    name: 'sign-out',
    begin: signedIn,
    flow: ({ send }) => send('session/sign-out', {}),
    staysSignedIn: false,
    async verify(instance) {
      expect(await stateOf(instance)).toEqual({ state: 'signed-out', problem: null });
      expect(await instance.worker.accounts.of('1').items.tokenSet.read()).toBeNull();
      expect(await instance.worker.accounts.of('1').items.applications.read()).toBeNull();
      // A last word with Okta may be had at the next chance.
      await instance.worker.recover();
      expect(browser.okta.activeTokens()).toEqual([]);
    },
  },
  {
    name: 'disconnect',
    begin: signedIn,
    flow: ({ send }) => send('org/forget', {}),
    staysSignedIn: false,
    async verify({ worker }) {
      expect(await worker.accounts.all()).toEqual([]);
      expect(JSON.stringify([...browser.disk.local])).not.toMatch(/alice|Salesforce/u);
    },
  },
  {
    name: 'connecting by an API token',
    begin: freshProfile,
    flow: byApiToken,
    staysSignedIn: false,
    verify: isSignedIn,
  },
  {
    name: 'list by an API token',
    begin: () => connected(byApiToken),
    flow: ({ send }) => send('applications/refresh', { force: true }),
    staysSignedIn: true,
    verify: isSignedIn,
  },
  {
    name: 'API token pasted again after a browser restart',
    async begin() {
      await connected(byApiToken);
      browser.endSession();
    },
    flow: byApiToken,
    staysSignedIn: false,
    async verify(instance) {
      await isSignedIn(instance);
      expect(await firstApplication(instance), 'the list was kept').not.toBe('');
    },
  },
  {
    name: 'connecting a service app',
    begin: freshProfile,
    flow: byServiceApp,
    staysSignedIn: false,
    verify: isSignedIn,
  },
  {
    name: 'service app after a browser restart',
    async begin() {
      await connected(byServiceApp);
      browser.endSession();
    },
    flow: ({ send }) => send('applications/refresh', { force: true }),
    staysSignedIn: true,
    verify: isSignedIn,
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
    verify: isSignedIn,
  },
  {
    name: 'from a service app to sign-in',
    begin: () => connected(byServiceApp),
    flow: ({ send }) => send('org/save', { orgUrl: ORG_URL, clientId: CLIENT_ID }),
    staysSignedIn: false,
    async verify(instance) {
      expect(await stateOf(instance)).toEqual({ state: 'signed-out', problem: null });
      expect([...browser.serviceKeys.stored]).toEqual([]);
    },
  },
  {
    name: 'sign-out of an API token',
    begin: () => connected(byApiToken),
    flow: ({ send }) => send('session/sign-out', {}),
    staysSignedIn: false,
    async verify(instance) {
      const { items } = instance.worker.accounts.of('1');
      expect(await stateOf(instance)).toEqual({ state: 'signed-out', problem: null });
      expect(await items.apiToken.read()).toBeNull();
      expect(await items.applications.read()).toBeNull();
    },
  },
  {
    name: 'disconnect of a service app',
    begin: () => connected(byServiceApp),
    flow: ({ send }) => send('org/forget', {}),
    staysSignedIn: false,
    async verify({ worker }) {
      expect(await worker.accounts.all()).toEqual([]);
      expect([...browser.serviceKeys.stored]).toEqual([]);
      expect(JSON.stringify([...browser.disk.local])).not.toMatch(/alice|Salesforce/u);
    },
  },
];

/** What must hold after a worker's fault, before anything is tried again. */
async function expectNothingLost(
  instance: FaultyWorker,
  { staysSignedIn }: FlowCase,
  attempts: number,
) {
  expect((await stateOf(instance)).state, 'is not left signing in').not.toBe('signing-in');
  expect(browser.opened.length, 'opens at most once').toBeLessThanOrEqual(attempts);
  expect(JSON.stringify([...browser.disk.local]), 'no token on disk').not.toMatch(
    /access-\d|refresh-\d|service-\d|OnPaper/u,
  );
  if (!staysSignedIn) return;
  expect(await instance.worker.accounts.of('1').items.applications.read()).not.toBeNull();
  await runToCompletion(instance, ({ send }) => send('applications/refresh', { force: true }));
  expect(browser.okta.interactive(), 'nobody had to type').toBe(0);
}

/** Of a user who has signed out no later worker finds anything. */
async function expectNoGhost({ worker }: FaultyWorker): Promise<void> {
  const { user, applications } = worker.accounts.of('1').items;
  if ((await user.read()) === null)
    expect(await applications.read(), 'of a user who signed out').toBeNull();
}

/** Whether the flow does not end in a sign-out that nobody asked for. */
function isNotFalseSignOut(outcome: Outcome): boolean {
  return outcome.kind !== 'failed' || toWireError(outcome.thrown).code !== 'SIGN_IN_REQUIRED';
}

const tally = { run: 0, recovered: 0 };

afterAll(() => {
  process.stdout.write(
    `N-th call: ${tally.run} points run, ${tally.recovered} recovered (${((100 * tally.recovered) / tally.run).toFixed(1)} %)\n`,
  );
});

describe.each(FLOWS)('$name', (flowCase) => {
  const { begin, flow, verify } = flowCase;

  test.each(FAULTS)('recovers from “%s” at every call', async (fault) => {
    await begin();
    const restore = browser.snapshot();
    restore();
    const baseline = browser.start();
    await runToCompletion(baseline, flow);
    await verify(baseline);
    const calls = [...baseline.calls];
    const lost: string[] = [];

    for (const [index, name] of calls.entries()) {
      restore();
      tally.run += 1;
      try {
        await expectRecovery(index + 1, fault, flowCase);
        tally.recovered += 1;
      } catch (thrown) {
        lost.push(`${index + 1} ${name}: ${String(thrown).slice(0, 300)}`);
      }
    }
    expect(lost).toEqual([]);
  });
});

async function expectRecovery(n: number, fault: InjectedFault, flowCase: FlowCase): Promise<void> {
  const { flow, staysSignedIn, verify } = flowCase;
  const faulty = browser.start(n, fault);
  const outcome = await faulty.run(flow);
  if (staysSignedIn) expect(isNotFalseSignOut(outcome), 'no false sign-out').toBe(true);
  if (fault !== 'reject') faulty.stop();
  const next = fault === 'reject' ? faulty : browser.start();
  if (next !== faulty) {
    await runToCompletion(next, ({ worker }) => worker.recover());
    await expectNoGhost(next);
  }
  await expectNothingLost(next, flowCase, 1);
  await runToCompletion(next, flow);
  await verify(next);
  next.stop();
}
