import { readdir, readFile, readlink } from 'node:fs/promises';
import process from 'node:process';
import { expect } from '@playwright/test';
import { BRIDGE_FILE } from '../../scripts/build-bridge.ts';
import { BridgeAssistant } from '../fakes/bridge-assistant.ts';
import { allow, decide, open, test, type Outside } from './outside.ts';

const LINK = 'get_application_sso_link';

/** Calls of both assistants together; the worker dies once for every two. */
const CALLS = Number(process.env['OUTSIDE_CALLS'] ?? 24);

/** An assistant that the person has allowed to get links. */
async function pairedAssistant({ home, options }: Outside, name: string) {
  const assistant = new BridgeAssistant({
    bridge: BRIDGE_FILE,
    home,
    args: ['--client', name],
  });
  await assistant.initialize(name);
  await assistant.request('resources/list');
  await allow(options, name, [LINK]);
  return assistant;
}

/** The bridge's processes that listen on a TCP port (proc(5): sockets by their inodes, state 0A). */
async function listeners(): Promise<readonly string[]> {
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')),
  );
  const inodes = new Set(
    tables
      .flatMap((table) => table.split('\n'))
      .map((line) => line.trim().split(/\s+/u))
      .flatMap((columns) => (columns[3] === '0A' ? [columns[9]] : [])),
  );
  const listening: string[] = [];
  for (const pid of await bridges()) {
    for (const file of await readdir(`/proc/${pid}/fd`).catch(() => [])) {
      const link = await readlink(`/proc/${pid}/fd/${file}`).catch(() => '');
      if (inodes.has(/^socket:\[(\d+)\]$/u.exec(link)?.[1])) listening.push(pid);
    }
  }
  return listening;
}

async function bridges(): Promise<readonly string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const lines = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
  );
  return pids.filter((_pid, index) => (lines[index] ?? '').includes(BRIDGE_FILE));
}

test(`of ${CALLS} calls of two assistants none is lost or answered twice, though the worker dies every other call`, async ({
  outside,
}) => {
  const { browser, options } = outside;
  await open(options);
  const assistants = [
    await pairedAssistant(outside, 'claude-desktop'),
    await pairedAssistant(outside, 'cursor'),
  ];
  const before = assistants.map(({ received }) => received.length);
  const outcomes: string[] = [];
  for (let round = 0; round < CALLS / 2; round += 1) {
    const stopping = browser.stopWorker();
    const calls = assistants.map((assistant) =>
      assistant.request('tools/call', { name: LINK, arguments: { application: 'salesforce' } }),
    );
    await stopping;
    // Any event starts the next worker; by itself the browser does so within half a minute.
    await decide(options, { kind: 'retry' });
    for (const reply of await Promise.all(calls))
      outcomes.push(JSON.stringify(reply['result']).includes('"found"') ? 'found' : 'failed');
  }
  expect(outcomes.filter((outcome) => outcome === 'found')).toHaveLength(CALLS);

  for (const [index, { received }] of assistants.entries()) {
    const answered = received
      .slice(before[index])
      .flatMap(({ id, method }) => (method === undefined ? [id] : []));
    expect(answered).toHaveLength(CALLS / 2);
    expect(new Set(answered).size).toBe(CALLS / 2);
  }
  await Promise.all(assistants.map((assistant) => assistant.disconnect()));
});

test('the connection opens again by itself after the worker dies, and the bridge listens on no port', async ({
  outside,
}) => {
  const { browser, options } = outside;
  await open(options);
  const assistant = await pairedAssistant(outside, 'cursor');
  // One that an assistant started, one that the browser started.
  expect((await bridges()).length).toBeGreaterThanOrEqual(2);
  expect(await listeners()).toEqual([]);
  await browser.stopWorker();
  await expect
    .poll(async () => {
      const reply = await assistant.request('tools/call', {
        name: LINK,
        arguments: { application: 'salesforce' },
      });
      return JSON.stringify(reply['result'] ?? reply['error']);
    })
    .toContain('"found"');
  await assistant.disconnect();
});
