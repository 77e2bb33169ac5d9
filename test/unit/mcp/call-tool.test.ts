import { describe, expect, test } from 'vitest';
import { toWireError } from '../../../src/domain/errors.ts';
import { callTool } from '../../../src/mcp/call-tool.ts';
import {
  ERROR_META_KEY,
  META_KEYS,
  PROTOCOL_VERSION,
} from '../../../src/mcp/protocol-constants.ts';
import type { Exchange } from '../../../src/mcp/page-request.ts';
import type { McpMessage } from '../../../src/messages/protocol.ts';

const NEVER = new AbortController().signal;
const INPUT = { fields: ['title'] };

/** A worker that answers so, and remembers what it was sent. */
function worker(answer: Exchange) {
  const sent: McpMessage[] = [];
  const exchange: Exchange = (message) => {
    sent.push(message);
    return answer(message);
  };
  return {
    sent,
    call: (signal: AbortSignal = NEVER) =>
      callTool('get_my_user_profile', INPUT, '1.2.3', exchange, signal),
  };
}

function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'resolved',
    (thrown: unknown) => toWireError(thrown).code,
  );
}

const structured = (structuredContent: unknown) => async () => ({ result: { structuredContent } });

describe('callTool()', () => {
  test('sends one request with its own envelope and returns the structured output', async () => {
    const { call, sent } = worker(structured({ profile: {} }));
    expect(await call()).toEqual({ profile: {} });
    expect(sent).toEqual([
      {
        jsonrpc: '2.0',
        id: expect.stringMatching(/^[0-9a-f-]{36}$/u),
        method: 'tools/call',
        params: {
          name: 'get_my_user_profile',
          arguments: INPUT,
          _meta: {
            [META_KEYS.protocolVersion]: PROTOCOL_VERSION,
            [META_KEYS.clientInfo]: { name: 'okta-end-user-assistant-page', version: '1.2.3' },
            [META_KEYS.clientCapabilities]: {},
          },
        },
      },
    ]);
  });

  test('never uses an id twice: pages share one connection', async () => {
    const { call, sent } = worker(structured({}));
    await Promise.all(Array.from({ length: 50 }, () => call()));
    expect(new Set(sent.map(({ id }) => id)).size).toBe(50);
  });

  test('throws the tool’s error with its detail', async () => {
    const error = { code: 'OKTA_RATE_LIMITED', message: 'Wait.', detail: { retryAt: 7 } };
    const { call } = worker(async () => ({
      result: { isError: true, content: [], _meta: { [ERROR_META_KEY]: error } },
    }));
    const thrown: unknown = await call().catch((caught: unknown) => caught);
    expect(toWireError(thrown)).toEqual(error);
  });

  test.each([
    ['no reply', null],
    ['a JSON-RPC error', { error: { code: -32603, message: 'Internal error' } }],
    ['a result that is none', { result: 'x' }],
    ['a result without output', { result: { content: [{ type: 'text', text: 'x' }] } }],
    ['output that is a list', { result: { structuredContent: [1] } }],
    ['an error without code', { result: { isError: true, content: [] } }],
    ['an error with an odd code', { result: { isError: true, _meta: { [ERROR_META_KEY]: 'x' } } }],
    ['an error that has output', { result: { isError: true, structuredContent: { a: 1 } } }],
  ])('takes %s for no result', async (_name, reply) => {
    expect(await codeOf(worker(async () => reply).call())).toBe('INTERNAL');
  });

  test.each(['Tool x not found', 'Tool x disabled'])(
    'reports “%s” as not allowed',
    async (message) => {
      const { call } = worker(async () => ({ error: { code: -32602, message } }));
      expect(await codeOf(call())).toBe('CALLER_NOT_ALLOWED');
    },
  );

  test('throws the error for which the worker could not be reached', async () => {
    const { call } = worker(() => Promise.reject(new DOMException('x', 'AbortError')));
    expect(await codeOf(call())).toBe('CANCELLED');
  });

  test('sends nothing when it was canceled before', async () => {
    const { call, sent } = worker(structured({}));
    expect(await codeOf(call(AbortSignal.abort()))).toBe('CANCELLED');
    expect(sent).toEqual([]);
  });

  test('throws at once when it is canceled, and cancels the request in the worker', async () => {
    const { call, sent } = worker(({ id }) =>
      id === undefined ? Promise.resolve(null) : new Promise(() => undefined),
    );
    const stop = new AbortController();
    const answer = codeOf(call(stop.signal));
    stop.abort();
    expect(await answer).toBe('CANCELLED');
    expect(sent[1]).toMatchObject({
      jsonrpc: '2.0',
      method: 'notifications/cancelled',
      params: { requestId: sent[0]?.['id'] },
    });
    expect(sent[1]).not.toHaveProperty('id');
    expect(sent).toHaveLength(2);
  });

  test('leaves no unhandled rejection when it is canceled and the worker is unreachable', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);
    const { call } = worker(({ id }) =>
      id === undefined ? Promise.reject(new Error('Gone.')) : new Promise(() => undefined),
    );
    const stop = new AbortController();
    const answer = codeOf(call(stop.signal));
    stop.abort();
    expect(await answer).toBe('CANCELLED');
    // Node reports what nobody handled once the microtasks have run.
    await new Promise(setImmediate);
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });

  test('cancels nothing after its answer', async () => {
    const { call, sent } = worker(structured({}));
    const stop = new AbortController();
    await call(stop.signal);
    stop.abort();
    expect(sent).toHaveLength(1);
  });
});
