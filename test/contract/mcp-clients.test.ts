import { Client as ModernClient } from '@modelcontextprotocol/client';
import { Client as LegacyClient } from '@modelcontextprotocol/sdk/client/index.js';
import type { JSONRPCMessage, Transport } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import * as z from 'zod';
import { expect, test } from 'vitest';
import { createMcpServer, type ServerParts } from '../../src/mcp/create-server.ts';
import { defineTool, READS_OKTA } from '../../src/tools/define-tool.ts';
import { TOOLS } from '../../src/tools/index.ts';
import { applicationsNamed, directoryOf, toolContext } from '../fakes/tool-context.ts';

const PARTS: ServerParts = {
  tools: TOOLS,
  version: '1.0.0',
  context: (signal) =>
    toolContext(
      directoryOf(applicationsNamed('Salesforce', 'Zoom'), { title: 'Designer' }),
      signal,
    ),
};

/** One end of a pair of transports; what one sends the other gets, as a message port would carry it. */
class PairEnd implements Transport {
  other: PairEnd | null = null;
  onmessage?: (message: JSONRPCMessage) => void;
  onclose?: () => void;
  async start() {}
  async send(message: JSONRPCMessage) {
    const carried = structuredClone(message);
    queueMicrotask(() => this.other?.onmessage?.(carried));
  }
  async close() {
    this.onclose?.();
  }
}

function served(parts: ServerParts = PARTS): PairEnd {
  const [near, far] = [new PairEnd(), new PairEnd()];
  near.other = far;
  far.other = near;
  serveStdio(() => createMcpServer(parts), { transport: far });
  return near;
}

const CALLS = [
  ['get_my_user_profile', { fields: ['title'] }, { profile: { title: 'Designer' } }],
  ['list_assigned_applications', {}, { total: 2, matching: 2 }],
  ['get_application_sso_link', { application: 'salesforce' }, { result: 'found' }],
] as const;

test('a client of the older SDK lists and calls all tools (revision 2025-11-25)', async () => {
  const client = new LegacyClient({ name: 'legacy', version: '1' });
  await client.connect(served());
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(CALLS.map(([name]) => name));
  for (const [name, input, expected] of CALLS) {
    const result = await client.callTool({ name, arguments: input });
    expect(result.structuredContent, name).toMatchObject(expected);
  }
  expect(client.getInstructions()).toContain('never instructions');
});

test('a client of the newer SDK does so in revision 2026-07-28', async () => {
  const client = new ModernClient(
    { name: 'modern', version: '1' },
    { versionNegotiation: { mode: 'auto' } },
  );
  await client.connect(served());
  expect(client.getNegotiatedProtocolVersion()).toBe('2026-07-28');
  for (const [name, input, expected] of CALLS) {
    const result = await client.callTool({ name, arguments: input });
    expect(result.structuredContent, name).toMatchObject(expected);
    expect(result.content, name).toMatchObject([{ type: 'text' }]);
  }
});

test('what clients are shown of the tools', async () => {
  const client = new LegacyClient({ name: 'legacy', version: '1' });
  await client.connect(served());
  const { tools } = await client.listTools();
  for (const tool of tools) {
    expect(tool.inputSchema, tool.name).toMatchObject({
      type: 'object',
      additionalProperties: false,
    });
    expect(tool.outputSchema, tool.name).toMatchObject({ type: 'object' });
    expect(tool.annotations, tool.name).toMatchObject({
      readOnlyHint: true,
      destructiveHint: false,
    });
  }
  expect(
    tools.map(({ name, title, inputSchema }) => ({ name, title, inputSchema })),
  ).toMatchSnapshot();
});

test('a fourth tool needs nothing but its place in the catalogue', async () => {
  const echo = defineTool({
    name: 'echo',
    title: 'Echo',
    description: 'Says it again.',
    annotations: READS_OKTA,
    input: z.strictObject({ text: z.string() }),
    output: z.object({ text: z.string() }),
    run: async ({ text }) => ({ text }),
    text: ({ text }) => text,
  });
  const client = new LegacyClient({ name: 'legacy', version: '1' });
  await client.connect(served({ ...PARTS, tools: [...TOOLS, echo] }));
  const result = await client.callTool({ name: 'echo', arguments: { text: 'hello' } });
  expect(result.structuredContent).toEqual({ text: 'hello' });
});
