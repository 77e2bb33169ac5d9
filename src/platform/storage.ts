import type { Item, ItemDefinition } from '../domain/stored-item.ts';
import { browser } from './browser.ts';

const QUARANTINE_PREFIX = 'aside/';

/**
 * A stored item; each value is kept with its version. What cannot be read, damaged or of a newer version, is no
 * error: the reader gets the fallback, and the first write sets the old value aside under `aside/KEY`.
 */
export function defineItem<T>(definition: ItemDefinition<T>): Item<T> {
  const { area, key, fallback, migrate } = definition;
  let unreadable: unknown;
  return {
    async read() {
      const stored = await readStored(area, key);
      if (stored === undefined) return (await migrate?.()) ?? fallback;
      const value = deserialize(definition, stored);
      unreadable = value === undefined ? stored : undefined;
      return value ?? fallback;
    },
    async write(value) {
      const quarantined = unreadable === undefined ? {} : { [QUARANTINE_PREFIX + key]: unreadable };
      unreadable = undefined;
      await browser.storage[area].set({ ...quarantined, [key]: serialize(definition, value) });
    },
    watch(listener) {
      const onChanged = (changes: Record<string, { newValue?: unknown }>, changedArea: string) => {
        const change = changes[key];
        if (changedArea === area && change !== undefined)
          listener(deserialize(definition, change.newValue) ?? fallback);
      };
      browser.storage.onChanged.addListener(onChanged);
      return () => {
        browser.storage.onChanged.removeListener(onChanged);
      };
    },
  };
}

/** The keys of what was set aside because it could not be read. */
export async function quarantinedKeys(): Promise<readonly string[]> {
  const areas = await Promise.all([
    browser.storage.local.get(null),
    browser.storage.session.get(null),
  ]);
  return areas.flatMap((stored) =>
    Object.keys(stored).flatMap((key) =>
      key.startsWith(QUARANTINE_PREFIX) ? [key.slice(QUARANTINE_PREFIX.length)] : [],
    ),
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
export function invalidatePreloadedOnChange(): void {
  browser.storage.onChanged.addListener((changes: Record<string, unknown>, area: string) => {
    for (const key of Object.keys(changes)) preloaded.delete(`${area}/${key}`);
  });
}

function readStored(area: Area, key: string): Promise<unknown> {
  const preloadedValue = preloaded.get(`${area}/${key}`);
  // Only the first read: later ones want what is stored by then.
  preloaded.delete(`${area}/${key}`);
  return (
    preloadedValue ??
    browser.storage[area].get(key).then((values: Record<string, unknown>) => values[key])
  );
}

function serialize<T>({ version, encode }: ItemDefinition<T>, value: T): unknown {
  return { version, value: encode(value) };
}

function deserialize<T>(
  { version, decode, fallback }: ItemDefinition<T>,
  stored: unknown,
): T | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  if (!('version' in stored) || !('value' in stored) || stored.version !== version)
    return undefined;
  // What the fallback is written as, such as `null`, no reader has to know.
  return stored.value === null && fallback === null ? fallback : decode(stored.value);
}
