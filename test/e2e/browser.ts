import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { CHROMIUM_EXTENSION_ID } from '../../src/manifest.ts';

const EXTENSION = join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');

type Surface = 'popup' | 'sidepanel' | 'options' | 'workbench';

/** A Chromium with the built extension, whose https traffic for Okta's hosts ends at the local org. */
export interface TestBrowser {
  readonly context: BrowserContext;
  readonly profileDirectory: string;
  /** The address of one of the extension's pages. */
  url(page: Surface): string;
  worker(): Promise<Worker>;
  open(page: Surface): Promise<Page>;
  /** The DevTools address of this browser, for targets that Playwright does not list. */
  devTools(): Promise<string>;
  /** Stops the worker as the browser does when it is idle; the next message or event starts a new one. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

export interface BrowserOptions {
  readonly orgPort: number;
  /** Hosts whose traffic ends at another org's port. */
  readonly otherHosts?: Readonly<Record<string, number>>;
  readonly display?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
  readonly extension?: string;
  /** Folders of extensions beside it. */
  readonly others?: readonly string[];
  /** That of a browser which was closed: starts it again. */
  readonly profileDirectory?: string;
}

export async function launchBrowser(options: BrowserOptions): Promise<TestBrowser> {
  const profileDirectory =
    options.profileDirectory ?? (await mkdtemp(join(tmpdir(), 'okta-assistant-')));
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium was found; set CHROMIUM_PATH.');
  const isNew = (await readdir(profileDirectory)).length === 0;
  const extensions = [options.extension ?? EXTENSION, ...(options.others ?? [])].join(',');
  const context = await chromium.launchPersistentContext(profileDirectory, {
    executablePath,
    headless: options.display === undefined,
    chromiumSandbox: process.getuid?.() !== 0,
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.display === undefined ? { width: options.width ?? 1000, height: 800 } : null,
    ...(options.display === undefined ? {} : { env: { ...process.env, DISPLAY: options.display } }),
    args: [
      `--disable-extensions-except=${extensions}`,
      `--load-extension=${extensions}`,
      `--host-resolver-rules=${hostRules(options)}`,
      '--ignore-certificate-errors',
      '--remote-debugging-port=0',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...(options.display === undefined ? [] : ['--window-size=1300,850', '--window-position=0,0']),
    ],
  });
  // Until it is there, a test that waits for another window could take it for that one.
  if (isNew) await expect.poll(() => context.pages().some(isWelcomePage)).toBe(true);
  const url = (page: string) => `chrome-extension://${CHROMIUM_EXTENSION_ID}/${page}.html`;
  const open = async (page: Surface) => {
    const opened = await context.newPage();
    await opened.goto(url(page));
    return opened;
  };
  return {
    context,
    profileDirectory,
    url,
    open,
    async worker() {
      return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    },
    async devTools() {
      const port = (await readFile(join(profileDirectory, 'DevToolsActivePort'), 'utf8')).split(
        '\n',
      )[0];
      return `http://127.0.0.1:${port}`;
    },
    async stopWorker() {
      const page = context
        .pages()
        .find((candidate) => candidate.url().startsWith('chrome-extension:'));
      const own = page ?? (await open('options'));
      const session = await context.newCDPSession(own);
      const stopped = new Promise<void>((resolve) => {
        session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
        });
      });
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await stopped;
      await session.detach();
      if (page === undefined) await own.close();
    },
    async close() {
      await context.close();
      await rm(profileDirectory, { recursive: true, force: true });
    },
  };
}

/** Whether this is the page that the extension opens when it is installed. */
export function isWelcomePage(page: Page): boolean {
  return page.url().endsWith('/options.html#welcome');
}

function hostRules({ orgPort, otherHosts = {} }: BrowserOptions): string {
  const hosts = ['acme.okta.com', 'acme-admin.okta.com', 'id.acme.example', '*.oktacdn.com'];
  const mapped = Object.entries({
    ...Object.fromEntries(hosts.map((host) => [host, orgPort])),
    ...otherHosts,
  }).map(([host, port]) => `MAP ${host}:443 127.0.0.1:${port}`);
  return [...mapped, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'].join(', ');
}
