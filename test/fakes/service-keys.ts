import type { ServiceKeys } from '../../src/auth/administrator/service-key.ts';

/** Service keys in memory; `kept` is what a browser would have on disk. */
export function memoryServiceKeys(): ServiceKeys & { readonly stored: Map<string, CryptoKey> } {
  const stored = new Map<string, CryptoKey>();
  return {
    stored,
    read: async (name) => stored.get(name) ?? null,
    async store(name, key) {
      stored.set(name, key);
    },
    async deleteAllExcept(names) {
      for (const name of stored.keys()) if (!names.includes(name)) stored.delete(name);
    },
  };
}
