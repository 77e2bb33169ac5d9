import type { ServiceKeys } from '../auth/service-key.ts';
import { keyStore } from './key-store.ts';

const inStore = keyStore('service-keys');

/** The private keys of service apps; they sign and cannot be exported. */
export const serviceKeys: ServiceKeys = {
  async read(name) {
    const stored: unknown = await inStore('readonly', (keys) => keys.get(name));
    return stored instanceof CryptoKey ? stored : null;
  },
  async keep(name, key) {
    if (key.extractable) throw new Error('A key that can be exported is not kept.');
    await inStore('readwrite', (keys) => keys.put(key, name));
  },
  async keepOnly(names) {
    const kept = await inStore('readonly', (keys) => keys.getAllKeys());
    for (const name of kept)
      if (!names.some((each) => each === name))
        await inStore('readwrite', (keys) => keys.delete(name));
  },
};
