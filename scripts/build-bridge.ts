import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { SUPPORTED_PROTOCOL_VERSIONS, type JSONRPCMessage } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { rolldown } from 'rolldown';
import type { OfflineCatalog } from '../src/bridge/serve/offline-catalog.ts';
import type { RawMessage } from '../src/bridge-protocol/frames.ts';
import { isJsonObject } from '../src/domain/json.ts';
import { createMcpServer } from '../src/mcp/create-server.ts';
import { META_KEYS, PROTOCOL_VERSION } from '../src/mcp/protocol-constants.ts';
import { TOOLS } from '../src/tools/index.ts';
import { ROOT } from './step.ts';
import { thirdPartyNotices } from './third-party-notices.ts';

export const BRIDGE_FILE = join(ROOT, '.output', 'bridge', 'bridge.mjs');

export const VERSION = readVersion();

/** Bundles the bridge into one file without dependencies, for Node 20 and later. */
export async function buildBridge(file: string = BRIDGE_FILE): Promise<void> {
  const build = { version: VERSION, catalogue: await readOfflineCatalog() };
  const bundle = await rolldown({
    input: join(ROOT, 'src', 'bridge', 'main.ts'),
    platform: 'node',
    logLevel: 'warn',
    // A UMD module, which some packages give as `main`, requires its parts at run time.
    resolve: { mainFields: ['module', 'main'] },
    transform: { target: 'node20', define: { BRIDGE_BUILD: JSON.stringify(build) } },
  });
  // Whole at once: an assistant, or another test, may be starting the one that was there.
  const fresh = `${file}.${process.pid}`;
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  const [{ code, modules }] = output;
  const notices = thirdPartyNotices(Object.keys(modules)).trimEnd();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(fresh, `#!/usr/bin/env node\n/*\n${notices}\n*/\n${code}`);
  chmodSync(fresh, 0o755);
  renameSync(fresh, file);
}

const CLIENT = { name: 'build', version: VERSION };

const LISTS = ['tools/list', 'prompts/list', 'resources/templates/list'] as const;

/** What the product's server says of itself in both eras, with nobody signed in. */
export async function readOfflineCatalog(): Promise<OfflineCatalog> {
  const legacyVersions = [...SUPPORTED_PROTOCOL_VERSIONS].toSorted().toReversed();
  const legacy = await answers(
    [
      {
        method: 'initialize',
        params: { protocolVersion: legacyVersions[0], capabilities: {}, clientInfo: CLIENT },
      },
      ...LISTS.map((method) => ({ method, params: {} })),
    ],
    [{ jsonrpc: '2.0', method: 'notifications/initialized' }],
  );
  const _meta = {
    [META_KEYS.protocolVersion]: PROTOCOL_VERSION,
    [META_KEYS.clientInfo]: CLIENT,
    [META_KEYS.clientCapabilities]: {},
  };
  const modern = await answers(
    ['server/discover', ...LISTS].map((method) => ({ method, params: { _meta } })),
    [],
  );
  return { legacyVersions, legacy, modern };
}

/** Asks a server of its own, one request after the other; what it refuses is left out. */
async function answers(
  requests: readonly { readonly method: string; readonly params: RawMessage }[],
  afterFirst: readonly JSONRPCMessage[],
): Promise<Record<string, RawMessage>> {
  const waiting = new Map<unknown, (reply: RawMessage) => void>();
  const transport: NonNullable<Parameters<typeof serveStdio>[1]>['transport'] & object = {
    start: async () => {},
    close: async () => {},
    send: async (message) => {
      if ('id' in message) waiting.get(message.id)?.({ ...message });
    },
  };
  const context = () => {
    throw new Error('Nobody is signed in while the bridge is built.');
  };
  serveStdio(() => createMcpServer({ tools: TOOLS, version: VERSION, context }), { transport });
  const results: Record<string, RawMessage> = {};
  for (const [id, { method, params }] of requests.entries()) {
    const reply = await new Promise<RawMessage>((resolve) => {
      waiting.set(id, resolve);
      transport.onmessage?.({ jsonrpc: '2.0', id, method, params: { ...params } });
    });
    if (isJsonObject(reply['result'])) results[method] = reply['result'];
    if (id === 0) for (const message of afterFirst) transport.onmessage?.(message);
  }
  return results;
}

function readVersion(): string {
  const value: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  if (!isJsonObject(value) || typeof value['version'] !== 'string')
    throw new Error('package.json has no version.');
  return value['version'];
}
