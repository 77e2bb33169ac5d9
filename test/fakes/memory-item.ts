import type { Item } from '../../src/domain/stored-item.ts';
import type { CatalogRows, ItemsOf } from '../../src/storage/catalog-items.ts';

/** An item in memory; every write is recorded in order. */
export interface MemoryItem<T> extends Item<T> {
  readonly written: T[];
}

export function memoryItem<T>(initial: T): MemoryItem<T> {
  let current = initial;
  const listeners = new Set<(value: T) => void>();
  const written: T[] = [];
  return {
    written,
    async read() {
      return current;
    },
    async write(value) {
      current = value;
      written.push(value);
      for (const listener of listeners) listener(value);
    },
    watch(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

type MemoryItemsOf<R> = {
  readonly [N in keyof ItemsOf<R>]: ItemsOf<R>[N] extends Item<infer T> ? MemoryItem<T> : never;
};

/** One item in memory for each row of a catalog's table. */
export function memoryItemsOf<R extends CatalogRows>(rows: R): MemoryItemsOf<R>;
export function memoryItemsOf(rows: CatalogRows) {
  return Object.fromEntries(
    Object.entries(rows).map(([name, { fallback }]) => [name, memoryItem(fallback)]),
  );
}
