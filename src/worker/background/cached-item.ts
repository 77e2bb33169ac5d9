import type { Item } from '../../domain/stored-item.ts';

/** An item that only the worker writes, so that it is read from storage once in the worker's life. */
export function cachedItem<T>(item: Item<T>): Item<T> {
  let cached: Promise<T> | null = null;
  return {
    read() {
      cached ??= item.read().catch((thrown: unknown) => {
        cached = null;
        throw thrown;
      });
      return cached;
    },
    async write(value) {
      cached = Promise.resolve(value);
      await item.write(value);
    },
    watch: (listener) => item.watch(listener),
  };
}
