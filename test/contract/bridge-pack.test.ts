import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { buildBridge } from '../../scripts/build-bridge.ts';
import { packBridge } from '../../scripts/pack-bridge.ts';
import { BridgeAssistant } from '../fakes/bridge-assistant.ts';
import { openBundle } from '../fakes/mcp-bundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'pack-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('the bundle unpacks to a server that an assistant can start, and is the same each time', async () => {
  const bridge = join(folder, 'bridge.mjs');
  await buildBridge(bridge);
  const bundle = packBridge(bridge);
  await buildBridge(bridge);
  expect(Buffer.compare(packBridge(bridge), bundle)).toBe(0);
  const unpacked = join(folder, 'unpacked');
  const { manifest, command, args } = openBundle(bundle, unpacked);
  const icon = readFileSync(join(unpacked, manifest.icon));
  expect(icon.subarray(1, 4).toString()).toBe('PNG');
  // PNG, IHDR: what the validator of @anthropic-ai/mcpb recommends.
  expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([512, 512]);
  const entryPoint = join(unpacked, manifest.server.entry_point);
  expect([command, ...args].slice(0, 3)).toEqual(['node', entryPoint, 'serve']);
  expect(args.join(' ')).not.toContain('${');

  // What the user leaves as it is in the form lets the browser start the bridge.
  mkdirSync(join(folder, '.config', 'chromium'), { recursive: true });
  const assistant = new BridgeAssistant({ bridge: entryPoint, home: folder, args: args.slice(2) });
  expect((await assistant.initialize())['result']).toMatchObject({
    serverInfo: { name: 'okta-end-user-assistant' },
  });
  expect(await assistant.disconnect()).toBe(0);
  expect(assistant.stderr).toBe('');
  const hosts = join(folder, '.config', 'chromium', 'NativeMessagingHosts');
  const host = readFileSync(join(hosts, 'okta_end_user_assistant.bridge.json'), 'utf8');
  expect(JSON.parse(host)).toMatchObject({ path: join(folder, 'native-host') });
});

test('the bundle needs no other file', async () => {
  const bridge = join(folder, 'alone.mjs');
  await buildBridge(bridge);
  const imports = [...readFileSync(bridge, 'utf8').matchAll(/^import .* from "([^"]+)";$/gmu)];
  expect(imports.length).toBeGreaterThan(3);
  for (const [, name] of imports) expect(name).toMatch(/^node:/u);
  const out = execFileSync(process.execPath, [bridge, 'help'], { cwd: tmpdir(), stdio: 'pipe' });
  expect(out.toString()).toBe('');
});
