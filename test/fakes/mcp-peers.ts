import { Client as ModernClient, type ClientOptions } from '@modelcontextprotocol/client';
import {
  Client as LegacyClient,
  type ClientOptions as LegacyOptions,
} from '@modelcontextprotocol/sdk/client/index.js';
import type { ClientCapabilities } from '@modelcontextprotocol/sdk/types.js';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Directory } from '../../src/domain/directory.ts';
import { createMcpServer } from '../../src/mcp/create-server.ts';
import type { ServerDeps } from '../../src/mcp/server-deps.ts';
import { TOOLS } from '../../src/tools/index.ts';
import { toolContext } from './tool-context.ts';
import { transportPair } from './transport-pair.ts';

/** What a server needs, over a directory. */
export function serverDepsOver(directory: Directory, more: Partial<ServerDeps> = {}): ServerDeps {
  const context = (signal: AbortSignal) => toolContext(directory, signal);
  return { tools: TOOLS, version: '1.0.0', context, ...more };
}

/** The near end of a connection whose far end is the server. */
function connectServer(deps: ServerDeps) {
  const [near, far] = transportPair();
  serveStdio(() => createMcpServer(deps), { transport: far });
  return near;
}

/** A client of SDK 1, which most assistants are built on (revision 2025-11-25). */
export async function legacyClient(
  deps: ServerDeps,
  capabilities: ClientCapabilities = {},
  options: LegacyOptions = {},
) {
  const client = new LegacyClient({ name: 'legacy', version: '1' }, { capabilities, ...options });
  await client.connect(connectServer(deps));
  return client;
}

/** A client of SDK 2 (revision 2026-07-28). */
export async function modernClient(
  deps: ServerDeps,
  capabilities: NonNullable<ClientOptions['capabilities']> = {},
  options: ClientOptions = {},
) {
  const client = new ModernClient(
    { name: 'modern', version: '1' },
    { versionNegotiation: { mode: 'auto' }, capabilities, ...options },
  );
  await client.connect(connectServer(deps));
  return client;
}
