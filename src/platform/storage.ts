import type { Item } from '../domain/item.ts';
import { browser } from './browser.ts';

/** How one value is kept: its version, its stored form, and what a reader gets where none is readable. */
export interface ItemDefinition<T> {
  readonly area: 'local' | 'session' | 'managed';
  readonly key: string;
  readonly version: number;
  readonly fallback: T;
  encode(value: T): unknown;
  /** `undefined` where the stored form is not readable: the reader gets the fallback. */
  decode(stored: unknown): T | undefined;
}

/** A stored item; each value is kept with its version, and a version that is not ours is left alone and not read. */
export function defineItem<T>(definition: ItemDefinition<T>): Item<T> {
  const { area, key } = definition;
  return {
    async read() {
      return open(definition, await storedAt(area, key));
    },
    async write(value) {
      await browser.storage[area].set({ [key]: seal(definition, value) });
    },
    watch(listener) {
      const onChanged = (changes: Record<string, { newValue?: unknown }>, changedArea: string) => {
        const change = changes[key];
        if (changedArea === area && change !== undefined)
          listener(open(definition, change.newValue));
      };
      browser.storage.onChanged.addListener(onChanged);
      return () => {
        browser.storage.onChanged.removeListener(onChanged);
      };
    },
  };
}

type Area = ItemDefinition<unknown>['area'];

const preloaded = new Map<string, Promise<unknown>>();

/** Asks for values before they are read, several in one go: each question to the browser costs a page a few milliseconds. */
export function preload(area: Area, keys: readonly string[]): void {
  const stored: Promise<Record<string, unknown>> = browser.storage[area].get([...keys]);
  for (const key of keys)
    preloaded.set(
      `${area}/${key}`,
      stored.then((values) => values[key]),
    );
}

function storedAt(area: Area, key: string): Promise<unknown> {
  const early = preloaded.get(`${area}/${key}`);
  // Only the first read: later ones want what is stored by then.
  preloaded.delete(`${area}/${key}`);
  return (
    early ?? browser.storage[area].get(key).then((values: Record<string, unknown>) => values[key])
  );
}

function seal<T>({ version, encode }: ItemDefinition<T>, value: T): unknown {
  return { version, value: encode(value) };
}

function open<T>({ version, decode, fallback }: ItemDefinition<T>, stored: unknown): T {
  if (typeof stored !== 'object' || stored === null) return fallback;
  if (!('version' in stored) || !('value' in stored) || stored.version !== version) return fallback;
  return decode(stored.value) ?? fallback;
}
