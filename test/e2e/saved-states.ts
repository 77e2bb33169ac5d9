import type { Page } from '@playwright/test';

/** States of the extension that were saved in one of its pages, where keys that no script can export can be kept. */
interface SavedStates {
  save(name: string): Promise<void>;
  /** Whether everything was so already. */
  restore(name: string): Promise<boolean>;
  /** The documents of the extension beside this page. */
  otherDocuments(): Promise<readonly string[]>;
}

declare global {
  // Of the page that `installSavedStates` was evaluated in.
  var savedStates: SavedStates;
}

/** Opens the page that saves and restores states; nothing of the extension's own code runs in it. */
export async function openStatePage(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate(installSavedStates);
}

export async function saveState(page: Page, name: string): Promise<void> {
  await page.evaluate((state) => savedStates.save(state), name);
}

/** Restores a saved state; `false` when something had to be changed, of which a worker may have seen a part. */
export async function restoreState(page: Page, name: string): Promise<boolean> {
  return await page.evaluate((state) => savedStates.restore(state), name);
}

/** The addresses of the extension's documents beside the page, such as that of an open side panel. */
export async function otherDocuments(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => savedStates.otherDocuments());
}

/** Runs in the page: everything it needs stands in it. */
function installSavedStates(): void {
  /** What one database of keys holds, in the bucket of its own name. */
  type Databases = ReadonlyMap<string, readonly [IDBValidKey, unknown][]>;
  const storageBuckets = requireBuckets();

  function requireBuckets() {
    const { storageBuckets: buckets } = navigator;
    if (buckets === undefined) throw new Error('This browser has no storage buckets.');
    return buckets;
  }

  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });

  async function withStore<T>(
    name: string,
    visit: (store: IDBObjectStore) => Promise<T>,
  ): Promise<T> {
    const { indexedDB: factory } = await storageBuckets.open(name);
    const request = factory.open(name, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('keys'));
    const database = await done(request);
    const result = await visit(database.transaction('keys', 'readwrite').objectStore('keys'));
    database.close();
    return result;
  }

  async function readDatabases(): Promise<Databases> {
    const databases = new Map<string, [IDBValidKey, unknown][]>();
    for (const name of await storageBuckets.keys())
      await withStore(name, async (store) => {
        const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
        databases.set(
          name,
          keys.map((key, index) => [key, values[index]]),
        );
      });
    return databases;
  }

  async function writeDatabases(databases: Databases): Promise<void> {
    for (const name of await storageBuckets.keys()) await storageBuckets.delete(name);
    for (const [name, rows] of databases)
      await withStore(name, async (store) => {
        for (const [key, value] of rows) await done(store.put(value, key));
      });
  }

  const read = async () => ({
    local: await chrome.storage.local.get(null),
    session: await chrome.storage.session.get(null),
    rules: await chrome.declarativeNetRequest.getSessionRules(),
    origins: (await chrome.permissions.getAll()).origins ?? [],
  });
  type Values = Awaited<ReturnType<typeof read>>;
  const states = new Map<string, { values: Values; databases: Databases }>();

  async function write(now: Values, values: Values): Promise<void> {
    for (const area of ['local', 'session'] as const) {
      await chrome.storage[area].clear();
      await chrome.storage[area].set(values[area]);
    }
    await chrome.declarativeNetRequest.updateSessionRules({
      removeRuleIds: now.rules.map(({ id }) => id),
      addRules: values.rules,
    });
    const added = now.origins.filter((origin) => !values.origins.includes(origin));
    if (added.length > 0) await chrome.permissions.remove({ origins: added });
  }

  globalThis.savedStates = {
    async save(name) {
      states.set(name, { values: await read(), databases: await readDatabases() });
    },
    async restore(name) {
      const state = states.get(name);
      if (state === undefined) throw new Error(`No state is called ${name}.`);
      await writeDatabases(state.databases);
      await chrome.action.setBadgeText({ text: '' });
      if ('alarms' in chrome) await chrome.alarms.clearAll();
      const now = await read();
      const isSame = JSON.stringify(now) === JSON.stringify(state.values);
      if (!isSame) await write(now, state.values);
      return isSame;
    },
    async otherDocuments() {
      const contexts = await chrome.runtime.getContexts({});
      return contexts.flatMap(({ documentUrl }) =>
        documentUrl === undefined || documentUrl === location.href ? [] : [documentUrl],
      );
    },
  };
}
