import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Client as ModernClient } from '@modelcontextprotocol/client';
import { StdioClientTransport as ModernStdio } from '@modelcontextprotocol/client/stdio';
import { Client as LegacyClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as LegacyStdio } from '@modelcontextprotocol/sdk/client/stdio.js';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildBridge } from '../../scripts/build-bridge.ts';
import type { RawMessage } from '../../src/bridge-protocol/frames.ts';
import { createMcpServer } from '../../src/mcp/create-server.ts';
import { TOOLS } from '../../src/tools/index.ts';
import { BridgeAssistant } from '../fakes/bridge-assistant.ts';
import {
  BridgeExtension,
  frameOf,
  type BridgeExtensionOptions,
} from '../fakes/bridge-extension.ts';
import { applicationsNamed, directoryOf, toolContext } from '../fakes/tool-context.ts';

const built = mkdtempSync(join(tmpdir(), 'bridge-'));
const BRIDGE = join(built, 'bridge.mjs');
const PROFILE_CALL = { name: 'get_my_user_profile', arguments: {} };

let home = '';
const extensions = new Set<BridgeExtension>();
const assistants = new Set<BridgeAssistant>();

beforeAll(async () => {
  await buildBridge(BRIDGE);
  return () => {
    rmSync(built, { recursive: true });
  };
});

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'bh-'));
});

afterEach(async () => {
  await Promise.all([...assistants].map((assistant) => assistant.disconnect()));
  await Promise.all([...extensions].map((extension) => extension.disconnect()));
  const leftover = [...extensions].map(({ unframedOutput }) => unframedOutput).join('');
  assistants.clear();
  extensions.clear();
  rmSync(home, { recursive: true });
  expect(leftover, 'stdout of the host').toBe('');
});

function openBrowser(options: Partial<BridgeExtensionOptions> = {}): BridgeExtension {
  const extension = new BridgeExtension({ bridge: BRIDGE, home, onMessage: answer, ...options });
  extensions.add(extension);
  return extension;
}

function startAssistant(...args: readonly string[]): BridgeAssistant {
  const assistant = new BridgeAssistant({ bridge: BRIDGE, home, args });
  assistants.add(assistant);
  return assistant;
}

/** A server that echoes each request. */
function answer(message: RawMessage, connection: string, port: BridgeExtension): void {
  const { id, method, params } = message;
  if (id === undefined || method === undefined) return;
  const initialized = {
    protocolVersion: '2025-06-18',
    capabilities: { tools: { listChanged: true } },
    serverInfo: { name: 'extension', version: '1' },
  };
  const result = method === 'initialize' ? initialized : { echo: params };
  port.reply(connection, { jsonrpc: '2.0', id, result });
}

/** The extension's MCP server for each connection. */
function realServer(): Pick<BridgeExtensionOptions, 'onMessage' | 'onOpen'> {
  const directory = directoryOf(applicationsNamed('Salesforce'), { title: 'Designer' });
  const transports = new Map<string, (message: RawMessage) => void>();
  return {
    onOpen(connection, _opened, port) {
      const transport: NonNullable<Parameters<typeof serveStdio>[1]>['transport'] & object = {
        start: async () => {},
        close: async () => {},
        send: async (message) => {
          port.reply(connection, { ...message });
        },
      };
      serveStdio(
        () =>
          createMcpServer({
            tools: TOOLS,
            version: '1.0.0',
            context: (signal) => toolContext(directory, signal),
          }),
        { transport },
      );
      transports.set(connection, (message) => {
        const { id, method, params } = message;
        if (typeof method !== 'string') return;
        const request = { jsonrpc: '2.0' as const, method, params: { ...Object(params) } };
        transport.onmessage?.(
          typeof id === 'string' || typeof id === 'number' ? { ...request, id } : request,
        );
      });
    },
    onMessage(message, connection) {
      // Verifying the pairing takes a moment; the first message may be there before it is done.
      const wait = () => {
        const receive = transports.get(connection);
        if (receive === undefined) setImmediate(wait);
        else receive(message);
      };
      wait();
    },
  };
}

function hostFiles(): readonly string[] {
  const folder = join(home, 'run');
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Resolves once the host has announced itself. */
async function announced(extension: BridgeExtension): Promise<void> {
  await extension.hello;
  while (
    !hostFiles().some(
      (name) => name.startsWith(`${extension.child.pid}-`) && name.endsWith('.json'),
    )
  )
    await new Promise((resolve) => setImmediate(resolve));
}

/** What the model reads about a call that failed. */
const failureOf = ({ result }: RawMessage) =>
  Object(result).isError === true ? String(Object(result).content[0].text) : 'no failure';

describe('official clients over the whole chain', () => {
  const stdio = () => ({
    command: process.execPath,
    args: [BRIDGE, 'serve', '--client', 'official'],
    env: { OKTA_ASSISTANT_BRIDGE_HOME: home },
    stderr: 'ignore' as const,
  });

  test('SDK 1 and SDK 2 list and call side by side', async () => {
    await announced(openBrowser(realServer()));
    const legacy = new LegacyClient({ name: 'legacy', version: '1' });
    const modern = new ModernClient(
      { name: 'modern', version: '1' },
      { versionNegotiation: { mode: 'auto' } },
    );
    await Promise.all([
      legacy.connect(new LegacyStdio(stdio())),
      modern.connect(new ModernStdio(stdio())),
    ]);
    for (const client of [legacy, modern]) {
      expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(
        TOOLS.map(({ name }) => name),
      );
      const { structuredContent } = await client.callTool(PROFILE_CALL);
      expect(structuredContent).toMatchObject({ profile: { title: 'Designer' } });
    }
    const [extension] = extensions;
    // The second SDK connects once more to find out which revision the server speaks.
    for (const client of ['legacy', 'modern'])
      expect(extension?.opened).toContainEqual({ client, installation: 'official', proved: true });
    expect(extension?.opened.every(({ proved }) => proved)).toBe(true);
    await Promise.all([legacy.close(), modern.close()]);
  });

  test('get the tools before any browser is open, and a notification to list them again once one is', async () => {
    const changes: string[] = [];
    const listChanged = (client: string) => ({
      tools: { autoRefresh: false, debounceMs: 0, onChanged: () => changes.push(client) },
    });
    const legacy = new LegacyClient(
      { name: 'legacy', version: '1' },
      { listChanged: listChanged('legacy') },
    );
    const modern = new ModernClient(
      { name: 'modern', version: '1' },
      { versionNegotiation: { mode: 'auto' }, listChanged: listChanged('modern') },
    );
    await Promise.all([
      legacy.connect(new LegacyStdio(stdio())),
      modern.connect(new ModernStdio(stdio())),
    ]);
    const early = await Promise.all([legacy.listTools(), modern.listTools()]);
    await announced(openBrowser(realServer()));
    for (const [at, client] of [legacy, modern].entries()) {
      const { structuredContent } = await client.callTool(PROFILE_CALL);
      expect(structuredContent).toMatchObject({ profile: { title: 'Designer' } });
      expect((await client.listTools()).tools).toEqual(early[at]?.tools);
    }
    expect(changes.toSorted()).toEqual(['legacy', 'modern']);
    await Promise.all([legacy.close(), modern.close()]);
  });
});

describe('without a browser', () => {
  test('a call fails and says what to do', async () => {
    const assistant = startAssistant();
    await assistant.initialize();
    const reply = await assistant.request('tools/call', PROFILE_CALL);
    expect(failureOf(reply)).toContain(
      'Open the browser with the Okta End User Assistant extension',
    );
  });

  test('a line that is not JSON-RPC is rejected, and the next one is served', async () => {
    const assistant = startAssistant();
    for (const line of ['{', '[]', '7', '\u{feff}', '"\\ud800"', '['.repeat(10_000), 'NaN'])
      assistant.write(`${line}\n`);
    assistant.child.stdin?.write(Buffer.from([0x22, 0xff, 0x22, 0x0a]));
    assistant.write(
      '{"jsonrpc":"2.0","id":1,"id":"last","__proto__":{"id":2},"method":"ping"}\r\n',
    );
    await assistant.waitFor(({ id }) => id === 'last');
    const codes = assistant.received.map(({ error }) => Object(error).code);
    expect(codes).toEqual([
      -32700,
      -32600,
      -32600,
      -32700,
      -32600,
      -32700,
      -32700,
      -32700,
      undefined,
    ]);
  });

  test('the bridge exits before a client that does not read costs much memory', async () => {
    const stalled = spawn(process.execPath, [BRIDGE, 'serve'], {
      env: { OKTA_ASSISTANT_BRIDGE_HOME: home },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    stalled.stdin.on('error', () => {});
    const exited = once(stalled, 'exit');
    let asked = 0;
    const ask = () => {
      asked += 1;
      const id = `${asked} ${'x'.repeat(500_000)}`;
      stalled.stdin.write(
        `${JSON.stringify({ jsonrpc: '2.0', id, method: 'ping' })}\n`,
        (failed) => {
          if (failed === null || failed === undefined) ask();
        },
      );
    };
    ask();
    expect(await exited).toEqual([1, null]);
    expect(asked).toBeLessThan(200);
  });

  test('the bridge exits when the client leaves', async () => {
    const assistant = startAssistant();
    await assistant.request('ping');
    expect(await assistant.disconnect()).toBe(0);
    assistants.clear();
  });
});

describe('the host', () => {
  test.each([
    [[]],
    [['chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/']],
    [['/manifest.json', 'another@extension']],
  ])('refuses to run for the caller %j', async (args) => {
    const extension = openBrowser({ args });
    expect(await extension.exited).toBe(1);
    expect(extension.stderr).toContain('Only a browser may start this');
    expect(hostFiles()).toEqual([]);
  });

  test("runs for Firefox's arguments", async () => {
    const args = ['/manifest.json', 'okta-end-user-assistant@extension.invalid'];
    await announced(openBrowser({ args, browser: 'firefox' }));
    const assistant = startAssistant('--browser', 'firefox');
    expect((await assistant.initialize())['result']).toBeDefined();
  });

  test('opens a socket that only its owner can use, and no port', async () => {
    const extension = openBrowser();
    await announced(extension);
    const assistant = startAssistant();
    await assistant.initialize();
    const mode = (path: string) => statSync(path).mode & 0o777;
    expect(mode(join(home, 'run'))).toBe(0o700);
    expect(hostFiles()).toHaveLength(2);
    for (const name of hostFiles()) expect(mode(join(home, 'run', name)), name).toBe(0o600);
    expect(mode(join(home, 'assistants', 'test-assistant.pem'))).toBe(0o600);
    for (const { child } of [extension, assistant]) expect(listeningPorts(child.pid)).toEqual([]);
  });

  test('accepts no client without its token', async () => {
    await announced(openBrowser());
    const socket = hostFiles().find((name) => name.endsWith('.sock')) ?? '';
    for (const line of ['{"type":"join","token":"guess"}', '{"type":"status"}', 'x']) {
      const connection = createConnection(join(home, 'run', socket));
      const chunks: Buffer[] = [];
      connection.on('data', (chunk: Buffer) => chunks.push(chunk));
      connection.write(`${line}\n`);
      await new Promise((resolve) => connection.on('close', resolve));
      expect(chunks, line).toEqual([]);
    }
  });

  test('closes connections that send no token in time, or too much before it', async () => {
    await announced(openBrowser());
    const socket = hostFiles().find((name) => name.endsWith('.sock')) ?? '';
    const silent = createConnection(join(home, 'run', socket));
    const flooding = createConnection(join(home, 'run', socket));
    flooding.on('error', () => {});
    flooding.write('x'.repeat(10_000));
    await new Promise((resolve) => flooding.on('close', resolve));
    expect(silent.closed).toBe(false);
    await new Promise((resolve) => silent.on('close', resolve));
  });

  test('leaves no file behind when the browser closes', async () => {
    const extension = openBrowser();
    await announced(extension);
    expect(await extension.disconnect()).toBe(0);
    expect(hostFiles()).toEqual([]);
  });

  test('removes the files of a host that was killed', async () => {
    const first = openBrowser();
    await announced(first);
    first.child.kill('SIGKILL');
    await first.exited;
    expect(hostFiles()).toHaveLength(2);
    await announced(openBrowser());
    expect(hostFiles()).toHaveLength(2);
  });

  test('skips frames that it cannot read', async () => {
    const extension = openBrowser();
    await announced(extension);
    for (const body of ['', '{', '"x"', '[]', '{"type":"close"}', '['.repeat(5000)])
      extension.sendBytes(frameOf(Buffer.from(body)));
    extension.sendBytes(frameOf(new Uint8Array([0x22, 0xff, 0x22])));
    const assistant = startAssistant();
    expect((await assistant.initialize())['result']).toBeDefined();
    expect(extension.stderr.match(/skipped/gu)).toHaveLength(7);
  });

  test.each([
    ['4 GB', [0xff, 0xff, 0xff, 0xff]],
    ['the other byte order', [0x05, 0, 0, 0].toReversed()],
  ])('ends when a frame of %s is announced', async (_name, header) => {
    const extension = openBrowser();
    await announced(extension);
    extension.sendBytes(new Uint8Array(header));
    expect(await extension.exited).toBe(1);
    expect(hostFiles()).toEqual([]);
  });

  test('reads frames byte by byte and two at once', async () => {
    const extension = openBrowser({
      onMessage({ id }, connection, port) {
        const body = JSON.stringify({
          type: 'message',
          connection,
          message: { jsonrpc: '2.0', id, result: { text: 'ä€𝄞' } },
        });
        const other = { jsonrpc: '2.0', method: 'notifications/tools/list_changed' };
        const bytes = Buffer.concat([
          frameOf(Buffer.from(body)),
          frameOf(Buffer.from(JSON.stringify({ type: 'message', connection, message: other }))),
        ]);
        for (const byte of bytes.subarray(0, 40)) port.sendBytes(Uint8Array.of(byte));
        port.sendBytes(bytes.subarray(40));
      },
    });
    await announced(extension);
    const assistant = startAssistant();
    expect((await assistant.request('tools/list'))['result']).toEqual({ text: 'ä€𝄞' });
    await assistant.waitFor(({ method }) => method === 'notifications/tools/list_changed');
  });

  test('closes the connection of an assistant that never reads, and serves the others', async () => {
    let reportClosed: (connection: string) => void = () => {};
    const gone = new Promise<string>((resolve) => {
      reportClosed = resolve;
    });
    const extension = openBrowser({
      onClose: reportClosed,
      onOpen(connection, { installation }, port) {
        const text = 'x'.repeat(1_000_000);
        if (installation === null)
          for (let time = 0; time < 40; time += 1)
            port.reply(connection, { jsonrpc: '2.0', method: 'notifications/message', text });
      },
    });
    await announced(extension);
    const file = hostFiles().find((name) => name.endsWith('.json')) ?? '';
    const { socket, token } = JSON.parse(readFileSync(join(home, 'run', file), 'utf8'));
    const stalled = createConnection(String(socket)).pause();
    stalled.on('error', () => {});
    for (const message of [{ type: 'join', token }, { type: 'open' }])
      stalled.write(`${JSON.stringify(message)}\n`);
    expect(await gone).toBe('c1');
    expect((await startAssistant().initialize())['result']).toBeDefined();
    stalled.destroy();
  });

  test('tells an assistant whether to update the bridge or the extension', async () => {
    await announced(openBrowser({ protocol: 2 }));
    const assistant = startAssistant();
    await assistant.initialize();
    expect(failureOf(await assistant.request('tools/call', PROFILE_CALL))).toContain(
      'Update the bridge',
    );
  });
});

describe('an assistant', () => {
  test('reaches only the browser and the profile that it names', async () => {
    for (const [browser, profile] of [
      ['chrome', 'Work'],
      ['chrome', 'Home'],
      ['edge', 'Home'],
    ] as const)
      await announced(
        openBrowser({
          browser,
          profile,
          onMessage: ({ id }, connection, port) => {
            port.reply(connection, {
              jsonrpc: '2.0',
              id,
              result: { from: `${browser} ${profile}` },
            });
          },
        }),
      );
    const from = async (...args: readonly string[]) =>
      (await startAssistant(...args).request('tools/call', PROFILE_CALL))['result'];
    expect(await from('--browser', 'chrome', '--profile', 'Work')).toEqual({ from: 'chrome Work' });
    expect(await from('--browser', 'edge')).toEqual({ from: 'edge Home' });
    expect(await from()).toEqual({ from: 'edge Home' });
    const reply = await startAssistant('--browser', 'firefox').request('tools/call', PROFILE_CALL);
    expect(failureOf(reply)).toMatch(
      /set up for Firefox, which is not open\. Open now: .*Chrome \(profile Work\)/u,
    );
  });

  test('gets an error for a request that is too large for a browser, and can go on', async () => {
    await announced(openBrowser());
    const assistant = startAssistant();
    await assistant.initialize();
    const reply = await assistant.request('tools/call', { name: 'x'.repeat(1_048_576) });
    expect(failureOf(reply)).toContain('larger than 1 MB');
    expect((await assistant.request('tools/call', PROFILE_CALL))['result']).toBeDefined();
  });

  test('gets an answer although the host is killed in the middle of its call', async () => {
    let calls = 0;
    const first = openBrowser({
      onMessage(message, connection, port) {
        if (message['method'] !== 'tools/call') answer(message, connection, port);
        else {
          calls += 1;
          port.child.kill('SIGKILL');
        }
      },
    });
    await announced(first);
    const assistant = startAssistant();
    await assistant.initialize();
    const reply = assistant.request('tools/call', PROFILE_CALL);
    await first.exited;
    const methods: unknown[] = [];
    openBrowser({
      onMessage(message, connection, port) {
        methods.push(message['method']);
        answer(message, connection, port);
      },
    });
    expect((await reply)['result']).toEqual({ echo: PROFILE_CALL });
    expect(calls).toBe(1);
    expect(methods).toEqual(['initialize', 'notifications/initialized', 'tools/call']);
    expect(assistant.received).toHaveLength(2);
  });

  test('that sends 1,000 calls at once gets each answered once', async () => {
    await announced(openBrowser());
    const assistant = startAssistant();
    await assistant.initialize();
    const params = (call: number) => ({ ...PROFILE_CALL, arguments: { call } });
    const replies = await Promise.all(
      Array.from({ length: 1000 }, (_, call) => assistant.request('tools/call', params(call))),
    );
    expect(replies.map(({ result }) => result)).toEqual(
      Array.from({ length: 1000 }, (_, call) => ({ echo: params(call) })),
    );
    expect(assistant.received).toHaveLength(1001);
  });

  test('gets its first answer once the user allows it', async () => {
    let refusals = 0;
    await announced(
      openBrowser({
        onMessage(message, connection, port) {
          refusals += 1;
          if (refusals > 2) answer(message, connection, port);
          else port.close(connection, 'unpaired');
        },
      }),
    );
    const reply = await startAssistant().request('tools/call', PROFILE_CALL);
    expect(reply['result']).toEqual({ echo: PROFILE_CALL });
    expect(refusals).toBe(3);
  });

  test('without --client is an installation of its own name', async () => {
    const extension = openBrowser();
    await announced(extension);
    for (const name of ['Claude Code', '@cline/core', 'Ω']) await startAssistant().initialize(name);
    // The catalog answers before a connection is open.
    await expect
      .poll(() =>
        extension.opened
          .map(({ installation }) => installation)
          .toSorted((a, b) => String(a).localeCompare(String(b))),
      )
      .toEqual(['assistant', 'claude-code', 'cline-core']);
  });

  test('learns why the extension closes its connection', async () => {
    await announced(
      openBrowser({
        onMessage: (_message, connection, port) => {
          port.close(connection, 'denied');
        },
      }),
    );
    const assistant = startAssistant();
    expect(failureOf(await assistant.request('tools/call', PROFILE_CALL))).toContain('not allowed');
  });
});

/** Ports on which a process listens, from the kernel's tables. */
function listeningPorts(pid: number | undefined): readonly string[] {
  const sockets = readdirSync(`/proc/${pid}/fd`).flatMap((name) => {
    const [, inode] = /^socket:\[(\d+)\]$/u.exec(readlinkSync(`/proc/${pid}/fd/${name}`)) ?? [];
    return inode === undefined ? [] : [inode];
  });
  const LISTEN = '0A';
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/u))
      .filter(([, , , state, , , , , , inode]) => state === LISTEN && sockets.includes(inode ?? ''))
      .map(([, address]) => address ?? ''),
  );
}
