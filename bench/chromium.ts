import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findChromium } from '../scripts/find-chromium.mjs';
import { connect, type Cdp } from './cdp.ts';

/** A Chromium with one extension, driven by bare DevTools connections. */
export interface BenchChromium {
  /** The browser's data folder. */
  readonly profile: string;
  urlOf(path: string): string;
  /** A tab on one of the extension's pages, or of another extension's where `path` is a whole address. */
  openPage(path: string): Promise<Cdp>;
  /** The running worker; throws where it is stopped. */
  worker(): Promise<Cdp>;
  /** Stops the worker and resolves once it has stopped; `page` is a tab of the extension. */
  stopWorker(page: Cdp): Promise<void>;
  close(): Promise<void>;
}

/** The page's address, once it has loaded. */
const LOADED_URL = `new Promise((resolve) => {
  const done = () => resolve(location.href);
  if (document.readyState === 'complete') done();
  else addEventListener('load', done);
})`;

interface Target {
  readonly id: string;
  readonly type: string;
  readonly url: string;
  readonly webSocketDebuggerUrl: string;
}

export async function launchChromium(extension: string, id: string): Promise<BenchChromium> {
  const profile = await mkdtemp(join(tmpdir(), 'okta-assistant-bench-'));
  const executable = findChromium();
  if (executable === null) throw new Error('No Chromium was found; set CHROMIUM_PATH.');
  const child = spawn(
    executable,
    [
      '--headless=new',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--remote-debugging-port=0',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const base = `http://127.0.0.1:${await devToolsPort(profile, child)}`;
  const targets = async (): Promise<Target[]> =>
    JSON.parse(await (await fetch(`${base}/json/list`)).text());

  const urlOf = (path: string) => `chrome-extension://${id}/${path}`;
  const open = async (url: string): Promise<Cdp> => {
    const response = await fetch(`${base}/json/new?${url}`, { method: 'PUT' });
    const target: Target = JSON.parse(await response.text());
    return await connect(target.webSocketDebuggerUrl);
  };

  return {
    profile,
    urlOf,
    async openPage(path) {
      const url = path.includes('://') ? path : urlOf(path);
      const page = await open(url);
      // A new tab is empty at first, and what is evaluated in that document ends with it.
      while ((await page.evaluate(LOADED_URL).catch(() => null)) !== url) await pause(10);
      return page;
    },
    async worker() {
      const found = (await targets()).find(
        ({ type, url }) => type === 'service_worker' && url.includes(id),
      );
      if (found === undefined) throw new Error('The worker is not running.');
      return await connect(found.webSocketDebuggerUrl);
    },
    async stopWorker(page) {
      const stopped = new Promise<void>((resolve) => {
        page.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (JSON.stringify(versions).includes('"runningStatus":"stopped"')) resolve();
        });
      });
      await page.send('ServiceWorker.enable');
      await page.send('ServiceWorker.stopAllWorkers');
      await stopped;
      await page.send('ServiceWorker.disable');
      // What a stop still has to clean up must not be counted to the next start.
      await pause(200);
    },
    async close() {
      child.kill();
      await new Promise((resolve) => child.once('exit', resolve));
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function devToolsPort(profile: string, browser: ChildProcess): Promise<string> {
  const file = join(profile, 'DevToolsActivePort');
  while (browser.exitCode === null) {
    if (existsSync(file)) {
      const port = (await readFile(file, 'utf8')).split('\n')[0];
      if (port !== undefined && port !== '') return port;
    }
    await pause(50);
  }
  throw new Error('Chromium did not start.');
}
