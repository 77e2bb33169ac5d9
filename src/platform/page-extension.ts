import { accountOrgItem } from '../domain/account-views.ts';
import { shownAccountId, type AccountId, type Accounts } from '../domain/accounts.ts';
import { readAndWatch } from '../domain/read-and-watch.ts';
import { callTool } from '../mcp/call-tool.ts';
import { sendMessage } from '../messages/send-message.ts';
import type { Extension } from '../ui/extension.ts';
import { applyAppearance } from './appearance.ts';
import { browser } from './browser.ts';
import { profileItems } from './items.ts';
import { defineItem } from './storage.ts';
import { browserBrand, requestNativeMessaging } from './native-messaging.ts';
import { PAGE_ITEMS, type PageItems } from './page-items.ts';
import { pagePolicyItem } from './page-policy-item.ts';
import { fetchBrandTable } from './brand-table.ts';
import { loadSearch } from './scripts.ts';
import { openShortcuts, readShortcuts } from './shortcuts.ts';
import { openSidePanel } from './side-panel.ts';
import { openWelcome } from './tabs.ts';
import { readClassifierTable } from './understanding.ts';

/** Renders a page for one account, in place of what it rendered before. Returns a function that cancels a pending render. */
type Mount = (extension: Extension, isSwitch: boolean) => () => void;

/** Calls `mount`, in the user's language, with the extension of the account that is shown, and again whenever another one is. */
export async function mountForAccount(mount: Mount, items = PAGE_ITEMS): Promise<void> {
  await applyAppearance();
  let shownId: AccountId | null = null;
  let unmount = () => {};
  const show = (accounts: Accounts) => {
    const next = shownAccountId(accounts);
    if (next === shownId) return;
    unmount();
    unmount = mount(createPageExtension(next, items), shownId !== null);
    shownId = next;
  };
  await readAndWatch(items.accounts, show).first;
}

/** The real browser as one account's {@link Extension}. */
function createPageExtension(account: AccountId, { accounts, ofAccount }: PageItems): Extension {
  const { version } = browser.runtime.getManifest();
  const post = (message: unknown): Promise<unknown> => browser.runtime.sendMessage(message);
  const { session, applications, launches, pins, transcript } = ofAccount(account);
  return {
    account,
    accounts,
    org: accountOrgItem(accounts, account, rejectWrite),
    session,
    applications,
    launches,
    pins,
    policy: pagePolicyItem,
    outsideAccess: profileItems.outsideAccess,
    storedItem: defineItem,
    transcript,
    promptHandoff: profileItems.promptHandoff,
    redirectUri: browser.identity.getRedirectURL(),
    version,
    id: browser.runtime.id,
    browser: browserBrand(),
    send: (type, request) => sendMessage(type, request, account, post),
    callTool: (name, input, signal) =>
      callTool(
        name,
        input,
        version,
        (message) => sendMessage('mcp', { message }, account, post),
        signal,
      ),
    async importServiceKey(pem) {
      const { importServiceKey } = await import('../auth/administrator/service-key.ts');
      return await importServiceKey(pem);
    },
    async storeServiceKey(key) {
      const { serviceKeys } = await import('./service-keys.ts');
      const name = crypto.randomUUID();
      await serviceKeys.store(name, key);
      return name;
    },
    requestHostPermission: (orgUrl) => browser.permissions.request({ origins: [`${orgUrl}/*`] }),
    requestNativeMessaging,
    loadSearch,
    readBrandTable: fetchBrandTable,
    readClassifierTable,
    readShortcuts,
    openSidePanel,
    openOptions: () => browser.runtime.openOptionsPage(),
    openWelcome,
    openShortcuts,
    copyText: (text) => navigator.clipboard.writeText(text),
    reload() {
      window.location.reload();
    },
    close() {
      window.close();
    },
  };
}

/** Only the worker changes accounts. */
function rejectWrite(): Promise<never> {
  return Promise.reject(new Error('A page does not change accounts.'));
}
