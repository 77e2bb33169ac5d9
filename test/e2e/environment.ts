import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { timeFactor } from '../../scripts/time-factor.ts';
import { startOktaOrg, type OktaOrg, type OktaOrgOptions } from '../okta-org/start-okta-org.ts';
import { extensionWithPermissions } from '../fakes/native-host.ts';
import { setUp, signIn } from './actions.ts';
import { launchBrowser, type BrowserOptions, type TestBrowser } from './browser.ts';
import { writeExtension } from './other-extension.ts';
import { openStatePage, otherDocuments, restoreState, saveState } from './saved-states.ts';

/** What is installed: the extension alone, with its optional permissions given, or with two other extensions beside it. */
export type Installed = 'alone' | 'with permissions' | 'with others';

export interface EnvironmentOptions {
  readonly org: OktaOrgOptions;
  readonly installed: Installed;
}

/** The names of the extensions beside the product. */
const OTHERS = ['friend', 'foe'];

/** As it is after the installation: nothing is set up, and nobody signed in. */
const NEW = 'new';

/** How often a state is restored, and how long that may take, before another browser is started. */
const MAX_TRIES = 10;
const MAX_RESTORE_MS = 30_000 * timeFactor();

interface SavedState {
  readonly cookies: Awaited<ReturnType<BrowserContext['cookies']>>;
  restoreOrg(): void;
}

interface Launched {
  readonly browser: TestBrowser;
  /** The browser's first tab. */
  readonly blank: Page | undefined;
  /** Saves and restores the extension's storage. */
  readonly statePage: Page;
  /** By login, or `new`. */
  readonly states: Map<string, SavedState>;
}

/** A local org, and a browser that several tests use one after the other, each from the same state. */
export class Environment {
  readonly okta: OktaOrg;
  /** Folder of the extensions that were written for this environment. */
  readonly folder: string;
  readonly #options: EnvironmentOptions;
  readonly #resetOrg: () => void;
  #launched: Launched | null = null;

  private constructor(options: EnvironmentOptions, okta: OktaOrg, folder: string) {
    this.#options = options;
    this.okta = okta;
    this.folder = folder;
    this.#resetOrg = okta.save();
  }

  static async start(options: EnvironmentOptions): Promise<Environment> {
    const folder = await mkdtemp(join(tmpdir(), 'okta-environment-'));
    // A slow machine may need longer between two uses of one refresh token than Okta's 30 s.
    const okta = await startOktaOrg({ refreshLeewaySeconds: 3600, ...options.org });
    return new Environment(options, okta, folder);
  }

  /** Resets the org alone, for tests with a browser of their own. */
  resetOrg(): void {
    this.#resetOrg();
  }

  /** The browser as it is after the installation, or, given a login, when this user has just signed in. */
  async begin(login: string | null): Promise<TestBrowser> {
    const launched = (this.#launched ??= await this.#launch());
    if (login !== null && !launched.states.has(login)) {
      await this.#restore(launched, NEW);
      await this.#signIn(launched.browser, login);
      await this.#save(launched, login);
    }
    if (await withinLimit(this.#restore(launched, login ?? NEW))) return launched.browser;
    process.stdout.write('The state of the browser could not be restored: it is started again.\n');
    await this.#closeBrowser();
    return await this.begin(login);
  }

  async close(): Promise<void> {
    await this.#closeBrowser();
    await this.okta.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  async #launch(): Promise<Launched> {
    this.#resetOrg();
    const browser = await launchBrowser({ orgPort: this.okta.port, ...(await this.#extensions()) });
    const [blank] = browser.context.pages();
    await browser.worker();
    const statePage = await browser.context.newPage();
    // Any file of the extension's has its storage; this one has no code.
    await openStatePage(statePage, new URL('manifest.json', browser.url('popup')).href);
    const launched: Launched = { browser, blank, statePage, states: new Map() };
    browser.context.once('close', () => {
      if (this.#launched === launched) this.#launched = null;
    });
    await this.#save(launched, NEW);
    return launched;
  }

  async #extensions(): Promise<Pick<BrowserOptions, 'extension' | 'others'>> {
    switch (this.#options.installed) {
      case 'alone':
        return {};
      case 'with permissions':
        return { extension: await extensionWithPermissions(this.folder) };
      case 'with others': {
        return {
          others: await Promise.all(OTHERS.map((name) => writeExtension(this.folder, name))),
        };
      }
    }
  }

  async #signIn(browser: TestBrowser, login: string): Promise<void> {
    const user = this.okta.users.find((candidate) => candidate.login === login);
    if (user === undefined) throw new Error(`The org has no user ${login}.`);
    const page = await setUp(browser, this.okta.clientId);
    await signIn(browser, page, user);
    await page
      .getByText(/signed in as/iu)
      .first()
      .waitFor();
  }

  async #save(launched: Launched, name: string): Promise<void> {
    const { browser, statePage, states } = launched;
    await expect
      .poll(() => this.okta.requests().every(({ status }) => status !== undefined))
      .toBe(true);
    await closePages(launched);
    await browser.stopWorker();
    await saveState(statePage, name);
    const cookies = await browser.context.cookies();
    states.set(name, { cookies, restoreOrg: this.okta.save() });
  }

  /** Whether everything is as it was saved, and a new worker runs. */
  async #restore(launched: Launched, name: string): Promise<boolean> {
    const { browser, statePage, states } = launched;
    const state = states.get(name);
    if (state === undefined) throw new Error(`No state is called ${name}.`);
    const { context } = browser;
    await closePages(launched);
    await context.clearPermissions();
    await context.clearCookies();
    await context.addCookies(state.cookies);
    if ((await otherDocuments(statePage)).length > 0) return false;
    // Each change of storage starts a worker, which may have read what was not yet whole: the next one finds it whole.
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      await browser.stopWorker();
      if (!(await restoreState(statePage, name))) continue;
      state.restoreOrg();
      // The tests evaluate in it at once, which a stopped worker does not hear.
      await statePage.evaluate(() =>
        chrome.runtime.sendMessage({ nobody: true }).catch(() => undefined),
      );
      return true;
    }
    return false;
  }

  async #closeBrowser(): Promise<void> {
    const launched = this.#launched;
    this.#launched = null;
    await launched?.browser.close();
  }
}

/** What the work resolves to; `false` where it does not end in time. */
async function withinLimit(work: Promise<boolean>): Promise<boolean> {
  const limit = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => limit.resolve(false), MAX_RESTORE_MS);
  try {
    return await Promise.race([work, limit.promise]);
  } finally {
    clearTimeout(timer);
  }
}

async function closePages({ browser, blank, statePage }: Launched): Promise<void> {
  for (const page of browser.context.pages())
    if (page !== blank && page !== statePage) await page.close();
}

/** Idle browsers cost memory; more than these few are not in use at once. */
const MAX_ENVIRONMENTS = 2;

/** The environments that a test process has running, by their options. */
export class Environments {
  readonly #running = new Map<string, Environment>();

  async get(options: EnvironmentOptions): Promise<Environment> {
    const key = JSON.stringify(options);
    const found = this.#running.get(key);
    this.#running.delete(key);
    const environment = found ?? (await Environment.start(options));
    this.#running.set(key, environment);
    const [oldest] = this.#running;
    if (this.#running.size > MAX_ENVIRONMENTS && oldest !== undefined) {
      this.#running.delete(oldest[0]);
      await oldest[1].close();
    }
    return environment;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#running.values()].map((environment) => environment.close()));
    this.#running.clear();
  }
}
