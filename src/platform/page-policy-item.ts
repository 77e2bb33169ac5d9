import type { Policy } from '../domain/policy.ts';
import { readManaged, watchManaged } from './managed-values.ts';

/** The policy that is in force, for pages: they show much before they need it, so that its reader is loaded on first use. */
export const pagePolicyItem = {
  async read(): Promise<Policy> {
    const [{ decodePolicy }, stored] = await Promise.all([
      import('../domain/policy.ts'),
      readManaged(),
    ]);
    return decodePolicy(stored);
  },
  watch: (listener: (policy: Policy) => void) =>
    watchManaged(() => void pagePolicyItem.read().then(listener)),
};
