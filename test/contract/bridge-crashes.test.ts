import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { buildBridge } from '../../scripts/build-bridge.ts';
import { BridgeAssistant } from '../fakes/bridge-assistant.ts';
import { BridgeExtension } from '../fakes/bridge-extension.ts';

/** By each of two assistants; `BRIDGE_CALLS=500` stops the extension 500 times (minutes). */
const CALLS = Number(process.env['BRIDGE_CALLS'] ?? 100);

// The worker's port ends with the worker, and the browser's native host with its port.
test('all calls from two assistants are answered, each request once, although the extension dies at every other call', async () => {
  const home = mkdtempSync(join(tmpdir(), 'bh-'));
  const bridge = join(home, 'bridge.mjs');
  await buildBridge(bridge);
  let received = 0;
  let crashes = 0;
  const startExtension = (): BridgeExtension =>
    new BridgeExtension({
      bridge,
      home,
      onMessage(message, connection, port) {
        if (port.child.stdin?.writableEnded === true) return;
        if (message['method'] === 'tools/call') {
          received += 1;
          if (received % 2 === 0) {
            crashes += 1;
            void port.disconnect();
            extension = startExtension();
            return;
          }
        }
        const { id, params } = message;
        if (id === undefined) return;
        port.reply(connection, { jsonrpc: '2.0', id, result: { echo: params } });
      },
    });
  let extension = startExtension();
  const assistants = ['one', 'two'].map(
    (name) => new BridgeAssistant({ bridge, home, args: ['--client', name] }),
  );
  await Promise.all(
    assistants.map(async (assistant, at) => {
      await assistant.initialize();
      for (let call = 0; call < CALLS; call += 1) {
        const params = { name: 'get_my_user_profile', arguments: { call: `${at}-${call}` } };
        let reply = await assistant.request('tools/call', params);
        // Where the next extension starts late, the bridge gives the call up, and says so: the client tries again.
        while (isInterrupted(reply)) reply = await assistant.request('tools/call', params);
        expect(reply).toMatchObject({ result: { echo: params } });
      }
    }),
  );
  for (const { received: messages } of assistants) {
    const ids = messages.flatMap(({ id, method }) => (method === undefined ? [id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(CALLS);
  }
  expect(crashes).toBeGreaterThanOrEqual(CALLS);
  await Promise.all(assistants.map((assistant) => assistant.disconnect()));
  await extension.disconnect();
  rmSync(home, { recursive: true });
});

/** Whether the bridge gave the call up: it stopped during the call, or did not answer in time. */
function isInterrupted(reply: Readonly<Record<string, unknown>>): boolean {
  return /(?:stopped during this call|did not answer in time)\. Try again\./u.test(
    JSON.stringify(reply),
  );
}
