const STORE_NAME = 'keys';

/** One transaction of one request; resolves with its result when the change is on disk. */
export type StoreTransaction = <T>(
  mode: 'readonly' | 'readwrite',
  makeRequest: (keys: IDBObjectStore) => IDBRequest<T>,
) => Promise<T>;

/** An IndexedDB database of keys: the one store that keeps a key without showing its bytes to any script. */
export function openKeyStore(name: string): StoreTransaction {
  return async (mode, makeRequest) => {
    const database = await openDatabase(name);
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

function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore(STORE_NAME);
    });
    request.addEventListener('success', () => {
      resolve(request.result);
    });
    request.addEventListener('error', () => {
      reject(request.error ?? new Error('The browser does not open its database.'));
    });
  });
}
