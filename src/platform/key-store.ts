const STORE = 'keys';

/** One transaction of one request; resolves with its result when the change is on disk. */
export type InStore = <T>(
  mode: 'readonly' | 'readwrite',
  ask: (keys: IDBObjectStore) => IDBRequest<T>,
) => Promise<T>;

/** An IndexedDB database of keys: the one store that keeps a key without showing its bytes to any script. */
export function keyStore(name: string): InStore {
  return async (mode, ask) => {
    const database = await open(name);
    try {
      return await new Promise((resolve, reject) => {
        const transaction = database.transaction(STORE, mode, { durability: 'strict' });
        const request = ask(transaction.objectStore(STORE));
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

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore(STORE);
    });
    request.addEventListener('success', () => {
      resolve(request.result);
    });
    request.addEventListener('error', () => {
      reject(request.error ?? new Error('The browser does not open its database.'));
    });
  });
}
