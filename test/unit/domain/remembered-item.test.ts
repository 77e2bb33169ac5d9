import { expect, test } from 'vitest';
import { rememberedItem } from '../../../src/domain/remembered-item.ts';
import { memoryItem } from '../../fakes/memory-item.ts';

function counting(start: number) {
  const stored = memoryItem(start);
  const counts = { reads: 0 };
  const item = rememberedItem({
    ...stored,
    read() {
      counts.reads += 1;
      return stored.read();
    },
  });
  return { item, stored, counts };
}

test('a remembered item is read once', async () => {
  const { item, counts } = counting(1);
  expect(await Promise.all([item.read(), item.read()])).toEqual([1, 1]);
  expect(await item.read()).toBe(1);
  expect(counts.reads).toBe(1);
});

test('a remembered item is read again once it changed', async () => {
  const { item, stored } = counting(1);
  await item.read();
  await stored.write(2);
  expect(await item.read()).toBe(2);
});

test('a remembered item that could not be read is read again', async () => {
  let isBroken = true;
  const item = rememberedItem({
    ...memoryItem(1),
    read: () => (isBroken ? Promise.reject(new Error('No.')) : Promise.resolve(1)),
  });
  await expect(item.read()).rejects.toThrow('No.');
  isBroken = false;
  expect(await item.read()).toBe(1);
});
