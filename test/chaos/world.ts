import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page, Worker } from '@playwright/test';
import { BRIDGE_FILE } from '../../scripts/build-bridge.ts';
import { connect } from '../../bench/cdp.ts';
import { CHROMIUM_EXTENSION_ID } from '../../src/manifest.ts';
import { BridgeAssistant } from '../fakes/bridge-assistant.ts';
import { extensionWithPermissions, installHost } from '../fakes/native-host.ts';
import { logIn } from '../e2e/actions.ts';
import { launchBrowser, type TestBrowser } from '../e2e/browser.ts';
import { idOfExtension, writeExtension } from '../e2e/other-extension.ts';
import { startOktaOrg, type OktaOrg } from '../okta-org/start-okta-org.ts';
import type { OrgUser } from '../okta-org/users.ts';
import type { ChaosAccount } from './operations.ts';

/** A person of the run; every label of theirs begins with their name, so that no answer can be taken for another's. */
export interface Person {
  readonly account: ChaosAccount;
  readonly name: string;
  readonly orgUrl: string;
  readonly org: OktaOrg;
  readonly user: OrgUser;
}

export type Reply =
  | { readonly kind: 'ok'; readonly value: unknown }
  | { readonly kind: 'error'; readonly error: unknown }
  /** The worker stopped before it answered; the page says so. */
  | { readonly kind: 'interrupted' }
  /** No answer of any kind. */
  | { readonly kind: 'none' };

const OTHER_ORG_HOST = 'id.acme.example';
const OTHER_ORG_URL = `https://${OTHER_ORG_HOST}`;
const OTHER_EXTENSION = 'friend';
const ASSISTANT = 'claude-desktop';
const CALL_LIMIT_MS = 60_000;
const MAX_OPENING_TRIES = 50;

const TOOLS = ['get_my_user_profile', 'get_application_sso_link'] as const;

/** Two orgs, a browser with the product and another extension, three people signed in, and an outside assistant. */
export class World {
  readonly folder: string;
  readonly home: string;
  readonly people: readonly Person[];
  readonly #extension: string;
  readonly #others: readonly string[];
  readonly #orgs: readonly [OktaOrg, OktaOrg];
  browser: TestBrowser;
  control: Page;
  #version = 1;
  assistant: BridgeAssistant;

  private constructor(
    setUp: Pick<World, 'folder' | 'home' | 'people' | 'browser' | 'control' | 'assistant'>,
    extension: string,
    others: readonly string[],
    orgs: readonly [OktaOrg, OktaOrg],
  ) {
    this.folder = setUp.folder;
    this.home = setUp.home;
    this.people = setUp.people;
    this.browser = setUp.browser;
    this.control = setUp.control;
    this.assistant = setUp.assistant;
    this.#extension = extension;
    this.#others = others;
    this.#orgs = orgs;
  }

  /** `dpop`: whether the second org's app requires it; the first one's is bound where the client offers it. */
  static async create(dpop: boolean): Promise<World> {
    const folder = await mkdtemp(join(tmpdir(), 'okta-chaos-'));
    const options = { refreshLeewaySeconds: 3600, accessTokenLifetimeSeconds: 30 };
    const orgs = [
      await startOktaOrg({ ...options, dpop: !dpop }),
      await startOktaOrg({ ...options, dpop }),
    ] as const;
    const people = [
      personOf('1', 'Alice', 'https://acme.okta.com', orgs[0], 'alice@acme.example'),
      personOf('2', 'Bob', 'https://acme.okta.com', orgs[0], 'bob@acme.example'),
      personOf('3', 'Nina', OTHER_ORG_URL, orgs[1], 'nina@acme.example'),
    ];
    const extension = await extensionWithPermissions(folder);
    await changeManifest(extension, (manifest) => ({
      ...manifest,
      host_permissions: ['https://acme.okta.com/*', `${OTHER_ORG_URL}/*`],
    }));
    const others = [await writeExtension(folder, OTHER_EXTENSION)];
    const profileDirectory = join(folder, 'profile');
    const home = join(folder, 'bridge');
    await mkdir(home, { recursive: true });
    await installHost(profileDirectory, home);
    const browser = await launch(extension, others, orgs, profileDirectory);
    const world = new World(
      {
        folder,
        home,
        people,
        browser,
        control: await openControl(browser),
        assistant: new BridgeAssistant({
          bridge: BRIDGE_FILE,
          home,
          args: ['--client', ASSISTANT],
        }),
      },
      extension,
      others,
      orgs,
    );
    await world.#setUp();
    return world;
  }

  get orgs(): readonly OktaOrg[] {
    return this.#orgs;
  }

  personOf(account: ChaosAccount): Person {
    const person = this.people.find((one) => one.account === account);
    if (person === undefined) throw new Error(`Nobody has account ${account}.`);
    return person;
  }

  /** Sends a message as the extension's own pages do. */
  async send(account: string, type: string, request: object): Promise<Reply> {
    const message = { to: 'worker', account, type, request };
    const sent = this.control
      .evaluate(
        (envelope) =>
          chrome.runtime.sendMessage(envelope).then(
            (reply: unknown) => ({ reply }),
            (thrown: unknown) => ({ thrown: String(thrown) }),
          ),
        message,
      )
      .then((outcome): Reply => {
        if ('thrown' in outcome || outcome.reply === undefined) return { kind: 'interrupted' };
        const { reply } = outcome;
        if (typeof reply !== 'object' || reply === null || !('ok' in reply))
          return { kind: 'interrupted' };
        if (reply.ok === true) return { kind: 'ok', value: 'value' in reply ? reply.value : null };
        return { kind: 'error', error: 'error' in reply ? reply.error : null };
      });
    return await withinLimit<Reply>(sent, { kind: 'none' });
  }

  async decide(change: Readonly<Record<string, unknown>>): Promise<Reply> {
    return await this.send('1', 'access/change', { change });
  }

  async stored(area: 'local' | 'session'): Promise<Record<string, unknown>> {
    return await this.control.evaluate((name) => chrome.storage[name].get(null), area);
  }

  /** Signs a person in in Okta's window, as they do after a sign-out. */
  async signIn({ account, user }: Person): Promise<Reply> {
    const opened = this.browser.context.waitForEvent('page', { timeout: CALL_LIMIT_MS });
    const reply = this.send(account, 'session/sign-in', { how: 'switch-user' });
    const window = await Promise.race([opened, reply.then(() => null)]);
    // Else it ended without a window.
    opened.catch(() => undefined);
    if (window !== null) await logIn(window, user);
    return await reply;
  }

  /** Moves the clock of the worker that runs now; the next one has the right time again. */
  async moveClock(milliseconds: number): Promise<void> {
    const worker = await this.#worker();
    await worker.evaluate((change) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + change;
    }, milliseconds);
  }

  /** What an older version would have left: values that this one cannot read. */
  async ageStoredItems(): Promise<void> {
    await this.control.evaluate(async () => {
      const all: Record<string, unknown> = await chrome.storage.local.get(null);
      const aged = Object.entries(all).flatMap(([key, item]) =>
        /^(?:applications|usage|choices)/u.test(key) && typeof item === 'object'
          ? [[key, { ...item, version: 0 }]]
          : [],
      );
      await chrome.storage.local.set(Object.fromEntries(aged));
    });
  }

  /** How many native hosts of this run there are; each belongs to one worker. */
  async bridgeHosts(): Promise<number> {
    const pids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
    const found = await Promise.all(
      pids.map(async (pid) => {
        const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
        if (!line.includes(`${BRIDGE_FILE}\0host`)) return false;
        const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
        return environment.includes(this.home);
      }),
    );
    return found.filter(Boolean).length;
  }

  /** By how many bytes the worker grows with 100 rounds of this work. */
  async heapGrowth(work: () => Promise<void>): Promise<number> {
    for (let round = 0; round < 10; round += 1) await work();
    const base = await this.browser.devTools();
    const response = await fetch(`${base}/json/list`);
    const targets: readonly Readonly<Record<string, string>>[] = JSON.parse(await response.text());
    const worker = targets.find(
      ({ type, url }) => type === 'service_worker' && url?.includes(CHROMIUM_EXTENSION_ID),
    );
    const cdp = await connect(worker?.['webSocketDebuggerUrl'] ?? '');
    const used = async () => {
      await cdp.send('HeapProfiler.collectGarbage');
      return Number((await cdp.send('Runtime.getHeapUsage'))['usedSize']);
    };
    const before = await used();
    for (let round = 0; round < 100; round += 1) await work();
    const after = await used();
    cdp.close();
    return after - before;
  }

  /** The worker, awake. */
  async #worker(): Promise<Worker> {
    await this.send('1', 'session/resume', {});
    return await this.browser.worker();
  }

  /** Ends the browser as a power cut does, and starts it again. */
  async killBrowser(): Promise<void> {
    const { context, profileDirectory } = this.browser;
    const cookies = await context.cookies();
    const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
    for (const pid of await processesOf(profileDirectory)) process.kill(pid, 'SIGKILL');
    await closed;
    this.browser = await launch(this.#extension, this.#others, this.#orgs, profileDirectory);
    await this.browser.context.addCookies(cookies);
    this.control = await openControl(this.browser);
  }

  /** Installs a higher version over the running one, as the browser does: pages and worker end, memory is empty. */
  async update(): Promise<void> {
    this.#version += 1;
    const version = `0.1.${this.#version}`;
    await changeManifest(this.#extension, (manifest) => ({ ...manifest, version }));
    const closed = this.control.waitForEvent('close');
    await this.control.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await closed;
    this.control = await openControl(this.browser);
  }

  async stop(): Promise<void> {
    await this.assistant.disconnect();
    await this.browser.close();
    await Promise.all(this.#orgs.map((org) => org.stop()));
    await rm(this.folder, { recursive: true, force: true });
  }

  /** A page of the other extension, from which it opens ports. */
  async otherPage(): Promise<Page> {
    const url = `chrome-extension://${idOfExtension(OTHER_EXTENSION)}/page.html`;
    const found = this.browser.context.pages().find((page) => page.url() === url);
    if (found !== undefined) return found;
    const page = await this.browser.context.newPage();
    await page.goto(url);
    return page;
  }

  async #setUp(): Promise<void> {
    for (const person of this.people) {
      const { orgUrl, org, account } = person;
      const type = account === '1' ? 'org/save' : 'accounts/add';
      expectOk(await this.send(account, type, { orgUrl, clientId: org.clientId }));
      expectOk(await this.signIn(person));
    }
    expectOk(await this.send('1', 'accounts/switch', { id: '1' }));
    expectOk(await this.decide({ kind: 'turn', on: true }));
    expectOk(await this.decide({ kind: 'extensions', on: true }));
    await this.assistant.initialize(ASSISTANT);
    // A call waits until the assistant is allowed.
    const firstCall = this.assistant.request('tools/call', {
      name: 'get_my_user_profile',
      arguments: {},
    });
    const key = await this.#waitForAssistant();
    for (const assistant of [key, `extension:${idOfExtension(OTHER_EXTENSION)}`]) {
      for (const tool of TOOLS)
        for (const { account } of this.people)
          expectOk(
            await this.decide({
              kind: 'set-permission',
              assistant,
              tool,
              account,
              permission: 'always',
            }),
          );
      expectOk(await this.decide({ kind: 'pair', assistant, allow: true }));
    }
    await firstCall;
  }

  /** The key of the assistant, once the extension knows it. */
  async #waitForAssistant(): Promise<string> {
    for (;;) {
      const { 'outside-assistants': assistants } = await this.stored('local');
      const key = /"key":"([^"]+)"/u.exec(JSON.stringify(assistants ?? null))?.[1];
      if (key !== undefined) return key;
      await pause(100);
    }
  }
}

function personOf(
  account: ChaosAccount,
  name: string,
  orgUrl: string,
  org: OktaOrg,
  login: string,
): Person {
  const user = org.users.find((one) => one.login === login);
  if (user === undefined) throw new Error(`The org has no user ${login}.`);
  user.appLinks = user.appLinks
    .slice(0, 20)
    .map((link) => ({ ...link, label: `${name} ${link.label}`, hidden: false }));
  return { account, name, orgUrl, org, user };
}

async function changeManifest(
  extension: string,
  change: (manifest: Readonly<Record<string, unknown>>) => object,
): Promise<void> {
  const path = join(extension, 'manifest.json');
  await writeFile(path, JSON.stringify(change(JSON.parse(await readFile(path, 'utf8')))));
}

async function launch(
  extension: string,
  others: readonly string[],
  [org, otherOrg]: readonly [OktaOrg, OktaOrg],
  profileDirectory: string,
): Promise<TestBrowser> {
  const browser = await launchBrowser({
    orgPort: org.port,
    otherHosts: { [OTHER_ORG_HOST]: otherOrg.port },
    extension,
    others,
    profileDirectory,
  });
  // Else the browser turns off what is installed again from a folder.
  const page = await browser.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(() =>
    chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
  );
  await page.close();
  return browser;
}

/** A file of the extension's own without code: it may send messages, and does nothing by itself. */
async function openControl(browser: TestBrowser): Promise<Page> {
  const page = await browser.context.newPage();
  const url = new URL('manifest.json', browser.url('popup')).href;
  // An extension that is being installed again is not there for a moment.
  for (let tries = 1; ; tries += 1)
    try {
      await page.goto(url);
      return page;
    } catch (thrown) {
      if (tries === MAX_OPENING_TRIES) throw thrown;
      await pause(200);
    }
}

function expectOk(reply: Reply): void {
  if (reply.kind !== 'ok') throw new Error(`Not done: ${JSON.stringify(reply)}`);
}

export async function withinLimit<T>(work: Promise<T>, otherwise: T): Promise<T> {
  const { promise, resolve } = Promise.withResolvers<T>();
  const timer = setTimeout(() => resolve(otherwise), CALL_LIMIT_MS);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** The browser's own processes, by the profile in their command line. */
async function processesOf(profileDirectory: string): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const lines = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
  );
  return pids
    .filter((_pid, at) => lines[at]?.includes(`--user-data-dir=${profileDirectory}`))
    .map(Number);
}
