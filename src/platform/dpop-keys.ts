import type { DpopKeys } from '../auth/auth-deps.ts';
import { createKeyVault } from './key-vault.ts';

const vault = createKeyVault('dpop');
/** ES256; the private key can sign but not leave the browser. */
const ALGORITHM: EcKeyGenParams = { name: 'ECDSA', namedCurve: 'P-256' };

/** DPoP keys, by account. */
export const dpopKeys: DpopKeys = {
  read: (name) => vault.read(name).then(keyPairOf),
  async getOrCreate(name) {
    const created = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
    // `add` fails where another context was faster: then its key counts.
    await vault.add(name, created).catch(() => undefined);
    const stored = await dpopKeys.read(name);
    if (stored === null) throw new Error('The browser does not keep the key.');
    return stored;
  },
  forget: (name) => vault.delete(name),
};

function keyPairOf(stored: unknown): CryptoKeyPair | null {
  if (typeof stored !== 'object' || stored === null) return null;
  if (!('privateKey' in stored) || !('publicKey' in stored)) return null;
  const { privateKey, publicKey } = stored;
  return privateKey instanceof CryptoKey && publicKey instanceof CryptoKey
    ? { privateKey, publicKey }
    : null;
}
