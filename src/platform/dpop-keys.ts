import type { DpopKeys } from '../auth/ports.ts';

const DATABASE = 'dpop';
const STORE = 'keys';
/** ES256; the private key can sign but not leave the browser. */
const ALGORITHM: EcKeyGenParams = { name: 'ECDSA', namedCurve: 'P-256' };

/** DPoP keys in IndexedDB, the one store that keeps a key without showing its bytes to any script. */
export const dpopKeys: DpopKeys = {
  read: (name) => inStore('readonly', (keys) => keys.get(name)).then(keyPairOf),
  async make(name) {
    const made = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
    // `add` fails where another context was faster: then its key counts.
    await inStore('readwrite', (keys) => keys.add(made, name)).catch(() => undefined);
    const kept = await dpopKeys.read(name);
    if (kept === null) throw new Error('The browser does not keep the key.');
    return kept;
  },
  async forget(name) {
    await inStore('readwrite', (keys) => keys.delete(name));
  },
};

function keyPairOf(stored: unknown): CryptoKeyPair | null {
  if (typeof stored !== 'object' || stored === null) return null;
  if (!('privateKey' in stored) || !('publicKey' in stored)) return null;
  const { privateKey, publicKey } = stored;
  return privateKey instanceof CryptoKey && publicKey instanceof CryptoKey
    ? { privateKey, publicKey }
    : null;
}

/** One transaction of one request; resolves with its result when the change is on disk. */
async function inStore<T>(
  mode: 'readonly' | 'readwrite',
  ask: (keys: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
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
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
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
