import type { ServiceKeys } from '../auth/administrator/service-key.ts';
import { openKeyStore } from './key-store.ts';

const withStore = openKeyStore('service-keys');

/** The private keys of service apps; they sign and cannot be exported. */
export const serviceKeys: ServiceKeys = {
  async read(name) {
    const stored: unknown = await withStore('readonly', (keys) => keys.get(name));
    return stored instanceof CryptoKey ? stored : null;
  },
  async store(name, key) {
    if (key.extractable) throw new Error('A key that can be exported is not kept.');
    await withStore('readwrite', (keys) => keys.put(key, name));
  },
  async deleteAllExcept(names) {
    const storedNames = await withStore('readonly', (keys) => keys.getAllKeys());
    for (const name of storedNames)
      if (!names.some((each) => each === name))
        await withStore('readwrite', (keys) => keys.delete(name));
  },
};
