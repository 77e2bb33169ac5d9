import { PassThrough, Writable } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EMPTY_CATALOG } from '../../../src/bridge/serve/offline-catalog.ts';
import { serveAssistant } from '../../../src/bridge/serve/serve-assistant.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function serve(output: Writable) {
  const input = new PassThrough();
  let status: number | null = null;
  void serveAssistant({
    input,
    output,
    catalog: EMPTY_CATALOG,
    identify: async () => ({
      code: '',
      identity: {
        installation: 'test',
        publicKey: '',
        prove: () => ({ installation: 'test', publicKey: '', signature: '' }),
      },
    }),
    failureContext: { target: { browser: null, profile: null }, program: 'bridge' },
    connector: { connect: async () => ({ kind: 'failed', failure: { kind: 'none' } }) },
    timers: {
      now: Date.now,
      after(milliseconds, run) {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
    },
  }).then((code) => {
    status = code;
  });
  const request = (id: number, method: string) =>
    input.write(`${JSON.stringify({ jsonrpc: '2.0', id, method })}\n`);
  return { input, request, status: () => status };
}

/** A client that has sent a hundred requests and left, and has read nothing yet. */
function unreadAnswers() {
  const output = new PassThrough({ highWaterMark: 1 });
  const { input, request, status } = serve(output);
  for (let id = 0; id < 100; id += 1) request(id, 'ping');
  input.end();
  return { output, status };
}

test('a client that has left can still read the last answers', async () => {
  const { output, status } = unreadAnswers();
  await vi.advanceTimersByTimeAsync(2000);
  expect(status()).toBeNull();
  let read = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    read += text;
  });
  await vi.advanceTimersByTimeAsync(10);
  expect(read.trim().split('\n')).toHaveLength(100);
  expect(status()).toBe(0);
});

test('a client that does not read them is waited for five seconds', async () => {
  const { status } = unreadAnswers();
  await vi.advanceTimersByTimeAsync(6000);
  expect(status()).toBe(0);
});

test('a broken output ends it at once, without another write and without a timer', async () => {
  let writes = 0;
  const output = new Writable({
    write(_chunk, _encoding, done) {
      writes += 1;
      done(new Error('EPIPE'));
    },
  });
  const { input, request, status } = serve(output);
  request(1, 'tools/call');
  request(2, 'ping');
  await vi.advanceTimersByTimeAsync(0);
  expect(status()).toBe(0);
  expect(writes).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
  expect(input.destroyed).toBe(true);
});
