import type { Item } from './stored-item.ts';

/** Shows a stored value and then each new one until `stop()`; `first` resolves once one was shown. */
export function readAndWatch<T>(
  item: Pick<Item<T>, 'read' | 'watch'>,
  onValue: (value: T) => void,
): { readonly first: Promise<void>; stop(): void } {
  let hasChanged = false;
  const stop = item.watch((value) => {
    hasChanged = true;
    onValue(value);
  });
  const first = item.read().then((value) => {
    // What was told meanwhile is newer than what was asked for before.
    if (!hasChanged) onValue(value);
  });
  return { first, stop };
}
