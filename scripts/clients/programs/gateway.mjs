// The bridge behind a program that serves it over HTTP, and the official SDK as its client.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { makeCalls, server, variant } from './report.mjs';

const port = await freePort();
const words = [server.command, ...server.args];
const args =
  variant === 'supergateway'
    ? ['--stdio', words.join(' '), '--outputTransport', 'streamableHttp', '--stateful']
    : ['--server', 'stream'];
const child = spawn(
  join(import.meta.dirname, '..', 'node_modules', '.bin', variant),
  [...args, '--port', String(port), ...(variant === 'supergateway' ? [] : ['--', ...words])],
  { env: server.env, stdio: 'ignore' },
);
const client = await connect(60);
const { tools } = await client.listTools();
await makeCalls(
  tools.map(({ name }) => name),
  (name, input) => client.callTool({ name, arguments: input }),
).finally(() => child.kill());

/** The gateway says only in words of its own when it listens. */
async function connect(attempts) {
  try {
    const connecting = new Client({ name: 'over-http', version: '1' }, { capabilities: {} });
    await connecting.connect(
      new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${port}/mcp`)),
    );
    return connecting;
  } catch (thrown) {
    if (attempts === 0) throw thrown;
    await pause(500);
    return connect(attempts - 1);
  }
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port: free } = probe.address();
  probe.close();
  return free;
}
