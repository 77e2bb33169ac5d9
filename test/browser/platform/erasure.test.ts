import { afterEach, expect, test, vi } from 'vitest';

type Values = Record<string, unknown>;
type Changes = Record<string, { readonly newValue?: unknown }>;

let stored: Values = {};
let isDying = false;
const calls: string[] = [];
const listeners = new Set<(changes: Changes, area: string) => void>();
const notify = (changes: Changes) => {
  for (const listener of listeners) listener(changes, 'local');
};

// The private file system and the locks are the browser's own; only an extension has these.
vi.stubGlobal('chrome', {
  runtime: { id: 'own', reload: () => calls.push('restart') },
  storage: {
    local: {
      get: async () => ({ ...stored }),
      async clear() {
        calls.push('clear');
        stored = {};
      },
      async set(values: Values) {
        if (isDying) throw new Error('The browser died.');
        calls.push('set');
        stored = { ...stored, ...values };
      },
    },
    onChanged: {
      addListener: (listener: (changes: Changes, area: string) => void) => listeners.add(listener),
      removeListener: () => undefined,
    },
  },
});
const { erasure } = await import('../../../src/platform/erasure.ts');
const { changeStored, defineItem } = await import('../../../src/platform/storage.ts');

afterEach(async () => {
  isDying = false;
  await erasure.finish();
  calls.length = 0;
});

test('what stays is written again into new files, and nothing is due any more', async () => {
  stored = { accounts: { version: 1, value: 'kept' }, door: 2 };
  expect(await erasure.isDue()).toBe(false);
  await erasure.begin();
  expect(await erasure.isDue()).toBe(true);
  await erasure.finish();
  expect(calls).toEqual(['clear', 'set']);
  expect(stored).toEqual({ accounts: { version: 1, value: 'kept' }, door: 2 });
  expect(await erasure.isDue()).toBe(false);
});

test('what a browser cleared before it died comes back at the next start, which restarts the extension', async () => {
  stored = { accounts: 'kept', usage: 'also' };
  isDying = true;
  await expect(erasure.finish()).rejects.toThrow('died');
  expect(stored).toEqual({});
  expect(await erasure.isDue()).toBe(true);
  isDying = false;
  calls.length = 0;
  stored = { usage: 'newer' };
  await erasure.finish();
  expect(stored).toEqual({ accounts: 'kept', usage: 'newer' });
  expect(calls).toEqual(['clear', 'set', 'restart']);
});

test('a second mark keeps what the first one holds', async () => {
  stored = { accounts: 'kept' };
  isDying = true;
  await expect(erasure.finish()).rejects.toThrow('died');
  isDying = false;
  await erasure.begin();
  await erasure.finish();
  expect(stored).toEqual({ accounts: 'kept' });
});

test('writes a change that is under way before the erasure, and a later one after it', async () => {
  stored = { a: 0 };
  const first = Promise.withResolvers<void>();
  const changed = changeStored('local', async () => {
    await first.promise;
    stored = { ...stored, a: 1 };
  });
  const finished = erasure.finish();
  const later = changeStored('local', async () => {
    calls.push('later');
    stored = { ...stored, b: 2 };
  });
  first.resolve();
  await Promise.all([changed, finished, later]);
  expect(stored).toEqual({ a: 1, b: 2 });
  expect(calls).toEqual(['clear', 'set', 'later']);
});

test('a page that watches an item ignores its removal and receives only its values', () => {
  const seen: unknown[] = [];
  const item = defineItem({
    area: 'local',
    key: 'accounts',
    version: 1,
    fallback: 'nobody',
    decode: (value) => (typeof value === 'string' ? value : undefined),
  });
  item.watch((value) => seen.push(value));
  notify({ accounts: {} });
  notify({ accounts: { newValue: { version: 1, value: 'alice' } } });
  expect(seen).toEqual(['alice']);
});
