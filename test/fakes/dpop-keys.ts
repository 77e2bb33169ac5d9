import type { DpopKeys } from '../../src/auth/auth-deps.ts';

/** DPoP keys in memory; `kept` may be cleared, as the browser does with stored data. */
export function memoryDpopKeys(): DpopKeys & { readonly stored: Map<string, CryptoKeyPair> } {
  const stored = new Map<string, CryptoKeyPair>();
  return {
    stored,
    read: async (name) => stored.get(name) ?? null,
    async getOrCreate(name) {
      const generated = await crypto.subtle.generateKey(
        { name: 'ECDSA', namedCurve: 'P-256' },
        false,
        ['sign', 'verify'],
      );
      const key = stored.get(name) ?? generated;
      stored.set(name, key);
      return key;
    },
    async forget(name) {
      stored.delete(name);
    },
  };
}
