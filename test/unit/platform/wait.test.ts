import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wait } from '../../../src/platform/wait.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('wait() resolves after its time, and not before', async () => {
  let over = false;
  const waiting = wait(8000, new AbortController().signal).then(() => {
    over = true;
  });
  await vi.advanceTimersByTimeAsync(7999);
  expect(over).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await waiting;
});

test('wait() ends immediately on a stop, before or during the wait, and leaves no timer', async () => {
  await expect(wait(8000, AbortSignal.abort('before'))).rejects.toBe('before');
  const stop = new AbortController();
  const waiting = wait(8000, stop.signal);
  stop.abort('meanwhile');
  await expect(waiting).rejects.toBe('meanwhile');
  expect(vi.getTimerCount()).toBe(0);
});
