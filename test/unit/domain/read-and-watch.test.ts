import { expect, test } from 'vitest';
import { readAndWatch } from '../../../src/domain/read-and-watch.ts';
import { memoryItem } from '../../fakes/memory-item.ts';

test('shows what is stored, then each change, until it is stopped', async () => {
  const item = memoryItem('a');
  const shown: string[] = [];
  const { first, stop } = readAndWatch(item, (value) => shown.push(value));
  await first;
  await item.write('b');
  stop();
  await item.write('c');
  expect(shown).toEqual(['a', 'b']);
});

test('the first read does not undo a change that arrives during it', async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const item = { ...memoryItem('a'), read: () => promise };
  const shown: string[] = [];
  const { first } = readAndWatch(item, (value) => shown.push(value));
  await item.write('b');
  resolve('a');
  await first;
  expect(shown).toEqual(['b']);
});
