import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildBridge } from '../../scripts/build-bridge.ts';
import { fetchNode } from '../../scripts/node-runtime.ts';
import { packProgramBundle } from '../../scripts/pack-bridge.ts';
import { packProgram } from '../../scripts/pack-program.ts';
import { BridgeAssistant } from '../fakes/bridge-assistant.ts';
import { BridgeExtension } from '../fakes/bridge-extension.ts';
import { openBundle } from '../fakes/mcp-bundle.ts';

const TARGET = 'linux-x64';
const isHere = `${process.platform}-${process.arch}` === TARGET;

/** To get Node from the registry once, and to write some hundred megabytes. */
const BUILD_LIMIT_MS = 900_000;
const LIMIT_MS = 120_000;

const built = mkdtempSync(join(tmpdir(), 'bp-'));
const PROGRAM = join(built, 'okta-end-user-assistant');
let home = '';

beforeAll(async () => {
  if (!isHere) return;
  const bridge = join(built, 'bridge.mjs');
  await buildBridge(bridge);
  await packProgram(TARGET, PROGRAM, bridge);
}, BUILD_LIMIT_MS);
afterAll(() => {
  rmSync(built, { recursive: true });
});
beforeEach(() => {
  home = mkdtempSync(join(built, 'h-'));
  mkdirSync(join(home, '.config', 'chromium'), { recursive: true });
});

/** Runs the program where there is no Node. */
function run(...args: readonly string[]) {
  const env = { HOME: home, PATH: '', NODE_OPTIONS: '--no-such-option' };
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = execFile(PROGRAM, args, { env }, (_error, out, err) => {
      resolve({ code: child.exitCode, out, err });
    });
  });
}

const dataFolder = () => join(home, '.local', 'share', 'okta-end-user-assistant');

function launchScript(): string {
  const file = join('NativeMessagingHosts', 'okta_end_user_assistant.bridge.json');
  const manifest: unknown = JSON.parse(
    readFileSync(join(home, '.config', 'chromium', file), 'utf8'),
  );
  return String(Object(manifest).path);
}

describe.runIf(isHere)('the bridge as one program', () => {
  test(
    'opened without a command it sets itself up; browser and assistant start the copy of it',
    async () => {
      mkdirSync(join(home, '.cursor'));
      const opened = await run();
      expect(opened).toMatchObject({ code: 0, err: '' });
      expect(opened.out).toContain('Chromium can start the bridge');
      expect(opened.out).toContain('Found on this computer: Cursor.');
      const installed = join(dataFolder(), 'okta-end-user-assistant');
      const extension = new BridgeExtension({
        bridge: '',
        home: dataFolder(),
        program: launchScript(),
      });
      expect(await extension.hello).toMatchObject({ type: 'hello', command: [installed] });
      expect((await run('install', '--write', 'cursor')).code).toBe(0);
      const report = await run('doctor');
      expect(report.out).toContain('ok   Cursor can start the bridge');
      expect(report.out).toContain(`ok   The bridge is in ${installed}`);
      expect(await extension.disconnect()).toBe(0);
      expect((await run('uninstall')).code).toBe(0);
      expect(existsSync(installed)).toBe(false);
      expect(existsSync(join(home, '.cursor', 'mcp.json'))).toBe(false);
    },
    LIMIT_MS,
  );

  test(
    'a bundle of it needs neither Node nor a terminal: what its form asks lets the browser start it',
    async () => {
      const { license } = await fetchNode(TARGET);
      const unpacked = join(home, 'bundle');
      // In its place, as it takes a minute to compress.
      const script = join(home, 'program');
      writeFileSync(script, `#!/bin/sh\nexec '${PROGRAM}' "$@"\n`);
      const bundle = packProgramBundle(TARGET, script, license);
      const { manifest, command, args } = openBundle(bundle, unpacked);
      expect(manifest.compatibility.platforms).toEqual(['linux']);
      expect(readFileSync(join(unpacked, 'LICENSE-node'), 'utf8')).toContain('Node.js');
      expect(args[0]).toBe('serve');
      const assistant = new BridgeAssistant({
        bridge: '',
        home,
        program: command,
        args: args.slice(1),
      });
      expect((await assistant.initialize())['result']).toMatchObject({
        serverInfo: { name: 'okta-end-user-assistant' },
      });
      expect(await assistant.disconnect()).toBe(0);
      const extension = new BridgeExtension({ bridge: '', home, program: launchScript() });
      expect(await extension.hello).toMatchObject({
        command: [join(home, 'okta-end-user-assistant')],
      });
      expect(await extension.disconnect()).toBe(0);
    },
    LIMIT_MS,
  );
});
