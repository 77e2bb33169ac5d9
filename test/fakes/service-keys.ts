import type { ServiceKeys } from '../../src/auth/service-key.ts';

/** Service keys in memory; `kept` is what a browser would have on disk. */
export function memoryServiceKeys(): ServiceKeys & { readonly kept: Map<string, CryptoKey> } {
  const kept = new Map<string, CryptoKey>();
  return {
    kept,
    read: async (name) => kept.get(name) ?? null,
    async keep(name, key) {
      kept.set(name, key);
    },
    async keepOnly(names) {
      for (const name of kept.keys()) if (!names.includes(name)) kept.delete(name);
    },
  };
}
