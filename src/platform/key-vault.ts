declare global {
  interface Navigator {
    /** Storage Buckets (WICG); Firefox has none. */
    readonly storageBuckets?: StorageBuckets;
  }
}

interface StorageBuckets {
  open(name: string): Promise<{ readonly indexedDB: IDBFactory }>;
  keys(): Promise<readonly string[]>;
  delete(name: string): Promise<void>;
}

const STORE_NAME = 'keys';
const KEY = 'key';

/** One transaction of one request; resolves with its result when the change is on disk. */
type Transaction = <T>(
  mode: 'readonly' | 'readwrite',
  makeRequest: (keys: IDBObjectStore) => IDBRequest<T>,
) => Promise<T>;

/** Keys by name, in IndexedDB: the one store that keeps a key without showing its bytes to any script. */
export interface KeyVault {
  read(name: string): Promise<unknown>;
  /** Replaces the key of this name. */
  put(name: string, key: CryptoKey | CryptoKeyPair): Promise<void>;
  /** Rejects if there is a key of this name. */
  add(name: string, key: CryptoKey | CryptoKeyPair): Promise<void>;
  delete(name: string): Promise<void>;
  names(): Promise<readonly string[]>;
}

/**
 * The vault whose databases begin with this word. Each key has a storage bucket of its own: a bucket is deleted with its
 * files, while a database keeps the bytes of a deleted key in its file.
 */
export function createKeyVault(word: string): KeyVault {
  const prefix = `${word}-`;
  const { storageBuckets } = navigator;
  const within = (name: string): Transaction => transactionIn(prefix + name);

  async function allNames(): Promise<readonly string[]> {
    if (storageBuckets !== undefined) return await storageBuckets.keys();
    return (await indexedDB.databases()).map(({ name = '' }) => name);
  }

  return {
    read: (name) => within(name)('readonly', (keys) => keys.get(KEY)),
    async put(name, key) {
      await within(name)('readwrite', (keys) => keys.put(key, KEY));
    },
    async add(name, key) {
      await within(name)('readwrite', (keys) => keys.add(key, KEY));
    },
    async delete(name) {
      if (storageBuckets !== undefined) await storageBuckets.delete(prefix + name);
      else await settled(indexedDB.deleteDatabase(prefix + name));
    },
    async names() {
      const stored = await allNames();
      return stored.flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
    },
  };
}

function transactionIn(databaseName: string): Transaction {
  return async (mode, makeRequest) => {
    const bucket = await navigator.storageBuckets?.open(databaseName);
    const database = await openDatabase(bucket?.indexedDB ?? indexedDB, databaseName);
    try {
      return await new Promise((resolve, reject) => {
        const transaction = database.transaction(STORE_NAME, mode, { durability: 'strict' });
        const request = makeRequest(transaction.objectStore(STORE_NAME));
        transaction.addEventListener('complete', () => {
          resolve(request.result);
        });
        transaction.addEventListener('abort', () => {
          reject(transaction.error ?? new Error('The browser stopped the transaction.'));
        });
      });
    } finally {
      database.close();
    }
  };
}

function openDatabase(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  const request = factory.open(name, 1);
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore(STORE_NAME);
  });
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => {
      resolve(request.result);
    });
    request.addEventListener('error', () => {
      reject(request.error ?? new Error('The browser does not open its database.'));
    });
  });
}
