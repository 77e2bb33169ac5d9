import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Directory } from '../../../src/domain/directory.ts';
import { META_KEYS, PROTOCOL_VERSION } from '../../../src/mcp/protocol-constants.ts';
import { createPageConnection } from '../../../src/mcp/page-connection.ts';
import type { McpMessage } from '../../../src/messages/protocol.ts';
import { TOOLS } from '../../../src/tools/index.ts';
import { applicationsNamed, directoryOf, TAKEN_AT, toolContext } from '../../fakes/tool-context.ts';
import { TOOL_NAMES } from '../../../src/tools/texts/tool-names.ts';

const DIRECTORY = directoryOf(applicationsNamed('Zoom'), { title: 'Designer' });
const ENVELOPE = {
  [META_KEYS.protocolVersion]: PROTOCOL_VERSION,
  [META_KEYS.clientInfo]: { name: 'page', version: '1' },
  [META_KEYS.clientCapabilities]: {},
};

function connectionOver(directory: Directory) {
  return createPageConnection({
    tools: TOOLS,
    version: '1.0.0',
    context: (signal) => toolContext(directory, signal),
  });
}

function call(id: unknown, name = 'get_my_user_profile', input: McpMessage = {}): McpMessage {
  return {
    jsonrpc: '2.0',
    id,
    method: 'tools/call',
    params: { name, arguments: input, _meta: ENVELOPE },
  };
}

const list = (id: unknown): McpMessage => ({
  jsonrpc: '2.0',
  id,
  method: 'tools/list',
  params: { _meta: ENVELOPE },
});

/** A directory whose profile is given by hand, one question after the other. */
function controllableDirectory() {
  const asked: {
    readonly signal: AbortSignal;
    readonly answer: PromiseWithResolvers<{ value: { title: string }; takenAt: number }>;
  }[] = [];
  const directory: Directory = {
    applications: DIRECTORY.applications,
    profile(signal) {
      const answer = Promise.withResolvers<{ value: { title: string }; takenAt: number }>();
      asked.push({ signal, answer });
      return answer.promise;
    },
  };
  return { directory, asked };
}

describe('exchange()', () => {
  test.each(['a', 'ä "id"', '', 0, 7, -1])('answers under the request’s own id %j', async (id) => {
    expect(await connectionOver(DIRECTORY).exchange(list(id))).toMatchObject({
      jsonrpc: '2.0',
      id,
      result: { tools: [{ name: 'get_my_user_profile' }, {}, {}] },
    });
  });

  test('answers a notification with nothing', async () => {
    const connection = connectionOver(DIRECTORY);
    for (const method of ['notifications/initialized', 'notifications/cancelled', 'no/such'])
      expect(await connection.exchange({ jsonrpc: '2.0', method })).toBeNull();
    expect(await connection.exchange(list(1))).toHaveProperty('result');
  });

  test.each([
    {},
    { method: 7 },
    { method: null, id: 1 },
    { id: 1 },
    { id: 1, result: {} },
    { id: 1, error: { code: 1, message: 'x' } },
    { id: null, method: 'tools/list' },
    { id: {}, method: 'tools/list' },
    { id: [1], method: 'tools/list' },
    { id: true, method: 'tools/list' },
    { jsonrpc: '1.0' },
  ])('answers %j, which is not a request, with Invalid Request', async (message) => {
    expect(await connectionOver(DIRECTORY).exchange(message)).toEqual({
      jsonrpc: '2.0',
      id: null,
      error: { code: -32600, message: 'Invalid Request' },
    });
  });

  test.each([
    ['an unknown method', { ...list(1), method: 'sampling/createMessage' }, -32601],
    ['a prototype name as method', { ...list(1), method: '__proto__' }, -32601],
    ['an unknown tool', call(1, 'open_everything'), -32602],
    ['a prototype name as tool', call(1, '__proto__'), -32602],
    ['a call without a name', { ...list(1), method: 'tools/call' }, -32602],
  ])('answers %s with a JSON-RPC error', async (_name, message, code) => {
    const connection = connectionOver(DIRECTORY);
    await connection.exchange(list(0));
    expect(await connection.exchange(message)).toMatchObject({ id: 1, error: { code } });
    // And lives on.
    expect(await connection.exchange(list(2))).toHaveProperty('result');
  });

  // The SDK drops what its schema refuses: whoever sent it would wait for ever.
  test.each([
    ['an id that is no integer', list(1.5), null],
    ['an envelope that is none', { ...list(1), params: { _meta: 7 } }, 1],
    ['an odd progress token', { ...list('a'), params: { _meta: { progressToken: {} } } }, 'a'],
    ['params that are a list', { ...list(1), params: [1] }, 1],
    ['what no request has', { ...list(1), more: 1 }, 1],
  ])('answers a request with %s by Invalid Request', async (_name, message, id) => {
    const connection = connectionOver(DIRECTORY);
    const reply = await connection.exchange(message);
    expect(reply).toMatchObject({ id, error: { code: -32600 } });
    expect(await connection.exchange(list(1))).toMatchObject({ id: 1, result: {} });
  });

  test('refuses a request without an envelope, and accepts the next one', async () => {
    const connection = connectionOver(DIRECTORY);
    const bare = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} };
    const initialize = { ...bare, method: 'initialize', params: { protocolVersion: '2025-11-25' } };
    for (const message of [bare, initialize, bare])
      expect(await connection.exchange(message)).toMatchObject({ id: 1, error: {} });
    const discover = { ...list(2), method: 'server/discover' };
    expect(await connection.exchange(discover)).toMatchObject({ id: 2, result: {} });
    expect(await connection.exchange(call(3))).toMatchObject({ id: 3, result: {} });
    expect(await connection.exchange(bare)).toMatchObject({ id: 1, error: {} });
  });

  test('refuses a request that has no single answer', async () => {
    const message = {
      ...list(1),
      method: 'subscriptions/listen',
      params: { _meta: ENVELOPE, notifications: { toolsListChanged: true } },
    };
    expect(await connectionOver(DIRECTORY).exchange(message)).toMatchObject({
      id: 1,
      error: { code: -32601 },
    });
  });

  test('lists no tool that was just turned off', async () => {
    const stopped = new Set<string>();
    let changed = () => {};
    const connection = createPageConnection({
      tools: TOOLS,
      version: '1.0.0',
      context: (signal) => toolContext(DIRECTORY, signal),
      gate: {
        // As slow as a browser's storage.
        mayUse: (tool) => new Promise((resolve) => setTimeout(() => resolve(!stopped.has(tool)))),
        watch(notify) {
          changed = notify;
          return () => undefined;
        },
      },
    });
    await connection.exchange(list(1));
    stopped.add('get_my_user_profile').add('get_application_sso_link');
    changed();
    expect(await connection.exchange(list(2))).toMatchObject({
      result: { tools: [{ name: 'list_assigned_applications' }] },
    });
    stopped.clear();
    changed();
    const prompts = { ...list(3), method: 'prompts/list' };
    const reply = await connection.exchange(prompts);
    expect(Object(reply?.['result']).prompts).toHaveLength(5);
  });

  test('needs no handshake on a first connection or on a new worker’s', async () => {
    for (let worker = 0; worker < 2; worker += 1)
      expect(await connectionOver(DIRECTORY).exchange(call('x'))).toMatchObject({
        result: { structuredContent: { profile: { title: 'Designer' } } },
      });
  });

  test('gives each of several requests its own answer, in any order of completion', async () => {
    const { directory, asked } = controllableDirectory();
    const connection = connectionOver(directory);
    const answers = ['a', 'b', 'c'].map((id) => connection.exchange(call(id)));
    await expect.poll(() => asked.length).toBe(3);
    for (const [at, { answer }] of [...asked.entries()].toReversed())
      answer.resolve({ value: { title: `Title ${at}` }, takenAt: TAKEN_AT });
    expect(await Promise.all(answers)).toMatchObject(
      ['a', 'b', 'c'].map((id, at) => ({
        id,
        result: { structuredContent: { profile: { title: `Title ${at}` } } },
      })),
    );
  });

  test('refuses an id in use, and accepts it again afterwards', async () => {
    const { directory, asked } = controllableDirectory();
    const connection = connectionOver(directory);
    const first = connection.exchange(call('a'));
    await expect.poll(() => asked.length).toBe(1);
    expect(await connection.exchange(call('a'))).toMatchObject({ error: { code: -32600 } });
    asked[0]?.answer.resolve({ value: { title: 'First' }, takenAt: TAKEN_AT });
    expect(await first).toMatchObject({ id: 'a', result: {} });
    expect(await connection.exchange(list('a'))).toMatchObject({ id: 'a', result: {} });
  });

  test('aborts the signal of a canceled request, and of no other', async () => {
    const { directory, asked } = controllableDirectory();
    const connection = connectionOver(directory);
    void connection.exchange(call('a'));
    const other = connection.exchange(call('b'));
    await expect.poll(() => asked.length).toBe(2);
    const cancelled = { requestId: 'a', _meta: ENVELOPE };
    await connection.exchange({
      jsonrpc: '2.0',
      method: 'notifications/cancelled',
      params: cancelled,
    });
    await expect.poll(() => asked[0]?.signal.aborted).toBe(true);
    expect(asked[1]?.signal.aborted).toBe(false);
    asked[1]?.answer.resolve({ value: { title: 'Other' }, takenAt: TAKEN_AT });
    expect(await other).toMatchObject({ id: 'b', result: {} });
  });

  test('answers any message and continues', async () => {
    const connection = connectionOver(DIRECTORY);
    const some = <T>(...values: readonly T[]) => fc.constantFrom(...values);
    const message = fc.record(
      {
        jsonrpc: some('2.0', '1.0'),
        id: fc.oneof(fc.nat(), fc.string(), fc.jsonValue()),
        method: fc.oneof(
          some('tools/call', 'tools/list', 'resources/read', 'prompts/get', 'completion/complete'),
          some('initialize', 'ping', 'subscriptions/listen', 'notifications/cancelled'),
          fc.string(),
          fc.jsonValue(),
        ),
        params: fc.oneof(
          fc.jsonValue(),
          fc
            .dictionary(
              some('name', 'uri', 'arguments', 'ref', 'argument', 'cursor'),
              fc.jsonValue(),
            )
            .map((params) => ({ ...params, _meta: ENVELOPE })),
        ),
        more: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(message, async (sent) => {
        const reply = await connection.exchange(sent);
        if (reply !== null) expect(reply).toMatchObject({ jsonrpc: '2.0' });
      }),
      { numRuns: 500 },
    );
    expect(await connection.exchange(call('last'))).toMatchObject({ id: 'last', result: {} });
  });

  test('answers a canceled request with nothing, and frees its id', async () => {
    const { directory, asked } = controllableDirectory();
    const connection = connectionOver(directory);
    const first = connection.exchange(call('a'));
    await expect.poll(() => asked.length).toBe(1);
    await connection.exchange({
      jsonrpc: '2.0',
      method: 'notifications/cancelled',
      params: { requestId: 'a', _meta: ENVELOPE },
    });
    expect(await first).toBeNull();
    const second = connection.exchange(call('a'));
    await expect.poll(() => asked.length).toBe(2);
    asked[0]?.answer.resolve({ value: { title: 'Late' }, takenAt: TAKEN_AT });
    asked[1]?.answer.resolve({ value: { title: 'Second' }, takenAt: TAKEN_AT });
    expect(await second).toMatchObject({
      result: { structuredContent: { profile: { title: 'Second' } } },
    });
  });

  test.each([
    ['server/discover', {}, { supportedVersions: [PROTOCOL_VERSION] }],
    ['tools/list', {}, { tools: TOOL_NAMES.map(() => ({})) }],
    ['resources/list', {}, { resources: [{ uri: 'okta://me' }, {}, { title: 'Zoom' }] }],
    ['resources/templates/list', {}, { resourceTemplates: [{}] }],
    ['resources/read', { uri: 'okta://me' }, { contents: [{ uri: 'okta://me' }] }],
    ['prompts/list', {}, { prompts: [{ name: 'my_job' }, {}, {}, {}, {}] }],
    ['prompts/get', { name: 'my_job' }, { messages: [{}] }],
    [
      'completion/complete',
      {
        ref: { type: 'ref/prompt', name: 'application_link' },
        argument: { name: 'application', value: 'zo' },
      },
      { completion: { values: ['Zoom'] } },
    ],
  ])('serves %s', async (method, params, result) => {
    const message = { ...list(1), method, params: { ...params, _meta: ENVELOPE } };
    expect(await connectionOver(DIRECTORY).exchange(message)).toMatchObject({ id: 1, result });
  });
});
