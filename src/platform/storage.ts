import type { Item, ItemDefinition } from '../domain/item.ts';
import { browser } from './browser.ts';

const ASIDE = 'aside/';

/**
 * A stored item; each value is kept with its version. What cannot be read, damaged or of a newer version, is no
 * error: the reader gets the fallback, and the first write sets the old value aside under `aside/KEY`.
 */
export function defineItem<T>(definition: ItemDefinition<T>): Item<T> {
  const { area, key, fallback, inherit } = definition;
  let unreadable: unknown;
  return {
    async read() {
      const stored = await storedAt(area, key);
      if (stored === undefined) return (await inherit?.()) ?? fallback;
      const value = open(definition, stored);
      unreadable = value === undefined ? stored : undefined;
      return value ?? fallback;
    },
    async write(value) {
      const aside = unreadable === undefined ? {} : { [ASIDE + key]: unreadable };
      unreadable = undefined;
      await browser.storage[area].set({ ...aside, [key]: seal(definition, value) });
    },
    watch(listener) {
      const onChanged = (changes: Record<string, { newValue?: unknown }>, changedArea: string) => {
        const change = changes[key];
        if (changedArea === area && change !== undefined)
          listener(open(definition, change.newValue) ?? fallback);
      };
      browser.storage.onChanged.addListener(onChanged);
      return () => {
        browser.storage.onChanged.removeListener(onChanged);
      };
    },
  };
}

/** The keys of what was set aside because it could not be read. */
export async function setAside(): Promise<readonly string[]> {
  const areas = await Promise.all([
    browser.storage.local.get(null),
    browser.storage.session.get(null),
  ]);
  return areas.flatMap((kept) =>
    Object.keys(kept).flatMap((key) => (key.startsWith(ASIDE) ? [key.slice(ASIDE.length)] : [])),
  );
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

/**
 * Has a page read anew what another context changes before the page reads it. Not for the worker: it alone writes what
 * it preloads, and would be woken by every change.
 */
export function distrustPreloaded(): void {
  browser.storage.onChanged.addListener((changes: Record<string, unknown>, area: string) => {
    for (const key of Object.keys(changes)) preloaded.delete(`${area}/${key}`);
  });
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

function open<T>({ version, decode, fallback }: ItemDefinition<T>, stored: unknown): T | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  if (!('version' in stored) || !('value' in stored) || stored.version !== version)
    return undefined;
  // What the fallback is written as, such as `null`, no reader has to know.
  return stored.value === null && fallback === null ? fallback : decode(stored.value);
}
