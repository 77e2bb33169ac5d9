import type { Item } from './item.ts';

/** Shows a stored value and then each new one until `stop()`; `first` resolves once one was shown. */
export function follow<T>(
  item: Pick<Item<T>, 'read' | 'watch'>,
  show: (value: T) => void,
): { readonly first: Promise<void>; stop(): void } {
  let isNewer = false;
  const stop = item.watch((value) => {
    isNewer = true;
    show(value);
  });
  const first = item.read().then((value) => {
    // What was told meanwhile is newer than what was asked for before.
    if (!isNewer) show(value);
  });
  return { first, stop };
}
