import type { DpopKeys } from '../auth/auth-deps.ts';
import { openKeyStore } from './key-store.ts';

const withStore = openKeyStore('dpop');
/** ES256; the private key can sign but not leave the browser. */
const ALGORITHM: EcKeyGenParams = { name: 'ECDSA', namedCurve: 'P-256' };

/** DPoP keys in IndexedDB, the one store that keeps a key without showing its bytes to any script. */
export const dpopKeys: DpopKeys = {
  read: (name) => withStore('readonly', (keys) => keys.get(name)).then(keyPairOf),
  async getOrCreate(name) {
    const created = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
    // `add` fails where another context was faster: then its key counts.
    await withStore('readwrite', (keys) => keys.add(created, name)).catch(() => undefined);
    const stored = await dpopKeys.read(name);
    if (stored === null) throw new Error('The browser does not keep the key.');
    return stored;
  },
  async forget(name) {
    await withStore('readwrite', (keys) => keys.delete(name));
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
