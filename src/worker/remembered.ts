import type { Item } from '../domain/item.ts';

/** An item that only the worker writes, read from storage once in the worker's life. */
export function remembered<T>(item: Item<T>): Item<T> {
  let known: Promise<T> | null = null;
  return {
    read() {
      known ??= item.read().catch((thrown: unknown) => {
        known = null;
        throw thrown;
      });
      return known;
    },
    async write(value) {
      known = Promise.resolve(value);
      await item.write(value);
    },
    watch: (listener) => item.watch(listener),
  };
}
