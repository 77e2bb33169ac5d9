import type { ServiceToken } from '../../src/auth/administrator/service-token.ts';
import type { TokenSet } from '../../src/auth/token-endpoint/token-set.ts';
import type { Transcript } from '../../src/assistant/transcript.ts';
import type { PendingRefresh, PendingSignIn } from '../../src/auth/sign-in/pending-requests.ts';
import { createAccountsUpdater, orgView, userView } from '../../src/domain/account-views.ts';
import {
  FIRST_ACCOUNT,
  NO_ACCOUNTS,
  withOrg,
  type AccountId,
  type Accounts,
} from '../../src/domain/accounts.ts';
import type { PendingAction } from '../../src/domain/pending-action.ts';
import type { OrgConfig } from '../../src/domain/org-config.ts';
import type { PromptHandoff } from '../../src/domain/prompt-handoff.ts';
import { NO_OUTSIDE_ACCESS, type OutsideAccess } from '../../src/outside/model/outside-access.ts';
import type { Policy } from '../../src/domain/policy.ts';
import type { RateLimit } from '../../src/domain/rate-limit.ts';
import { SIGNED_OUT, type Session } from '../../src/domain/session.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import type { ApplicationsSnapshot } from '../../src/domain/applications-snapshot.ts';
import { NO_USAGE, type Usage } from '../../src/domain/usage.ts';
import type { UserProfile } from '../../src/domain/user-profile.ts';
import type { MessageType, ReplyOf, RequestOf, LinkTarget } from '../../src/messages/protocol.ts';
import type { BackgroundWorker } from '../../src/worker/background/create-worker.ts';
import { createMessageHandlers } from '../../src/worker/background/message-handlers.ts';
import { onDemand } from '../../src/worker/on-demand/on-demand.ts';
import type { Platform } from '../../src/worker/platform.ts';
import { BRAND_TABLE } from '../../src/search/brand-table.ts';
import { createSearchScript } from '../../src/worker/search-script.ts';
import { fakeAuth } from './auth.ts';
import { CLIENT_ID, ORG_URL } from './identity-provider.ts';
import { memoryItem } from './memory-item.ts';
import { memoryStorage } from './memory-storage.ts';
import { NO_NATIVE_MESSAGING } from './native-messaging.ts';
import { memoryServiceKeys } from './service-keys.ts';

export const ORG_CONFIG: OrgConfig = {
  orgUrl: ORG_URL,
  clientId: CLIENT_ID,
  alternateOrigin: null,
  source: 'user',
};

/** A whole platform in memory: an identity provider that signs for real, and an Okta API of these labels. */
export function fakePlatform(labels: readonly string[] = ['Salesforce', 'Zoom']) {
  const auth = fakeAuth();
  const opened: { readonly url: string; readonly where: LinkTarget }[] = [];
  const pages: string[] = [];
  const reported: unknown[] = [];
  const reachable = new Set([ORG_URL]);
  const quarantinedKeys: string[] = [];
  let policy: Policy = {};
  const policyWatchers = new Set<() => void>();
  let appLinks: unknown[] = labels.map((label, index) => ({
    label,
    linkUrl: `${ORG_URL}/home/app${index}/0oa${index}/${index}`,
  }));

  const items = workerItems(auth.ports.withLock);
  const platform = {
    items,
    webAuthFlow: auth.ports.webAuthFlow,
    originRule: auth.ports.originRule,
    dpopKeys: auth.ports.dpopKeys,
    native: NO_NATIVE_MESSAGING,
    serviceKeys: memoryServiceKeys(),
    version: '1.0.0',
    browserVersion: 'Chrome 147.0.0.0',
    quarantinedKeys: async () => quarantinedKeys,
    loadOnDemand: async () => onDemand,
    loadSearch: async () => createSearchScript(BRAND_TABLE),
    fetch: auth.gate.guard(async (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      if (pathname === '/api/v1/users/me/appLinks') return Response.json(appLinks);
      if (pathname === '/api/v1/users/me')
        return Response.json({ id: '00uAlice', profile: { title: 'Designer' } });
      if (pathname === '/.well-known/okta-organization') return Response.json({ id: '00o1' });
      return await auth.provider.fetch(input, init);
    }),
    now: auth.ports.now,
    async wait(ms, signal) {
      signal.throwIfAborted();
      auth.clock.now += ms;
    },
    timeout: () => new AbortController().signal,
    random: () => 0.5,
    untilIdle: async () => undefined,
    withLock: auth.ports.withLock,
    policy: async () => policy,
    watchPolicy(listener) {
      policyWatchers.add(listener);
      return () => policyWatchers.delete(listener);
    },
    hasHostPermission: async (orgUrl) => reachable.has(orgUrl),
    async removeHostPermission(orgUrl) {
      reachable.delete(orgUrl);
    },
    async openUrl(url, where) {
      opened.push({ url, where });
    },
    async openAssistant(where) {
      pages.push(`assistant ${where}`);
    },
    async openOptions() {
      pages.push('options');
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
    setAside: quarantinedKeys,
    setPolicy(next: Policy) {
      policy = next;
      for (const changed of policyWatchers) changed();
    },
    setAppLinks(next: unknown[]) {
      appLinks = next;
    },
  };
}

/** Items in memory, with one account that is set up for {@link ORG_CONFIG}. */
function workerItems(withLock: Platform['withLock']) {
  const accounts = memoryItem<Accounts>(withOrg(NO_ACCOUNTS, FIRST_ACCOUNT, ORG_CONFIG));
  const update = createAccountsUpdater(accounts, withLock);
  const make = (id: AccountId) => ({
    org: orgView(accounts, id, update),
    user: userView(accounts, id, update),
    applications: memoryItem<ApplicationsSnapshot | null>(null),
    usage: memoryItem<Usage>(NO_USAGE),
    tokenSet: memoryItem<TokenSet | null>(null),
    apiToken: memoryItem<string | null>(null),
    serviceToken: memoryItem<ServiceToken | null>(null),
    revocations: memoryItem<readonly TokenSet[]>([]),
    session: memoryItem<Session>(SIGNED_OUT),
    pendingSignIn: memoryItem<PendingSignIn | null>(null),
    pendingRefresh: memoryItem<PendingRefresh | null>(null),
    profile: memoryItem<Snapshot<UserProfile> | null>(null),
    rateLimit: memoryItem<RateLimit | null>(null),
    transcript: memoryItem<Transcript>([]),
  });
  const itemsByAccount = new Map<AccountId, ReturnType<typeof make>>();
  return {
    accounts,
    update,
    pendingAction: memoryItem<PendingAction | null>(null),
    promptHandoff: memoryItem<PromptHandoff | null>(null),
    outsideAccess: memoryItem<OutsideAccess>(NO_OUTSIDE_ACCESS),
    define: memoryStorage(),
    of(id: AccountId) {
      const items = itemsByAccount.get(id) ?? make(id);
      itemsByAccount.set(id, items);
      return items;
    },
    async remove(id: AccountId) {
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
