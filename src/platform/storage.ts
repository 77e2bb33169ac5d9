import { STORAGE_LOCK } from '../domain/locks.ts';
import type { Item, ItemDefinition } from '../domain/stored-item.ts';
import { browser } from './browser.ts';

type Area = ItemDefinition<unknown>['area'];

const QUARANTINE_PREFIX = 'aside/';

/**
 * A stored item; each value is stored with its version. A value that cannot be read, damaged or of a newer version, is
 * no error: the reader gets the fallback, and on disk the first write quarantines the old value under `aside/KEY`.
 * Memory holds the secrets and ends with the browser, so nothing of it is quarantined.
 */
export function defineItem<T>(definition: ItemDefinition<T>): Item<T> {
  const { area, key, fallback } = definition;
  let unreadable: unknown;
  let isChecked = area !== 'local';

  function check(stored: unknown): T | undefined {
    const value = deserialize(definition, stored);
    isChecked = true;
    unreadable = value === undefined ? stored : undefined;
    return value;
  }

  return {
    async read() {
      return check(await readStored(area, key)) ?? fallback;
    },
    async write(value) {
      if (!isChecked) check(await readStored(area, key).catch(() => undefined));
      const quarantined =
        area !== 'local' || unreadable === undefined ? {} : { [quarantineKey(key)]: unreadable };
      unreadable = undefined;
      const change = { ...quarantined, [key]: serialize(definition, value) };
      await changeStored(area, (stored) => stored.set(change));
    },
    watch(listener) {
      const onChanged = (changes: Record<string, { newValue?: unknown }>, changedArea: string) => {
        const change = changes[key];
        // Nobody watches what is deleted for good; the rest is written again at once.
        if (changedArea === area && change?.newValue !== undefined)
          listener(deserialize(definition, change.newValue) ?? fallback);
      };
      browser.storage.onChanged.addListener(onChanged);
      return () => {
        browser.storage.onChanged.removeListener(onChanged);
      };
    },
  };
}

/** Where the unreadable value of a key is kept. */
export function quarantineKey(key: string): string {
  return QUARANTINE_PREFIX + key;
}

/** The keys whose unreadable values are quarantined. */
export async function quarantinedKeys(): Promise<readonly string[]> {
  const stored: object = await browser.storage.local.get(null);
  return Object.keys(stored).flatMap((key) =>
    key.startsWith(QUARANTINE_PREFIX) ? [key.slice(QUARANTINE_PREFIX.length)] : [],
  );
}

/** Removes the quarantined values of these keys. */
export function removeQuarantined(keys: readonly string[]): Promise<void> {
  return changeStored('local', (stored) => stored.remove(keys.map(quarantineKey)));
}

/** Changes an area while nobody rewrites it. */
export function changeStored(
  area: Area,
  change: (stored: (typeof browser.storage)[Area]) => Promise<void>,
): Promise<void> {
  const run = () => change(browser.storage[area]);
  return area === 'local' ? navigator.locks.request(STORAGE_LOCK, { mode: 'shared' }, run) : run();
}

const preloaded = new Map<string, Promise<unknown>>();

/** Asks for values before they are read, several at once: each request to the browser costs a page a few milliseconds. */
export function preload(area: Area, keys: readonly string[]): void {
  const stored: Promise<Record<string, unknown>> = browser.storage[area].get([...keys]);
  for (const key of keys)
    preloaded.set(
      `${area}/${key}`,
      stored.then((values) => values[key]),
    );
}

/**
 * Drops preloaded values that another context has changed. For pages only: the worker alone writes what it preloads,
 * and every change would wake it.
 */
export function invalidatePreloadedOnChange(): void {
  browser.storage.onChanged.addListener((changes: Record<string, unknown>, area: string) => {
    for (const key of Object.keys(changes)) preloaded.delete(`${area}/${key}`);
  });
}

function readStored(area: Area, key: string): Promise<unknown> {
  const preloadedValue = preloaded.get(`${area}/${key}`);
  // Only the first read takes the preloaded value: later ones need what is stored by then.
  preloaded.delete(`${area}/${key}`);
  return (
    preloadedValue ??
    browser.storage[area].get(key).then((values: Record<string, unknown>) => values[key])
  );
}

function serialize<T>({ version, encode }: ItemDefinition<T>, value: T): unknown {
  return { version, value: encode === undefined ? value : encode(value) };
}

function deserialize<T>(
  { version, decode, fallback }: ItemDefinition<T>,
  stored: unknown,
): T | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  if (!('version' in stored) || !('value' in stored) || stored.version !== version)
    return undefined;
  // Every nullable item stores `null` as it is, so that no codec has to know it.
  return stored.value === null && fallback === null ? fallback : decode(stored.value);
}
