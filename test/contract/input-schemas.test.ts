import { expect, test } from 'vitest';
import type { McpMessage } from '../../src/messages/protocol.ts';
import { serveMcpClient } from '../../src/mcp/assistant-connection.ts';
import { legacyClient, serverDepsOver } from '../fakes/mcp-peers.ts';
import { directoryOf } from '../fakes/tool-context.ts';

/**
 * The keywords that both Gemini's function declarations and OpenAI's strict mode accept, beside the structure itself.
 * https://ai.google.dev/api/caching#Schema and https://platform.openai.com/docs/guides/structured-outputs#supported-schemas
 */
const KEYWORDS = new Set([
  'type',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'enum',
  'description',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
]);

function unsupported(schema: unknown, path: string): string[] {
  return Object.entries(Object(schema)).flatMap(([keyword, value]) => {
    const here = `${path}/${keyword}`;
    if (!KEYWORDS.has(keyword)) return [here];
    if (keyword === 'properties')
      return Object.entries(Object(value)).flatMap(([name, part]) =>
        unsupported(part, `${here}/${name}`),
      );
    if (keyword === 'items') return unsupported(value, here);
    // Gemini reads numbers as 32-bit integers.
    return typeof value === 'number' && Math.abs(value) > 2 ** 31 - 1 ? [here] : [];
  });
}

test('input schemas use only what Gemini and strict modes accept', async () => {
  const client = await legacyClient(serverDepsOver(directoryOf([], {})));
  const { tools } = await client.listTools();
  expect(tools.flatMap(({ name, inputSchema }) => unsupported(inputSchema, name))).toEqual([]);
  for (const { name, inputSchema } of tools)
    expect(inputSchema, name).toMatchObject({ type: 'object', additionalProperties: false });
});

/** The reply of a server for outside assistants to one request, sent as it is. */
async function replyTo(method: string, params: unknown): Promise<unknown> {
  const replies = new Map<unknown, (reply: McpMessage) => void>();
  const deps = serverDepsOver(directoryOf([], { title: 'Designer' }));
  const connection = serveMcpClient(
    deps,
    (message) => replies.get(message['id'])?.(message),
    (error) => {
      throw error;
    },
  );
  const request = (id: number, name: string, content: unknown) =>
    new Promise<McpMessage>((resolve) => {
      replies.set(id, resolve);
      connection.receive({ jsonrpc: '2.0', id, method: name, params: content });
    });
  await request(1, 'initialize', {
    protocolVersion: '2025-11-25',
    capabilities: {},
    clientInfo: { name: 'x', version: '1' },
  });
  connection.receive({ jsonrpc: '2.0', method: 'notifications/initialized' });
  const reply = await request(2, method, params);
  await connection.close();
  return reply;
}

const PROFILE_TOOL = 'get_my_user_profile';

test.each([
  [{ name: PROFILE_TOOL }],
  [{ name: PROFILE_TOOL, arguments: null }],
  [{ name: PROFILE_TOOL, arguments: '' }],
  [{ name: PROFILE_TOOL, arguments: '{"fields":["title"]}' }],
])('a call with the params %j is answered', async (params) => {
  expect(await replyTo('tools/call', params)).toMatchObject({
    result: { structuredContent: { profile: { title: 'Designer' } } },
  });
});

test.each(['title', '[]', '7'])('a call with the text %j as arguments is refused', async (text) => {
  expect(await replyTo('tools/call', { name: PROFILE_TOOL, arguments: text })).toHaveProperty(
    'error',
  );
});

test.each(['tools/list', 'prompts/list', 'resources/list', 'resources/templates/list'])(
  '%s takes a cursor that is null',
  async (method) => {
    expect(await replyTo(method, { cursor: null })).toHaveProperty('result');
  },
);
