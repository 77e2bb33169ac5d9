import { expect, test } from 'vitest';
import type { McpMessage } from '../../src/messages/protocol.ts';
import { serveMcpClient } from '../../src/mcp/assistant-connection.ts';
import { META_KEYS, PROTOCOL_VERSION } from '../../src/mcp/protocol-constants.ts';
import { ALLOW_ALL_GATE, type ServerDeps } from '../../src/mcp/server-deps.ts';
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

/** A server for outside assistants, to which requests are sent as they are. */
function connect(more: Partial<ServerDeps> = {}) {
  const replies = new Map<unknown, (reply: McpMessage) => void>();
  const connection = serveMcpClient(
    serverDepsOver(directoryOf([], { title: 'Designer' }), more),
    (message) => replies.get(message['id'])?.(message),
    (error) => {
      throw error;
    },
  );
  const request = (id: number, method: string, params: unknown) =>
    new Promise<McpMessage>((resolve) => {
      replies.set(id, resolve);
      connection.receive({ jsonrpc: '2.0', id, method, params });
    });
  return { connection, request };
}

/** The reply to one request of an initialized session. */
async function replyTo(
  method: string,
  params: unknown,
  more: Partial<ServerDeps> = {},
): Promise<unknown> {
  const { connection, request } = connect(more);
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
  [{ name: PROFILE_TOOL, arguments: [] }],
  [{ name: PROFILE_TOOL, arguments: '[]' }],
  [{ name: PROFILE_TOOL, arguments: 'null', _meta: null }],
  [{ name: PROFILE_TOOL, arguments: '{"fields":["title"]}' }],
  [{ name: PROFILE_TOOL, arguments: '"{\\"fields\\":[\\"title\\"]}"' }],
])('a call with the params %j is answered', async (params) => {
  expect(await replyTo('tools/call', params)).toMatchObject({
    result: { structuredContent: { profile: { title: 'Designer' } } },
  });
});

test.each([
  { input: { fields: ['title'] } },
  { args: '{"fields":["title"]}' },
  { arguments: {}, parameters: { fields: ['title'] } },
  { fields: ['title'] },
])('arguments beside their member are read, never ignored: %j', async (params) => {
  const directory = directoryOf([], { title: 'Designer', city: 'Oslo' });
  const deps = serverDepsOver(directory);
  expect(await replyTo('tools/call', { name: PROFILE_TOOL, ...params }, deps)).toMatchObject({
    result: { structuredContent: { profile: { title: 'Designer' }, notRecorded: [] } },
  });
});

test.each(['okta://me', 'OKTA://ME/', ' okta://me '])('the resource %j is read', async (uri) => {
  expect(await replyTo('resources/read', { uri })).toMatchObject({
    result: { contents: [{ uri: 'okta://me' }] },
  });
});

test.each([
  [{ name: PROFILE_TOOL, arguments: 'title' }, 'arguments'],
  [{ name: PROFILE_TOOL, arguments: '["title"]' }, 'arguments must be one JSON object'],
  [{ name: PROFILE_TOOL, arguments: 7 }, 'arguments must be one JSON object'],
  [{ name: PROFILE_TOOL, arguments: ['title'] }, 'arguments must be one JSON object'],
  [{ name: PROFILE_TOOL, arguments: { fields: ['salary'] } }, 'fields'],
  [{ name: 'delete_everything', arguments: {} }, `no tool of this name.*${PROFILE_TOOL}`],
  [{ arguments: {} }, `name of a tool.*${PROFILE_TOOL}`],
  [undefined, 'params'],
  [[], 'Invalid Request'],
])('a call with the params %j is a result that says what is wrong', async (params, text) => {
  expect(await replyTo('tools/call', params)).toMatchObject({
    result: {
      isError: true,
      content: [{ type: 'text', text: expect.stringMatching(new RegExp(text, 'u')) }],
    },
  });
});

test('whoever decides on a call sees the arguments as they are read', async () => {
  const asked: unknown[] = [];
  const gate = {
    ...ALLOW_ALL_GATE,
    authorize: async ({ input }: { readonly input: unknown }) => {
      asked.push(input);
      return null;
    },
  };
  const call = { name: 'get_application_sso_link', arguments: { input: { app: ['Zoom'] } } };
  await replyTo('tools/call', call, { gate });
  expect(asked).toEqual([{ application: 'Zoom' }]);
});

test('a call of a tool that is turned off is a result that says so', async () => {
  const gate = { ...ALLOW_ALL_GATE, mayUse: async (tool: string) => tool !== PROFILE_TOOL };
  expect(await replyTo('tools/call', { name: PROFILE_TOOL }, { gate })).toMatchObject({
    result: {
      isError: true,
      content: [{ text: expect.stringMatching(/does not allow this tool/u) }],
    },
  });
});

test('a call of a revision that the server does not know is an error that its client can act on', async () => {
  const { connection, request } = connect();
  const _meta = {
    [META_KEYS.protocolVersion]: '2099-01-01',
    [META_KEYS.clientInfo]: { name: 'x', version: '1' },
    [META_KEYS.clientCapabilities]: {},
  };
  expect(await request(1, 'tools/call', { name: PROFILE_TOOL, _meta })).toMatchObject({
    error: { data: { supported: expect.arrayContaining([PROTOCOL_VERSION]) } },
  });
  await connection.close();
});

test.each(['tools/list', 'prompts/list', 'resources/list', 'resources/templates/list'])(
  '%s takes a cursor that is null or empty, and params that are null',
  async (method) => {
    for (const params of [{ cursor: null }, { cursor: '' }, null])
      expect(await replyTo(method, params)).toHaveProperty('result');
  },
);
