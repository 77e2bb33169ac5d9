import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { BRIDGE_FILE, buildBridge } from '../../scripts/build-bridge.ts';
import { click, see, signIn, startOrg, type } from './actions.ts';
import { Firefox } from './firefox.ts';

const EXTENSION = join(import.meta.dirname, '..', '..', '.output', 'firefox-mv3');

const closing: (() => Promise<unknown>)[] = [];
test.afterEach(async () => {
  for (const close of closing.toReversed()) await close();
});

/** An event page that nothing holds stops after this time, in milliseconds. */
const IDLE = 1000;

test('Firefox: set up, sign in, ask in the panel, and from outside', async () => {
  const home = await mkdtemp(join(tmpdir(), 'okta-firefox-'));
  closing.push(() => rm(home, { recursive: true }));
  const env = { HOME: home, OKTA_ASSISTANT_BRIDGE_HOME: join(home, 'bridge') };
  await buildBridge();
  const bridge = async (...args: readonly string[]) =>
    (await promisify(execFile)(process.execPath, [BRIDGE_FILE, ...args], { env })).stdout;
  const { okta, proxy } = await startOrg(closing);
  const firefox = await Firefox.start({
    home,
    env,
    extension: EXTENSION,
    proxy,
    preferences: { 'extensions.background.idle.timeout': IDLE },
  });
  closing.push(() => firefox.close());
  const options = await signIn(firefox, okta);

  const panel = await firefox.open('sidepanel');
  await type(panel, 'textarea', "What's my job title?\u{e007}");
  await see(panel, /Your title is Senior Product Designer/u);
  const popup = await firefox.open('popup');
  await type(popup, 'input', 'goo dri');
  await see(popup, /Google Workspace Drive/u);

  await options.activate();
  await click(options, 'Turn on');
  await see(options, /The bridge is not installed for this browser yet/u);
  expect(await bridge('install', '--browser', 'firefox', '--write', 'cursor')).toContain(
    'Firefox can start the bridge',
  );
  // It may have tried again by itself meanwhile.
  await expect
    .poll(async () => (await options.click('Try again'), options.text()))
    .toMatch(/Ready\. Bridge/u);

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
  // The first call waits until this client is allowed, and goes on by itself.
  const first = call('get_my_user_profile', { fields: ['title'] });
  await see(options, /Cursor wants to connect/u);
  await click(options, 'Allow');
  for (const [asked, question, expected] of [
    [() => first, /asks for your profile/u, /Senior Product/u],
    [() => call('list_assigned_applications'), /asks for the list/u, /Salesforce/u],
    [
      () => call('get_application_sso_link', { application: 'salesforce' }),
      /asks for the link/u,
      /acme.okta/u,
    ],
  ] as const) {
    const answer = asked();
    await see(options, question);
    await click(options, 'Always allow');
    expect(JSON.stringify(await answer)).toMatch(expected);
  }
  expect(await bridge('doctor')).not.toMatch(/^BAD/mu);

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
