import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { assistantError, toWireError } from '../../../src/domain/errors.ts';
import type { MessageType, ReplyOf, RequestOf } from '../../../src/messages/protocol.ts';
import { sendMessage } from '../../../src/messages/send-message.ts';
import { serveMessage } from '../../../src/messages/serve-message.ts';

const OWN = 'chrome-extension://own';
const SELF = { id: 'own', origin: OWN };
const PAGE = { id: 'own', url: `${OWN}/popup.html`, origin: OWN };
const SIGN_OUT = { to: 'worker', account: '1', type: 'session/sign-out', request: {} };

/** Remembers what was handled, and answers with an error, which fits every type. */
function handler() {
  const handled: { readonly type: MessageType; readonly request: unknown }[] = [];
  return {
    handled,
    handle: <T extends MessageType>(type: T, request: RequestOf<T>): Promise<ReplyOf<T>> => {
      handled.push({ type, request });
      return Promise.reject(assistantError('CANCELLED', 'It was handled.'));
    },
  };
}

describe('serveMessage()', () => {
  test.each([
    ['nobody', {}],
    ['a web page', { url: 'https://acme.okta.com/' }],
    ['another extension', { id: 'other', url: 'chrome-extension://other/popup.html' }],
    ['a host that begins like ours', { id: 'own', url: `${OWN}.evil.example/popup.html` }],
    ['a longer id', { id: 'own', url: `${OWN}er/popup.html` }],
    ['our origin without a page', { url: OWN }],
    ['a path with our name', { url: `https://evil.example/${OWN}/popup.html` }],
    ['a blob of ours', { url: `blob:${OWN}/popup.html` }],
    ['our id without an address', { id: 'own', origin: OWN }],
  ])('does not answer %s', (_name, sender) => {
    const { handle, handled } = handler();
    expect(serveMessage(SIGN_OUT, sender, SELF, handle)).toBeUndefined();
    expect(handled).toEqual([]);
  });

  // Only the address is looked at; faults F3 and X-02 want id and origin too.
  test.each([
    ['id', { ...PAGE, id: 'other' }],
    ['origin', { ...PAGE, origin: 'https://evil.example' }],
  ])('does not answer a sender of another %s', (_name, sender) => {
    expect(serveMessage(SIGN_OUT, sender, SELF, handler().handle)).toBeUndefined();
  });

  test.each([
    [null],
    [undefined],
    ['session/sign-out'],
    [[SIGN_OUT]],
    [{ type: 'session/sign-out', request: {} }],
    [{ to: 'page', type: 'session/sign-out', request: {} }],
    [{ to: 'worker', request: {} }],
    [{ to: 'worker', type: ['session/sign-out'], request: {} }],
    [{ to: 'worker', account: '1', type: 'tokens/read', request: {} }],
    [{ to: 'worker', type: '', request: {} }],
    [{ to: 'worker', account: '1', type: '__proto__', request: {} }],
    [{ to: 'worker', account: '1', type: 'constructor', request: {} }],
    [{ to: 'worker', account: '1', type: 'toString', request: {} }],
  ])('takes %j for no message of ours', (message) => {
    expect(serveMessage(message, PAGE, SELF, handler().handle)).toBeUndefined();
  });

  test.each([
    ['org/save', null],
    ['org/save', []],
    ['org/save', { orgUrl: 'acme.okta.com' }],
    ['org/save', { orgUrl: 7, clientId: 'x' }],
    ['org/save', { orgUrl: 'x', clientId: 'x', connection: null }],
    ['org/save', { orgUrl: 'x', clientId: 'x', connection: { kind: 'sign-in' } }],
    ['org/save', { orgUrl: 'x', clientId: 'x', connection: { kind: 'api-token' } }],
    [
      'accounts/add',
      { orgUrl: 'x', clientId: 'x', connection: { kind: 'api-token', apiToken: 7 } },
    ],
    [
      'accounts/add',
      {
        orgUrl: 'x',
        clientId: 'x',
        connection: { kind: 'client-credentials', login: 'a', keyName: 'k' },
      },
    ],
    [
      'accounts/add',
      {
        orgUrl: 'x',
        clientId: 'x',
        connection: { kind: 'client-credentials', login: 'a', keyId: null },
      },
    ],
    ['org/save', { orgUrl: 'x'.repeat(2049), clientId: 'x' }],
    ['org/save', { orgUrl: 'x', clientId: 'x'.repeat(10_000_000) }],
    ['session/sign-in', undefined],
    ['session/sign-in', {}],
    ['session/sign-in', { how: 'by-token' }],
    ['session/sign-in', { how: ['silent'] }],
    ['applications/refresh', undefined],
    ['applications/refresh', 'force'],
    ['link/open', {}],
    ['link/open', { applicationId: 'a' }],
    ['link/open', { applicationId: 7, where: 'new-tab' }],
    ['link/open', { applicationId: 'x'.repeat(2049), where: 'new-tab' }],
    ['link/open', { applicationId: 'a', where: 'https://evil.example' }],
    ['link/open', { applicationId: 'a', where: { toString: 'new-tab' } }],
    ['link/open', { url: 'https://evil.example', where: 'new-tab' }],
    ['link/open', JSON.parse('{"__proto__":{"applicationId":"a","where":"new-tab"}}')],
    ['diagnose/run', {}],
    ['diagnose/run', { check: 'constructor' }],
    ['mcp', null],
    ['mcp', {}],
    ['mcp', { message: 'tools/list' }],
    ['mcp', { message: [] }],
  ])('refuses %s with %j before anything is done', async (type, request) => {
    const { handle, handled } = handler();
    const reply = await serveMessage(
      { to: 'worker', account: '1', type, request },
      PAGE,
      SELF,
      handle,
    );
    expect(reply).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
    expect(JSON.stringify(reply).length).toBeLessThan(500);
    expect(handled).toEqual([]);
  });

  test.each([
    ['org/save', { orgUrl: 'a', clientId: 'b', source: 'policy' }, { orgUrl: 'a', clientId: 'b' }],
    [
      'org/save',
      {
        orgUrl: 'a',
        clientId: '',
        connection: { kind: 'api-token', apiToken: 't', pem: 'x' },
      },
      { orgUrl: 'a', clientId: '', connection: { kind: 'api-token', apiToken: 't' } },
    ],
    [
      'accounts/add',
      {
        orgUrl: 'a',
        clientId: 'b',
        connection: {
          kind: 'client-credentials',
          login: 'l',
          keyId: null,
          keyName: 'k',
          pem: 'x',
        },
      },
      {
        orgUrl: 'a',
        clientId: 'b',
        connection: { kind: 'client-credentials', login: 'l', keyId: null, keyName: 'k' },
      },
    ],
    ['org/forget', { orgUrl: 'x' }, {}],
    ['org/apply-policy', { orgUrl: 'x' }, {}],
    ['session/sign-in', { how: 'silent', token: 'x' }, { how: 'silent' }],
    ['session/sign-out', undefined, {}],
    ['applications/refresh', { force: 'yes', url: 'x' }, { force: false }],
    ['applications/refresh', { force: true }, { force: true }],
    [
      'link/open',
      { applicationId: 'a', where: 'new-tab', url: 'https://evil.example' },
      { applicationId: 'a', where: 'new-tab' },
    ],
    [
      'link/open',
      { applicationId: 'a', where: 'new-tab', force: true },
      { applicationId: 'a', where: 'new-tab', force: true },
    ],
    [
      'link/open',
      { applicationId: 'a', where: 'new-tab', force: 'yes' },
      { applicationId: 'a', where: 'new-tab' },
    ],
    ['usage/clear', { all: true }, {}],
    ['diagnose/run', { check: 'clock', x: 1 }, { check: 'clock' }],
    ['mcp', { message: { id: 1 }, to: 'x' }, { message: { id: 1 } }],
  ])('hands %s with %j on as %j', async (type, request, expected) => {
    const { handle, handled } = handler();
    await serveMessage({ to: 'worker', account: '1', type, request }, PAGE, SELF, handle);
    expect(handled).toEqual([{ type, request: expected }]);
  });

  test('never throws or rejects for any message', async () => {
    const types = ['org/save', 'session/sign-in', 'link/open', 'mcp', 'applications/refresh'];
    const message = fc.oneof(
      fc.anything(),
      fc.record({
        to: fc.constant('worker'),
        type: fc.constantFrom(...types),
        request: fc.anything(),
      }),
    );
    await fc.assert(
      fc.asyncProperty(message, async (any) => {
        const reply = await serveMessage(any, PAGE, SELF, handler().handle);
        if (reply !== undefined) expect(reply.ok).toBe(false);
      }),
    );
  });

  test('answers with an error as data', async () => {
    const refused = await serveMessage(SIGN_OUT, PAGE, SELF, () =>
      Promise.reject(assistantError('OKTA_RATE_LIMITED', 'Wait.', { retryAt: 7 })),
    );
    expect(structuredClone(refused)).toEqual({
      ok: false,
      error: { code: 'OKTA_RATE_LIMITED', message: 'Wait.', detail: { retryAt: 7 } },
    });
  });

  test('repeats nothing of an unexpected error, thrown at once or later', async () => {
    for (const handle of [
      () => Promise.reject(new Error('access-token-1')),
      () => {
        throw new TypeError('access-token-1');
      },
    ]) {
      const reply = await serveMessage(SIGN_OUT, PAGE, SELF, handle);
      expect(reply).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
      expect(JSON.stringify(reply)).not.toContain('access-token');
    }
  });
});

describe('sendMessage()', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const type: MessageType = 'usage/clear';
  const codeOf = (reply: Promise<unknown>) =>
    reply.then(
      () => 'resolved',
      (thrown: unknown) => toWireError(thrown).code,
    );

  test('posts one message to the worker and returns what it replied', async () => {
    const posted: unknown[] = [];
    const reply = sendMessage('session/sign-in', { how: 'silent' }, '7', async (message) => {
      posted.push(message);
      return { ok: true, value: { state: 'signed-out', problem: null } };
    });
    expect(await reply).toEqual({ state: 'signed-out', problem: null });
    expect(posted).toEqual([
      { to: 'worker', type: 'session/sign-in', account: '7', request: { how: 'silent' } },
    ]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('throws the worker’s error with its detail', async () => {
    const error = { code: 'OKTA_RATE_LIMITED', message: 'x', detail: { retryAt: 7 } };
    const thrown: unknown = await sendMessage(type, {}, '1', async () => ({
      ok: false,
      error,
    })).catch((caught: unknown) => caught);
    expect(toWireError(thrown)).toEqual(error);
  });

  test.each([
    ['a stopped worker', () => Promise.reject(new Error('message channel closed'))],
    ['no receiver', () => Promise.reject(new Error('Receiving end does not exist.'))],
    ['no reply', async () => undefined],
    ['null', async () => null],
    ['a reply that is text', async () => 'ok'],
    ['an odd reply', async () => ({ ok: 'yes' })],
    ['an error that is none', async () => ({ ok: false, error: 'x' })],
    ['an error without a code', async () => ({ ok: false, error: { message: 'x' } })],
  ])('tells of %s', async (_name, post) => {
    expect(await codeOf(sendMessage(type, {}, '1', post))).toBe('WORKER_UNREACHABLE');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('gives up after 30 s on a worker that never answers', async () => {
    const silent = codeOf(sendMessage(type, {}, '1', () => new Promise(() => undefined)));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await silent).toBe('WORKER_UNREACHABLE');
  });

  test('waits two minutes while a connection is set up', async () => {
    const never = () => new Promise(() => undefined);
    const answer = sendMessage(
      'org/save',
      { orgUrl: 'acme.okta.com', clientId: '0oa1' },
      '1',
      never,
    );
    const ended = vi.fn();
    const silent = codeOf(answer).finally(ended);
    await vi.advanceTimersByTimeAsync(119_000);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await silent).toBe('WORKER_UNREACHABLE');
  });

  test('waits for the user without a limit', async () => {
    const answer = Promise.withResolvers<unknown>();
    const signIn = sendMessage(
      'session/sign-in',
      { how: 'interactive' },
      '1',
      () => answer.promise,
    );
    await vi.advanceTimersByTimeAsync(15 * 60_000);
    answer.resolve({ ok: true, value: { state: 'signing-in', since: 0 } });
    expect(await signIn).toEqual({ state: 'signing-in', since: 0 });
  });
});
