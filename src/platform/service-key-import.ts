import { importServiceKey } from '../auth/administrator/service-key.ts';
import type { ServiceKeyImport } from '../ui/extension.ts';
import { serviceKeys } from './service-keys.ts';

/** For the options page alone: every page reads all of `page-extension.ts`. */
export const serviceKeyImport: ServiceKeyImport = {
  importServiceKey,
  async storeServiceKey(key) {
    const name = crypto.randomUUID();
    await serviceKeys.store(name, key);
    return name;
  },
};
