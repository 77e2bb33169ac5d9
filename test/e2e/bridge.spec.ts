import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium, expect, test } from '@playwright/test';
import { BRIDGE_FILE } from '../../scripts/build-bridge.ts';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { isJsonObject } from '../../src/domain/json.ts';
import { EXTENSION_PUBLIC_KEY } from '../../src/manifest.ts';
import { BridgeAssistant } from '../fakes/bridge-assistant.ts';

const CALL = { name: 'get_my_user_profile', arguments: { fields: ['title'] } };

let home = '';
test.beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'okta-bridge-'));
});
test.afterEach(async () => {
  await rm(home, { recursive: true, force: true });
});

/** Chromium as this home's person has it, with an extension of the product's id. */
async function openChromium() {
  const extension = join(home, 'extension');
  await cp(join(import.meta.dirname, 'bridge-extension'), extension, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Bridge test',
    version: '1',
    key: EXTENSION_PUBLIC_KEY,
    permissions: ['nativeMessaging'],
    background: { service_worker: 'background.js' },
  };
  await writeFile(join(extension, 'manifest.json'), JSON.stringify(manifest));
  const executablePath = findChromium();
  return chromium.launchPersistentContext(join(home, '.config', 'chromium'), {
    ...(executablePath === null ? {} : { executablePath }),
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...process.env, HOME: home, OKTA_ASSISTANT_BRIDGE_HOME: join(home, 'data') },
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
}

function bridge(...args: readonly string[]): Promise<string> {
  const env = { ...process.env, HOME: home, OKTA_ASSISTANT_BRIDGE_HOME: join(home, 'data') };
  return new Promise((resolve) => {
    execFile(process.execPath, [BRIDGE_FILE, ...args], { env }, (_error, out, err) => {
      resolve(out + err);
    });
  });
}

test('a real Chromium starts the installed bridge, and an assistant outlives it', async () => {
  await bridge('install', '--browser', 'chromium');
  const assistant = new BridgeAssistant({ bridge: BRIDGE_FILE, home: join(home, 'data') });
  const first = await openChromium();
  await expect.poll(() => bridge('doctor')).toContain('Chromium (profile Test): signed in to Okta');
  expect(await bridge('doctor')).not.toContain('BAD');
  expect((await assistant.initialize())['result']).toMatchObject({ serverInfo: { name: 'x' } });
  const { boot } = resultOf(await assistant.request('tools/call', CALL));
  expect(typeof boot).toBe('string');

  const calls = [1, 2, 3].map(() => assistant.request('tools/call', CALL));
  await first.close();
  await Promise.all(calls);
  const second = await openChromium();
  const again = resultOf(await assistant.request('tools/call', CALL));
  expect(again['params']).toEqual(CALL);
  expect(again['boot']).not.toBe(boot);

  await second.close();
  expect(await assistant.disconnect()).toBe(0);
  const answered = assistant.received.flatMap(({ id, method }) =>
    method === undefined ? [id] : [],
  );
  expect(new Set(answered)).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  expect(answered).toHaveLength(6);
});

function resultOf(reply: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (isJsonObject(reply['result'])) return reply['result'];
  throw new Error(JSON.stringify(reply));
}
