import { signal, type ReadonlySignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';

/** Code that a surface reads when it first needs it, apart from its own script. */
export interface OnDemand<T> {
  /** `null` until it is loaded. */
  readonly loaded: ReadonlySignal<T | null>;
  /** Starts to load it, once. */
  load(): void;
}

export function onDemand<T>(read: () => Promise<T>): OnDemand<T> {
  const loaded = signal<T | null>(null);
  let isLoading = false;
  return {
    loaded,
    load() {
      if (isLoading) return;
      isLoading = true;
      void read().then(
        (code) => {
          loaded.value = code;
        },
        () => {
          isLoading = false;
        },
      );
    },
  };
}

/** Loads the code while it is needed; `null` until it is there. */
export function useOnDemand<T>(code: OnDemand<T>, isNeeded: boolean): T | null {
  useLayoutEffect(() => {
    if (isNeeded) code.load();
  }, [code, isNeeded]);
  return isNeeded ? code.loaded.value : null;
}
