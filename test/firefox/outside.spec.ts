import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from '@playwright/test';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { BRIDGE_FILE, buildBridge } from '../../scripts/build-bridge.ts';
import { FIREFOX_EXTENSION_ID } from '../../src/manifest.ts';
import { startNameProxy } from '../okta-org/name-proxy.ts';
import { startOktaOrg } from '../okta-org/start-okta-org.ts';
import { Firefox, type Tab } from './firefox.ts';

const EXTENSION = join(import.meta.dirname, '..', '..', '.output', 'firefox-mv3');
const REDIRECT_HOST = createHash('sha1').update(FIREFOX_EXTENSION_ID).digest('hex');

const closing: (() => Promise<unknown>)[] = [];
test.afterEach(async () => {
  for (const close of closing.toReversed()) await close();
});

/** An event page that nothing holds stops after this time, in milliseconds. */
const IDLE = 1000;

async function see(tab: Tab, text: RegExp): Promise<void> {
  await expect.poll(() => tab.text()).toMatch(text);
}

async function click(tab: Tab, name: string): Promise<void> {
  await expect.poll(() => tab.click(name), `button ${name}`).toBe(true);
}

async function type(tab: Tab, field: string, text: string): Promise<void> {
  await expect.poll(() => tab.type(field, text), `field ${field}`).toBe(true);
}

test('Firefox: set up, sign in, ask in the panel, and from outside', async () => {
  const home = await mkdtemp(join(tmpdir(), 'okta-firefox-'));
  closing.push(() => rm(home, { recursive: true }));
  const env = { HOME: home, OKTA_ASSISTANT_BRIDGE_HOME: join(home, 'bridge') };
  await buildBridge();
  const bridge = (...args: readonly string[]) =>
    execFileSync(process.execPath, [BRIDGE_FILE, ...args], { env, encoding: 'utf8' });
  const okta = await startOktaOrg({
    redirectUris: [`https://${REDIRECT_HOST}.extensions.allizom.org/`],
  });
  closing.push(() => okta.stop());
  const proxy = await startNameProxy(okta.port);
  closing.push(() => proxy.stop());
  const firefox = await Firefox.start({
    home,
    env,
    extension: EXTENSION,
    proxy: new URL(proxy.url).host,
    preferences: { 'extensions.background.idle.timeout': IDLE },
  });
  closing.push(() => firefox.close());
  const [user] = okta.users;
  if (user === undefined) throw new Error('The org has no user.');

  const options = await firefox.open('options');
  await type(options, 'Okta domain', 'acme.okta.com');
  await type(options, 'Client ID', okta.clientId);
  await click(options, 'Save and check');
  await see(options, /Sign in with Okta/u);
  await click(options, 'Sign in');
  const login = await signInWindow(firefox);
  await type(login, 'input[name=username]', user.login);
  await type(login, 'input[type=password]', user.password);
  await click(login, 'Sign in');
  await see(options, /Signed in as Alice Moreau/u);

  const panel = await firefox.open('sidepanel');
  await type(panel, 'textarea', "What's my job title?\u{e007}");
  await see(panel, /Your title is Senior Product Designer/u);
  const popup = await firefox.open('popup');
  await type(popup, 'input', 'goo dri');
  await see(popup, /Google Workspace Drive/u);

  await click(options, 'Turn on');
  await see(options, /The bridge is not installed for this browser yet/u);
  expect(bridge('install', '--browser', 'firefox', '--write', 'cursor')).toContain(
    'Firefox can start the bridge',
  );
  // It may have tried again by itself meanwhile.
  await expect
    .poll(async () => (await options.click('Try again'), options.text()))
    .toMatch(/Ready\. Bridge/u);
  expect(bridge('doctor')).not.toMatch(/^BAD/mu);

  const client = new Client(
    { name: 'Cursor', title: 'Cursor', version: '1' },
    { versionNegotiation: { mode: 'auto' } },
  );
  await client.connect(
    new StdioClientTransport({
      env,
      command: process.execPath,
      args: [BRIDGE_FILE, 'serve', '--client', 'cursor'],
      stderr: 'ignore',
    }),
  );
  closing.push(() => client.close());
  const call = async (name: string, args: Record<string, unknown> = {}) =>
    (await client.callTool({ name, arguments: args })).structuredContent;
  await expect(call('get_my_user_profile')).rejects.toThrow(/allow this assistant/u);
  await see(options, /Cursor wants to connect/u);
  await click(options, 'Allow');
  for (const [name, args, question, expected] of [
    ['get_my_user_profile', { fields: ['title'] }, /asks for your profile/u, /Senior Product/u],
    ['list_assigned_applications', {}, /asks for the list/u, /Salesforce/u],
    ['get_application_sso_link', { application: 'salesforce' }, /asks for the link/u, /acme.okta/u],
  ] as const) {
    const asked = call(name, args);
    await see(options, question);
    await click(options, 'Always allow');
    expect(JSON.stringify(await asked)).toMatch(expected);
  }

  // Nothing of ours is open any more but the port, which keeps the event page.
  for (const tab of [options, panel, popup]) await tab.close();
  await expect.poll(millisecondsSince(performance.now())).toBeGreaterThan(3 * IDLE);
  expect(JSON.stringify(await call('get_my_user_profile', { fields: ['title'] }))).toMatch(
    /Senior Product/u,
  );
});

/** For what is about time itself. */
function millisecondsSince(start: number): () => number {
  return () => performance.now() - start;
}

async function signInWindow(firefox: Firefox): Promise<Tab> {
  for (;;)
    for (const tab of await firefox.tabs())
      if (String(await tab.address()).startsWith('https://acme.okta.com/signin')) return tab;
}
