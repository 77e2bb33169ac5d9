import { describe, expect, test } from 'vitest';
import { problem, toWireError } from '../../../src/domain/errors.ts';
import type { MessageType } from '../../../src/messages/protocol.ts';
import { send } from '../../../src/messages/send.ts';
import { serve } from '../../../src/messages/serve.ts';

const OWN = 'chrome-extension://own';
const PAGE = { id: 'own', url: `${OWN}/popup.html` };
const handled = () => Promise.reject(problem('CANCELLED', 'It was handled.'));

describe('serve()', () => {
  test.each([
    [{}],
    [{ url: 'https://acme.okta.com/' }],
    [{ url: 'chrome-extension://other/popup.html' }],
    [{ url: `${OWN}.evil.example/popup.html` }],
    [{ id: 'own' }],
  ])('does not answer %j', (sender) => {
    const message = { to: 'worker', type: 'session/sign-out', request: {} };
    expect(serve(message, sender, OWN, handled)).toBeUndefined();
  });

  test.each([
    [null],
    ['session/sign-out'],
    [{ type: 'session/sign-out', request: {} }],
    [{ to: 'worker', type: 'tokens/read', request: {} }],
    [{ to: 'worker', type: '__proto__', request: {} }],
    [{ to: 'worker', type: 'constructor', request: {} }],
  ])('takes %j for no message of ours', (message) => {
    expect(serve(message, PAGE, OWN, handled)).toBeUndefined();
  });

  test.each([
    ['org/save', { orgUrl: 7, clientId: 'x' }],
    ['org/save', { orgUrl: 'x'.repeat(5000), clientId: 'x' }],
    ['session/sign-in', { how: 'by-token' }],
    ['link/open', { applicationId: 'a', where: 'https://evil.example' }],
    ['link/open', { url: 'https://evil.example', where: 'new-tab' }],
    ['mcp', { message: 'tools/list' }],
    ['mcp', null],
  ])('refuses %s with %j before anything is done', async (type, request) => {
    const reply = await serve({ to: 'worker', type, request }, PAGE, OWN, () => {
      throw new Error('It was handled.');
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
  });

  test('answers with an error as data', async () => {
    const message = { to: 'worker', type: 'usage/clear', request: {} };
    expect(await serve(message, PAGE, OWN, handled)).toMatchObject({
      ok: false,
      error: { code: 'CANCELLED' },
    });
    const refused = await serve(message, PAGE, OWN, () =>
      Promise.reject(problem('OKTA_RATE_LIMITED', 'Wait.', { retryAt: 7 })),
    );
    expect(structuredClone(refused)).toEqual({
      ok: false,
      error: { code: 'OKTA_RATE_LIMITED', message: 'Wait.', detail: { retryAt: 7 } },
    });
    const broken = await serve(message, PAGE, OWN, () => Promise.reject(new Error('secret')));
    expect(JSON.stringify(broken)).not.toContain('secret');
  });
});

describe('send()', () => {
  const type: MessageType = 'usage/clear';
  const codeOf = (reply: () => Promise<unknown>) =>
    send(type, {}, reply).then(
      () => 'resolved',
      (thrown: unknown) => toWireError(thrown).code,
    );

  test('returns what the worker replied', async () => {
    expect(await send(type, {}, async () => ({ ok: true, value: null }))).toBeNull();
  });

  test('throws the worker’s error', async () => {
    const error = { code: 'NOT_CONFIGURED', message: 'x' };
    expect(await codeOf(async () => ({ ok: false, error }))).toBe('NOT_CONFIGURED');
  });

  test.each([
    ['a stopped worker', () => Promise.reject(new Error('message channel closed'))],
    ['no reply', async () => undefined],
    ['an odd reply', async () => ({ ok: 'yes' })],
  ])('tells of %s', async (_name, reply) => {
    expect(await codeOf(reply)).toBe('WORKER_UNREACHABLE');
  });
});
