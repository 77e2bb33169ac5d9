import { importServiceKey } from '../auth/service-key.ts';
import { orgView } from '../domain/account-views.ts';
import { shownAccount, type AccountId, type Accounts } from '../domain/accounts.ts';
import { follow } from '../domain/follow.ts';
import { callTool } from '../mcp/call-tool.ts';
import { send } from '../messages/send.ts';
import type { Extension } from '../ui/extension.ts';
import { browser } from './browser.ts';
import { accountItems, accountsItem, panelPromptItem } from './items.ts';
import { doorItem } from './door-item.ts';
import { defineItem } from './storage.ts';
import { brandName, requestNativeMessaging } from './native-messaging.ts';
import { policyItem } from './policy.ts';
import { serviceKeys } from './service-keys.ts';
import { loadSearch } from './scripts.ts';
import { openSidePanel } from './side-panel.ts';

/** Draws a page for one account, in place of what it drew before; returns what ends a drawing still to come. */
type Mount = (extension: Extension, isSwitch: boolean) => () => void;

/** Calls `mount` with the extension of the account that is shown, and anew whenever another one is. */
export async function mountForAccount(mount: Mount): Promise<void> {
  let shown: AccountId | null = null;
  let unmount = () => {};
  const show = (accounts: Accounts) => {
    const next = shownAccount(accounts);
    if (next === shown) return;
    unmount();
    unmount = mount(createPageExtension(next), shown !== null);
    shown = next;
  };
  await follow(accountsItem, show).first;
}

/** The real browser as one account's {@link Extension}. */
function createPageExtension(account: AccountId): Extension {
  const { version } = browser.runtime.getManifest();
  const post = (message: unknown): Promise<unknown> => browser.runtime.sendMessage(message);
  const { session, applications, usage, transcript } = accountItems(account);
  return {
    account,
    accounts: accountsItem,
    org: orgView(accountsItem, account, readOnly),
    session,
    applications,
    usage,
    policy: policyItem,
    door: doorItem,
    define: defineItem,
    transcript,
    panelPrompt: panelPromptItem,
    redirectUri: browser.identity.getRedirectURL(),
    version,
    id: browser.runtime.id,
    browser: brandName(),
    send: (type, request) => send(type, request, account, post),
    callTool: (name, input, signal) =>
      callTool(name, input, version, (message) => send('mcp', { message }, account, post), signal),
    importServiceKey,
    async keepServiceKey(key) {
      const name = crypto.randomUUID();
      await serviceKeys.keep(name, key);
      return name;
    },
    requestHostPermission: (orgUrl) => browser.permissions.request({ origins: [`${orgUrl}/*`] }),
    requestNativeMessaging,
    loadSearch,
    openSidePanel,
    openOptions: () => browser.runtime.openOptionsPage(),
    copyText: (text) => navigator.clipboard.writeText(text),
    close() {
      window.close();
    },
  };
}

/** Only the worker changes accounts. */
function readOnly(): Promise<never> {
  return Promise.reject(new Error('A page does not change accounts.'));
}
