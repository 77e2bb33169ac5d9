import type { DpopKeys } from '../../src/auth/ports.ts';

/** DPoP keys in memory; `kept` may be cleared, as the browser does with stored data. */
export function memoryDpopKeys(): DpopKeys & { readonly kept: Map<string, CryptoKeyPair> } {
  const kept = new Map<string, CryptoKeyPair>();
  return {
    kept,
    read: async (name) => kept.get(name) ?? null,
    async make(name) {
      const made = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
        'sign',
        'verify',
      ]);
      const key = kept.get(name) ?? made;
      kept.set(name, key);
      return key;
    },
    async forget(name) {
      kept.delete(name);
    },
  };
}
