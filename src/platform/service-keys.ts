import type { ServiceKeys } from '../auth/administrator/service-key.ts';
import { createKeyVault } from './key-vault.ts';

const vault = createKeyVault('service-key');

/** The private keys of service apps; they sign and cannot be exported. */
export const serviceKeys: ServiceKeys = {
  async read(name) {
    const stored: unknown = await vault.read(name);
    return stored instanceof CryptoKey ? stored : null;
  },
  async store(name, key) {
    if (key.extractable) throw new Error('A key that can be exported is not kept.');
    await vault.put(name, key);
  },
  async deleteAllExcept(names) {
    for (const name of await vault.names()) if (!names.includes(name)) await vault.delete(name);
  },
};
