import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Client } from '@modelcontextprotocol/client';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildBridge, readOfflineCatalog } from '../../scripts/build-bridge.ts';
import { canRepeat, catalogResult } from '../../src/bridge/serve/offline-catalog.ts';
import { createMcpServer } from '../../src/mcp/create-server.ts';
import { TOOLS } from '../../src/tools/index.ts';
import { BridgeExtension } from '../fakes/bridge-extension.ts';
import { directoryOf, toolContext } from '../fakes/tool-context.ts';
import { transportPair } from '../fakes/transport-pair.ts';

const built = mkdtempSync(join(tmpdir(), 'bridge-'));
const BRIDGE = join(built, 'bridge.mjs');

let home = '';

beforeAll(async () => {
  await buildBridge(BRIDGE);
  return () => {
    rmSync(built, { recursive: true });
  };
});
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'bh-'));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

function bridge(...args: readonly string[]) {
  const env = {
    HOME: home,
    PATH: process.env['PATH'],
    OKTA_ASSISTANT_BRIDGE_HOME: join(home, 'data'),
  };
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const child = execFile(process.execPath, [BRIDGE, ...args], { env }, (_error, out, err) => {
      resolve({ code: child.exitCode ?? -1, out, err });
    });
  });
}

const MANIFEST = '.config/chromium/NativeMessagingHosts/okta_end_user_assistant.bridge.json';
const read = (path: string): unknown => JSON.parse(readFileSync(join(home, path), 'utf8'));

describe('bridge install', () => {
  test('uses the only browser that it finds, and creates an installation that passes doctor', async () => {
    mkdirSync(join(home, '.config', 'chromium'), { recursive: true });
    const installed = await bridge('install', '--write', 'cursor', '--write', 'vscode');
    expect(installed).toMatchObject({ code: 0, err: '' });
    expect(installed.out.match(/pairing code is [0-9A-Z]{4}-[0-9A-Z]{4}/gu)).toHaveLength(2);
    const launchScript = String(Object(read(MANIFEST)).path);
    expect(read('.cursor/mcp.json')).toEqual({
      mcpServers: {
        'okta-end-user-assistant': {
          command: process.execPath,
          args: [join(home, 'data', 'bridge.mjs'), 'serve', '--client', 'cursor'],
        },
      },
    });
    expect(read('.config/Code/User/mcp.json')).toMatchObject({
      servers: { 'okta-end-user-assistant': { type: 'stdio' } },
    });
    const alone = await bridge('doctor');
    expect(alone.code).toBe(1);
    expect(alone.out.match(/^BAD .*$/gmu)).toEqual(['BAD  A browser with the extension is open']);

    // As the browser does: the launch script that the manifest names, with the caller's origin.
    const closed = new Set<unknown>();
    const extension = new BridgeExtension({
      bridge: BRIDGE,
      home: join(home, 'data'),
      program: launchScript,
      browser: 'chromium',
      profile: 'Work',
      onOpen(connection, { installation }, port) {
        if (installation !== 'vscode') return;
        closed.add(connection);
        port.close(connection, 'unpaired');
      },
      onMessage({ id }, connection, port) {
        // What was on its way when the connection was closed gets no answer.
        if (id !== undefined && !closed.has(connection))
          port.reply(connection, { jsonrpc: '2.0', id, result: {} });
      },
    });
    await extension.hello;
    let report = await bridge('doctor');
    // Doctor leaves out what it has not heard in time.
    while (!/the extension answers[^]*VS Code gets answers/u.test(report.out))
      report = await bridge('doctor');
    expect(report.out.match(/^BAD .*$/gmu)).toEqual([
      'BAD  Chromium (profile Work): signed in to Okta',
      'BAD  VS Code gets answers from the extension',
    ]);
    expect(report.out).toMatch(/VS Code gets answers.*\n.*allow this assistant \(pairing code /u);
    const code = /VS Code[^]*?pairing code is (\S{9})/u.exec(installed.out)?.[1];
    expect(report.out).toContain(`pairing code ${code}`);
    await extension.disconnect();

    expect((await bridge('uninstall')).code).toBe(0);
    for (const path of [
      MANIFEST,
      '.cursor/mcp.json',
      '.config/Code/User/mcp.json',
      'data/bridge.mjs',
    ])
      expect(existsSync(join(home, path)), path).toBe(false);
  });

  test('finds Firefox by its newer folder, and uninstall leaves other browsers alone', async () => {
    expect((await bridge('install')).err).toContain(
      '--browser chrome|chromium|edge|brave|firefox\n',
    );
    mkdirSync(join(home, '.config', 'mozilla'), { recursive: true });
    expect(await bridge('install')).toMatchObject({ code: 0, err: '' });
    expect(await bridge('install', '--browser', 'chromium')).toMatchObject({ code: 0 });
    const firefox = '.mozilla/native-messaging-hosts/okta_end_user_assistant.bridge.json';
    const installed = () => [firefox, MANIFEST].map((path) => existsSync(join(home, path)));
    expect(installed()).toEqual([true, true]);
    expect((await bridge('uninstall', '--browser', 'firefox')).code).toBe(0);
    expect(installed()).toEqual([false, true]);
  });

  test('takes every browser that it finds, and a dry run writes nothing', async () => {
    const refused = await bridge('install');
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('--browser chrome|chromium|edge|brave|firefox\n');
    for (const folder of ['chromium', 'google-chrome'])
      mkdirSync(join(home, '.config', folder), { recursive: true });
    const both = await bridge('install', '--dry-run');
    expect(both.out).toMatch(/Chrome can start the bridge[^]*Chromium can start the bridge/u);
    const dry = await bridge('install', '--browser', 'chromium', '--write', 'cursor', '--dry-run');
    expect(dry.code).toBe(0);
    expect(dry.out).toContain(`would write ${join(home, MANIFEST)}`);
    expect(existsSync(join(home, 'data'))).toBe(false);
    expect(existsSync(join(home, '.cursor'))).toBe(false);
  });

  test('edits the target of a link, and does not change a read-only file', async () => {
    const original = '\u{feff}{\r\n\t// mine\r\n\t"servers": {\r\n\t\t"a": {},\r\n\t}\r\n}';
    const dotfiles = join(home, 'dotfiles', 'mcp.json');
    for (const folder of ['dotfiles', '.config/Code/User', '.cursor'])
      mkdirSync(join(home, folder), { recursive: true });
    writeFileSync(dotfiles, original, { mode: 0o640 });
    symlinkSync(dotfiles, join(home, '.config/Code/User/mcp.json'));
    writeFileSync(join(home, '.cursor/mcp.json'), '{}', { mode: 0o444 });
    const write = ['--write', 'cursor', '--write', 'vscode'];
    const installed = await bridge('install', '--browser', 'edge', ...write);
    expect(installed.code).toBe(1);
    expect(installed.out).toMatch(
      /Cursor: \S+ is left as it is: it is read-only[^]*VS Code: added to/u,
    );
    expect(readFileSync(join(home, '.cursor/mcp.json'), 'utf8')).toBe('{}');
    const edited = readFileSync(dotfiles, 'utf8');
    expect(edited.startsWith(original.slice(0, original.indexOf('\r\n\t}')))).toBe(true);
    expect(edited).toContain('"okta-end-user-assistant": {\r\n');
    expect(statSync(dotfiles).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(home, '.config/Code/User/mcp.json')).isSymbolicLink()).toBe(true);
    expect((await bridge('uninstall')).code).toBe(0);
    expect(readFileSync(dotfiles, 'utf8')).toBe(original);
    expect(lstatSync(join(home, '.config/Code/User/mcp.json')).isSymbolicLink()).toBe(true);
  });

  test.each([
    [['install', '--browser', 'netscape'], '--browser takes'],
    [['install', '--browser', 'chrome', '--write', 'x'], '--write takes'],
    [['serve', '--client', '../x'], '--client takes'],
    [['serve', '--nonsense'], '--nonsense'],
    [['nonsense'], 'Unknown command: nonsense'],
    [['install', '--brwoser', 'chrome'], 'For all options, run: '],
  ])('%j is rejected with a text on stderr', async (args, message) => {
    const refused = await bridge(...args);
    expect(refused.code).not.toBe(0);
    expect(refused).toMatchObject({ out: '', err: expect.stringContaining(message) });
  });

  test('a folder that cannot be written gives a text without a stack trace', async () => {
    mkdirSync(join(home, 'data'));
    chmodSync(join(home, 'data'), 0o755);
    mkdirSync(join(home, 'data', 'bridge.mjs'));
    const refused = await bridge('install', '--browser', 'chrome');
    expect(refused.code).toBe(1);
    expect(refused.err).not.toContain('    at ');
  });
});

describe('the offline catalog', () => {
  test('equals what the server answers to the official client, and lists every tool as repeatable', async () => {
    const catalog = await readOfflineCatalog();
    const [near, far] = transportPair();
    const context = (signal: AbortSignal) => toolContext(directoryOf([], {}), signal);
    serveStdio(() => createMcpServer({ tools: TOOLS, version: '1', context }), { transport: far });
    const client = new Client(
      { name: 'x', version: '1' },
      { versionNegotiation: { mode: 'auto' } },
    );
    await client.connect(near);
    const _meta = { 'io.modelcontextprotocol/protocolVersion': '2026-07-28' };
    const modern = catalogResult(catalog, { method: 'tools/list', params: { _meta } });
    expect(modern?.['tools']).toEqual((await client.listTools()).tools);
    expect(catalogResult(catalog, { method: 'tools/list' })?.['tools']).toHaveLength(TOOLS.length);
    for (const { name } of TOOLS)
      expect(canRepeat(catalog, { method: 'tools/call', params: { name } }), name).toBe(true);
    await client.close();
  });
});
