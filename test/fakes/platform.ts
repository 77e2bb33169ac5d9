import {
  createAccountsUpdater,
  accountOrgItem,
  accountUserItem,
} from '../../src/domain/account-views.ts';
import {
  FIRST_ACCOUNT,
  NO_ACCOUNTS,
  withOrg,
  type AccountId,
  type Accounts,
} from '../../src/domain/accounts.ts';
import type { OrgConfig } from '../../src/domain/org-config.ts';
import type { Policy } from '../../src/domain/policy.ts';
import type { MessageType, ReplyOf, RequestOf, LinkTarget } from '../../src/messages/protocol.ts';
import type { BackgroundWorker } from '../../src/worker/background/create-worker.ts';
import { createMessageHandlers } from '../../src/worker/background/message-handlers.ts';
import { onDemand } from '../../src/worker/on-demand/on-demand.ts';
import type { LoadOnDemand } from '../../src/worker/on-demand-script.ts';
import type { Platform } from '../../src/worker/platform.ts';
import type { CatalogRows } from '../../src/storage/catalog-items.ts';
import { ACCOUNT_ITEMS, PROFILE_ITEMS } from '../../src/storage/catalog.ts';
import { BROWSER_TEXTS, type BrowserText } from '../../src/domain/browser-texts.ts';
import { BRAND_TABLE } from '../../src/search/brand-table.ts';
import { createSearchScript } from '../../src/worker/search-script.ts';
import { fakeAuth } from './auth.ts';
import { CLIENT_ID, ORG_URL } from './identity-provider.ts';
import { memoryErasure } from './memory-erasure.ts';
import { memoryItem, memoryItemsOf } from './memory-item.ts';
import { memoryStorage } from './memory-storage.ts';
import { NO_NATIVE_MESSAGING } from './native-messaging.ts';
import { memoryServiceKeys } from './service-keys.ts';

export const ORG_CONFIG: OrgConfig = {
  orgUrl: ORG_URL,
  clientId: CLIENT_ID,
  alternateOrigins: [],
  source: 'user',
};

/** The worker's on-demand script without a file. */
export const loadOnDemand: LoadOnDemand = async () => onDemand;

/** A whole platform in memory: an identity provider that signs for real, and an Okta API of these labels. */
export function fakePlatform(labels: readonly string[] = ['Salesforce', 'Zoom']) {
  const auth = fakeAuth();
  const opened: { readonly url: string; readonly where: LinkTarget }[] = [];
  const pages: string[] = [];
  const reported: unknown[] = [];
  const reachable = new Set([ORG_URL]);
  const quarantinedKeys = new Set<string>();
  let policy: Policy = {};
  const policyWatchers = new Set<() => void>();
  let appLinks: unknown[] = labels.map((label, index) => ({
    label,
    linkUrl: `${ORG_URL}/home/app${index}/0oa${index}/${index}`,
  }));

  const items = workerItems(auth.deps.withLock);
  const platform = {
    items,
    webAuthFlow: auth.deps.webAuthFlow,
    originRule: auth.deps.originRule,
    dpopKeys: auth.deps.dpopKeys,
    erasure: memoryErasure(),
    native: NO_NATIVE_MESSAGING,
    serviceKeys: memoryServiceKeys(),
    version: '1.0.0',
    userAgent: 'Mozilla/5.0 Chrome/147.0.0.0 Safari/537.36',
    quarantinedKeys: async () => [...quarantinedKeys],
    async removeQuarantined(keys) {
      for (const key of keys) quarantinedKeys.delete(key);
    },
    loadSearch: async () => createSearchScript(BRAND_TABLE),
    fetch: auth.gate.guard(async (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      if (pathname === '/api/v1/users/me/appLinks') return Response.json(appLinks);
      if (pathname === '/api/v1/users/me')
        return Response.json({ id: '00uAlice', profile: { title: 'Designer' } });
      if (pathname === '/.well-known/okta-organization') return Response.json({ id: '00o1' });
      return await auth.provider.fetch(input, init);
    }),
    now: auth.deps.now,
    async wait(ms, signal) {
      signal.throwIfAborted();
      auth.clock.now += ms;
    },
    timeout: () => new AbortController().signal,
    random: () => 0.5,
    untilIdle: async () => undefined,
    withLock: auth.deps.withLock,
    policy: async () => policy,
    watchPolicy(listener) {
      policyWatchers.add(listener);
      return () => policyWatchers.delete(listener);
    },
    browserTexts: async (): Promise<BrowserText> => (name) => BROWSER_TEXTS[name],
    hasHostPermission: async (orgUrl) => reachable.has(orgUrl),
    async removeHostPermission(orgUrl) {
      reachable.delete(orgUrl);
    },
    async openUrl(url, where) {
      opened.push({ url, where });
    },
    async openPanelOrTab(where) {
      pages.push(`assistant ${where}`);
    },
    async openOptions() {
      pages.push('options');
    },
    async openWelcome() {
      pages.push('welcome');
    },
    report(error) {
      reported.push(error);
    },
  } satisfies Platform;

  return {
    platform,
    /** Of the account that is there at the start. */
    items: { ...items, ...items.of(FIRST_ACCOUNT) },
    provider: auth.provider,
    gate: auth.gate,
    clock: auth.clock,
    opened,
    pages,
    reported,
    reachable,
    quarantinedKeys,
    setPolicy(next: Policy) {
      policy = next;
      for (const changed of policyWatchers) changed();
    },
    setAppLinks(next: unknown[]) {
      appLinks = next;
    },
  };
}

/** The catalog's items in memory, with one account that is set up for {@link ORG_CONFIG}. */
function workerItems(withLock: Platform['withLock']) {
  const accounts = memoryItem<Accounts>(withOrg(NO_ACCOUNTS, FIRST_ACCOUNT, ORG_CONFIG));
  const update = createAccountsUpdater(accounts, withLock);
  const make = (id: AccountId) => ({
    ...memoryItemsOf(ACCOUNT_ITEMS),
    org: accountOrgItem(accounts, id, update),
    user: accountUserItem(accounts, id, update),
  });
  const itemsByAccount = new Map<AccountId, ReturnType<typeof make>>();
  const of = (id: AccountId) => {
    const items = itemsByAccount.get(id) ?? make(id);
    itemsByAccount.set(id, items);
    return items;
  };
  return {
    ...memoryItemsOf(PROFILE_ITEMS),
    accounts,
    accountRows: ACCOUNT_ITEMS,
    update,
    define: memoryStorage(),
    of,
    async remove(id: AccountId, _rows: CatalogRows) {
      itemsByAccount.delete(id);
    },
  };
}

/** Sends messages as the pages of one account do. */
export function pageSender(worker: BackgroundWorker, account: AccountId = FIRST_ACCOUNT) {
  const handlers = createMessageHandlers(worker);
  return <T extends MessageType>(type: T, request: RequestOf<T>): Promise<ReplyOf<T>> =>
    handlers[type](request, account);
}
