import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { FIREFOX_EXTENSION_ID } from '../../src/manifest.ts';
import { signIn, startOrg } from './actions.ts';
import { Firefox } from './firefox.ts';

const EXTENSION = join(import.meta.dirname, '..', '..', '.output', 'firefox-mv3');
const OTHER = { id: 'friend@other.example', uuid: '22222222-3333-4444-8555-666666666666' };

/** An event page that nothing holds stops after this time, in milliseconds: longer than a question is silent. */
const IDLE = 6000;

const INITIALIZE = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'friend', version: '1' },
  },
};
const CALL = {
  jsonrpc: '2.0',
  id: 2,
  method: 'tools/call',
  params: { name: 'get_my_user_profile', arguments: {} },
};

const closing: (() => Promise<unknown>)[] = [];
test.afterEach(async () => {
  for (const close of closing.toReversed()) await close();
});

test('Firefox: another extension is heard once it is allowed, and kept while the person is asked', async () => {
  const home = await mkdtemp(join(tmpdir(), 'okta-firefox-'));
  closing.push(() => rm(home, { recursive: true }));
  const folder = join(home, 'friend');
  await cp(join(import.meta.dirname, '..', 'e2e', 'other-extension'), folder, { recursive: true });
  const gecko = { id: OTHER.id };
  const manifest = { manifest_version: 3, name: 'friend', version: '1' };
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({ ...manifest, browser_specific_settings: { gecko } }),
  );
  const { okta, proxy } = await startOrg(closing);
  const firefox = await Firefox.start({
    home,
    env: {},
    extension: EXTENSION,
    other: { ...OTHER, folder },
    proxy,
    preferences: { 'extensions.background.idle.timeout': IDLE },
  });
  closing.push(() => firefox.close());
  const options = await signIn(firefox, okta);
  const page = await firefox.openUrl(`moz-extension://${OTHER.uuid}/page.html`);
  await expect.poll(() => page.value('typeof openPort')).toBe('function');

  const json = async (expression: string): Promise<unknown> =>
    JSON.parse(String(await page.value(`Promise.resolve(${expression}).then(JSON.stringify)`)));
  const open = () => json(`openPort('${FIREFOX_EXTENSION_ID}', 'mcp')`);
  const send = (at: unknown, message: unknown) =>
    json(`(post(${String(at)}, ${JSON.stringify(message)}), null)`);
  const state = (at: unknown) => json(`state(${String(at)})`);
  const change = async (accessChange: Readonly<Record<string, unknown>>) => {
    const envelope = {
      to: 'worker',
      account: '1',
      type: 'access/change',
      request: { change: accessChange },
    };
    const sent = `chrome.runtime.sendMessage(${JSON.stringify(envelope)}).then(({ ok }) => ok)`;
    expect(await options.value(sent)).toBe(true);
  };

  const shut = await open();
  await expect.poll(() => state(shut)).toEqual({ got: [], isOpen: false });
  expect(await json(`sendMessage('${FIREFOX_EXTENSION_ID}', {})`)).toMatch(/does not exist/u);

  await change({ kind: 'extensions', on: true });
  const unknown = await open();
  await send(unknown, INITIALIZE);
  const unpairedReply = {
    id: 1,
    error: { message: expect.stringContaining('allow this extension') },
  };
  await expect.poll(() => state(unknown)).toMatchObject({ got: [unpairedReply], isOpen: false });

  await change({ kind: 'pair', assistant: `extension:${OTHER.id}`, allow: true });
  const allowed = await open();
  await send(allowed, INITIALIZE);
  await send(allowed, CALL);
  await expect.poll(async () => Object(await question()).name).toBe('friend');
  await expect
    .poll(millisecondsSince(performance.now()), { timeout: 30_000 })
    .toBeGreaterThan(3 * IDLE);
  await change({ kind: 'answer', question: Object(await question()).id, answer: 'no' });
  await expect
    .poll(() => state(allowed))
    .toMatchObject({
      got: [
        { id: 1, result: {} },
        { id: 2, result: { isError: true } },
      ],
      isOpen: true,
    });
  // Nothing is asked or said any more.
  await expect.poll(() => state(allowed), { timeout: 3 * IDLE }).toMatchObject({ isOpen: false });

  async function question(): Promise<unknown> {
    const readFirstQuestion = `chrome.storage.session.get('outside-questions').then((all) => JSON.stringify(all['outside-questions']?.value[0] ?? null))`;
    return JSON.parse(String(await options.value(readFirstQuestion)));
  }
});

/** For what is about time itself. */
function millisecondsSince(start: number): () => number {
  return () => performance.now() - start;
}
