import type { Item } from '../../src/domain/stored-item.ts';

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
