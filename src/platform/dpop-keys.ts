import type { DpopKeys } from '../auth/ports.ts';
import { keyStore } from './key-store.ts';

const inStore = keyStore('dpop');
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
