import type { Item } from './stored-item.ts';

/** An item that is read from storage once; later reads give the same value until it changes. */
export function rememberedItem<T>(item: Item<T>): Item<T> {
  let value: Promise<T> | null = null;
  item.watch(() => {
    value = null;
  });
  return {
    read() {
      value ??= item.read().catch((thrown: unknown) => {
        value = null;
        throw thrown;
      });
      return value;
    },
    write: (next) => item.write(next),
    watch: (listener) => item.watch(listener),
  };
}
