import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EMPTY_CATALOG } from '../../../src/bridge/serve/offline-catalog.ts';
import { serveAssistant } from '../../../src/bridge/serve/serve-assistant.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** An assistant that has asked a hundred times and left, and has read nothing yet. */
function unreadAnswers() {
  const input = new PassThrough();
  const output = new PassThrough({ highWaterMark: 1 });
  let status: number | null = null;
  void serveAssistant({
    input,
    output,
    log: () => {},
    catalog: EMPTY_CATALOG,
    identity: {
      installation: 'test',
      publicKey: '',
      prove: () => ({ installation: 'test', publicKey: '', signature: '' }),
    },
    code: '',
    target: { browser: null, profile: null },
    connector: { connect: async () => ({ kind: 'trouble', failure: { kind: 'none' } }) },
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
  for (let id = 0; id < 100; id += 1)
    input.write(`${JSON.stringify({ jsonrpc: '2.0', id, method: 'ping' })}\n`);
  input.end();
  return { output, status: () => status };
}

test('the last answers are read before the end', async () => {
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

test('whoever does not read them is waited for five seconds', async () => {
  const { status } = unreadAnswers();
  await vi.advanceTimersByTimeAsync(6000);
  expect(status()).toBe(0);
});
