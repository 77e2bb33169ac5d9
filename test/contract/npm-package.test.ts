import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { BRIDGE_FILE, buildBridge } from '../../scripts/build-bridge.ts';
import { NPM_PACKAGE, writeNpmPackage } from '../../scripts/npm-package.ts';
import { BridgeAssistant } from '../fakes/bridge-assistant.ts';
import { BridgeExtension } from '../fakes/bridge-extension.ts';

const Packed = z.tuple([
  z.object({
    filename: z.string(),
    /** Bytes of the tarball. */
    size: z.number(),
    files: z.array(z.object({ path: z.string(), mode: z.number() })),
  }),
]);

const Configuration = z.object({
  mcpServers: z.object({
    'okta-end-user-assistant': z.object({
      args: z.tuple([z.string(), z.literal('serve')], z.string()),
    }),
  }),
});

const Manifest = z.object({ path: z.string() });

const folder = mkdtempSync(join(tmpdir(), 'npm-'));
const home = join(folder, 'home');
const empty = join(folder, 'empty');
const env = {
  HOME: home,
  PATH: process.env['PATH'],
  npm_config_cache: join(folder, 'cache'),
  npm_config_offline: 'true',
};

function npm(command: 'npm' | 'npx', cwd: string, ...args: readonly string[]): string {
  return execFileSync(command, args, { cwd, env, encoding: 'utf8' });
}

const read = (path: string): unknown => JSON.parse(readFileSync(join(home, path), 'utf8'));

let packed: z.infer<typeof Packed>[0];

beforeAll(async () => {
  mkdirSync(home);
  mkdirSync(empty);
  await buildBridge();
  writeNpmPackage();
  const to = ['--pack-destination', folder];
  [packed] = Packed.parse(JSON.parse(npm('npm', NPM_PACKAGE, 'pack', '--json', ...to)));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the npm package', () => {
  test('has one program, its license, and a readme', () => {
    expect(packed.files.map(({ path }) => path).toSorted()).toEqual([
      'LICENSE',
      'README.md',
      'bridge.mjs',
      'package.json',
    ]);
    // Of these, what it says in eight more languages is 17 kB.
    expect(packed.size).toBeLessThan(80_000);
  });

  test('contains the license of what is bundled', () => {
    const program = readFileSync(BRIDGE_FILE, 'utf8');
    expect(program).toMatch(/^#!\/usr\/bin\/env node\n\/\*\njsonc-parser [\d.]+ \(MIT\)\n/u);
    expect(program).toContain('Copyright (c) Microsoft');
  });

  test('installs nothing else, and what it sets up works without it', async () => {
    npm('npm', empty, 'install', '--no-audit', '--no-fund', join(folder, packed.filename));
    const installed = readdirSync(join(empty, 'node_modules')).filter((name) => name[0] !== '.');
    expect(installed).toEqual(['okta-end-user-assistant']);
    const options = ['--browser', 'chromium', '--write', 'cursor'];
    expect(npm('npx', empty, 'okta-end-user-assistant', 'install', ...options)).toContain(
      'Chromium can start the bridge',
    );

    // As npx's cache does.
    rmSync(empty, { recursive: true });
    const { path } = Manifest.parse(
      read('.config/chromium/NativeMessagingHosts/okta_end_user_assistant.bridge.json'),
    );
    const data = join(home, '.local', 'share', 'okta-end-user-assistant');
    const extension = new BridgeExtension({ bridge: '', home: data, program: path });
    expect(await extension.hello).toMatchObject({
      type: 'hello',
      command: [expect.any(String), expect.any(String)],
    });
    expect(await extension.disconnect()).toBe(0);
    const { mcpServers } = Configuration.parse(read('.cursor/mcp.json'));
    const [bridge, , ...args] = mcpServers['okta-end-user-assistant'].args;
    const assistant = new BridgeAssistant({ bridge, args, home: data });
    expect((await assistant.initialize())['result']).toMatchObject({ serverInfo: {} });
    expect(await assistant.disconnect()).toBe(0);
  });
});
