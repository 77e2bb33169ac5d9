import { decodePolicy, type Policy } from '../domain/policy.ts';
import { readManaged, watchManaged } from './managed-values.ts';

/** The policy that is in force; nothing is kept of it. */
export const policyItem = {
  async read(): Promise<Policy> {
    return decodePolicy(await readManaged());
  },
  watch: (listener: (policy: Policy) => void) =>
    watchManaged(() => void policyItem.read().then(listener)),
};
