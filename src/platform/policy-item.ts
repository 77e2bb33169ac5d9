import { decodePolicy, type Policy } from '../domain/policy.ts';
import { browser } from './browser.ts';

/** What the administrator set for this extension; nothing is kept of it, so it is always what is in force. */
export const policyItem = {
  async read(): Promise<Policy> {
    // Firefox rejects where no policy is installed.
    return decodePolicy(await browser.storage.managed.get(null).catch(() => ({})));
  },
  watch(listener: (policy: Policy) => void): () => void {
    const onChanged = (_changes: object, area: string) => {
      if (area === 'managed') void policyItem.read().then(listener);
    };
    browser.storage.onChanged.addListener(onChanged);
    return () => {
      browser.storage.onChanged.removeListener(onChanged);
    };
  },
};
