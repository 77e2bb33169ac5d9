import { importServiceKey } from '../../src/auth/administrator/service-key.ts';
import type { Transcript } from '../../src/assistant/transcript.ts';
import { accountOrgItem } from '../../src/domain/account-views.ts';
import {
  withAccountChanges,
  FIRST_ACCOUNT,
  NO_ACCOUNTS,
  withOrg,
  type Accounts,
} from '../../src/domain/accounts.ts';
import type { AssignedApplication } from '../../src/domain/application.ts';
import type { Item } from '../../src/domain/stored-item.ts';
import type { OrgConfig } from '../../src/domain/org-config.ts';
import type { PromptHandoff } from '../../src/domain/prompt-handoff.ts';
import type { Policy } from '../../src/domain/policy.ts';
import { sessionUser, SIGNED_OUT, type Session } from '../../src/domain/session.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { NO_OUTSIDE_ACCESS, type OutsideAccess } from '../../src/outside/model/outside-access.ts';
import { OUTSIDE_ITEMS } from '../../src/storage/outside-catalog.ts';
import type { Pins } from '../../src/domain/personalization.ts';
import { personalizationReader, PINS } from '../../src/storage/personalization-catalog.ts';
import { itemsOf, type ItemsOf } from '../../src/storage/catalog-items.ts';
import { NO_LAUNCHES, type LaunchHistory } from '../../src/domain/launch-history.ts';
import type { MessageType, ReplyOf, RequestOf, LinkTarget } from '../../src/messages/protocol.ts';
import { searchApplications } from '../../src/search/search-applications.ts';
import { createSearchIndex } from '../../src/search/search-index.ts';
import type { Extension } from '../../src/ui/extension.ts';
import { memoryStorage } from './memory-storage.ts';
import { memoryItem, type MemoryItem } from './memory-item.ts';

type Handlers = {
  [T in MessageType]: (request: RequestOf<T>) => Promise<ReplyOf<T>>;
};

type CallTool = Extension['callTool'];

/** An {@link Extension} in memory: its items are written by tests, its messages answered by `handlers`. */
export interface FakeExtension extends Extension {
  readonly accounts: MemoryItem<Accounts>;
  readonly org: Item<OrgConfig | null>;
  readonly session: MemoryItem<Session>;
  readonly applications: MemoryItem<Snapshot<readonly AssignedApplication[]> | null>;
  readonly launches: MemoryItem<LaunchHistory>;
  readonly pins: Item<Pins>;
  readonly policy: MemoryItem<Policy>;
  readonly outsideAccess: MemoryItem<OutsideAccess>;
  /** What the worker keeps of outside assistants and tools. */
  readonly outside: ItemsOf<typeof OUTSIDE_ITEMS>;
  readonly transcript: MemoryItem<Transcript>;
  readonly promptHandoff: MemoryItem<PromptHandoff | null>;
  /** Every message sent, in order. */
  readonly sent: { readonly type: MessageType; readonly request: RequestOf<MessageType> }[];
  readonly handlers: Handlers;
  /** Every tool call, in order. */
  readonly called: { readonly name: string; readonly input: Readonly<Record<string, unknown>> }[];
  readonly copied: string[];
  readonly storedKeys: readonly CryptoKey[];
  readonly opened: { readonly applicationId: string; readonly where: LinkTarget }[];
  readonly asked: {
    permissions: string[];
    options: number;
    welcome: number;
    shortcuts: number;
    sidePanel: number;
    closed: number;
    reloads: number;
  };
  answerTool(answer: CallTool): void;
  /** Whether the browser grants access to a host and lets text be copied. */
  readonly allows: { permission: boolean; copying: boolean };
}

export const ACME: OrgConfig = {
  orgUrl: 'https://acme.okta.com',
  clientId: '0oa1abcdefGHIJKL2345',
  alternateOrigins: [],
  source: 'user',
};

export const ADA: Session = {
  state: 'signed-in',
  user: {
    sub: '00u1ada',
    name: 'Ada Lovelace',
    login: 'ada@acme.example',
    orgUrl: 'https://acme.okta.com',
  },
  since: 0,
};

interface Start {
  readonly accounts?: Accounts;
  readonly org?: OrgConfig | null;
  readonly session?: Session;
  readonly applications?: Snapshot<readonly AssignedApplication[]> | null;
  readonly launches?: LaunchHistory;
  readonly pins?: Pins;
  readonly policy?: Policy;
  readonly transcript?: Transcript;
  readonly panelPrompt?: PromptHandoff | null;
}

/** Starts configured for {@link ACME} and with {@link ADA} signed in. */
export function fakeExtension(start: Start = {}): FakeExtension {
  const sent: FakeExtension['sent'] = [];
  const called: FakeExtension['called'] = [];
  const copied: string[] = [];
  const storedKeys: CryptoKey[] = [];
  const opened: FakeExtension['opened'] = [];
  const asked = {
    permissions: new Array<string>(),
    options: 0,
    welcome: 0,
    shortcuts: 0,
    sidePanel: 0,
    closed: 0,
    reloads: 0,
  };
  const allows = { permission: true, copying: true };
  let toolAnswer: CallTool = async () => ({});

  const user = sessionUser(start.session ?? ADA);
  const first = withOrg(NO_ACCOUNTS, FIRST_ACCOUNT, start.org === undefined ? ACME : start.org);
  const accounts = memoryItem(start.accounts ?? withAccountChanges(first, FIRST_ACCOUNT, { user }));
  const org = accountOrgItem(accounts, FIRST_ACCOUNT, async (change) => {
    await accounts.write(change(await accounts.read()));
  });
  const session = memoryItem<Session>(start.session ?? ADA);
  const launches = memoryItem<LaunchHistory>(start.launches ?? NO_LAUNCHES);

  const outsideAccess = memoryItem<OutsideAccess>(NO_OUTSIDE_ACCESS);
  const define = memoryStorage();
  const outside = itemsOf(OUTSIDE_ITEMS, define);

  const handlers: Handlers = {
    async 'org/save'({ orgUrl, clientId }) {
      const saved: OrgConfig = { orgUrl, clientId, alternateOrigins: [], source: 'user' };
      await org.write(saved);
      return saved;
    },
    async 'org/apply-policy'() {
      return null;
    },
    async 'org/forget'() {
      await org.write(null);
      return null;
    },
    'accounts/add': ({ orgUrl, clientId }) => handlers['org/save']({ orgUrl, clientId }),
    async 'accounts/switch'() {
      return null;
    },
    async 'accounts/describe'() {
      return null;
    },
    async 'session/resume'() {
      return null;
    },
    async 'session/sign-in'() {
      await session.write(ADA);
      return ADA;
    },
    async 'session/sign-out'() {
      await accounts.write(
        withAccountChanges(await accounts.read(), FIRST_ACCOUNT, { user: null }),
      );
      await session.write(SIGNED_OUT);
      return SIGNED_OUT;
    },
    async 'applications/refresh'() {
      return null;
    },
    async 'link/open'(request) {
      opened.push(request);
      return null;
    },
    async 'usage/clear'() {
      await launches.write(NO_LAUNCHES);
      return null;
    },
    async 'diagnose/run'({ check }) {
      return { check, verdict: 'good', error: null, facts: {} };
    },
    async 'access/change'() {
      return null;
    },
    async mcp() {
      return null;
    },
  };

  return {
    account: FIRST_ACCOUNT,
    accounts,
    org,
    session,
    applications: memoryItem(start.applications ?? null),
    launches,
    pins: define({ ...PINS, fallback: start.pins ?? [] }),
    policy: memoryItem(start.policy ?? {}),
    outside,
    outsideAccess,
    storedItem: define,
    transcript: memoryItem(start.transcript ?? []),
    promptHandoff: memoryItem(start.panelPrompt ?? null),
    loadSearch: async () => ({
      createSearchIndex: (list, aliases, personalization) =>
        createSearchIndex(list, aliases, undefined, personalization),
      personalizationReader,
      searchApplications,
    }),
    readBrandTable: async () => (await import('../../src/search/brand-table.ts')).BRAND_TABLE,
    readClassifierTable: async () => null,
    readShortcuts: async () => ({ popup: ['Alt', 'Shift', 'K'], panel: [] }),
    redirectUri: 'https://agmppaehdfcfgmjmdaeacefjegmkmlno.chromiumapp.org/',
    version: '0.1.0',
    id: 'agmppaehdfcfgmjmdaeacefjegmkmlno',
    browser: 'chrome',
    sent,
    handlers,
    called,
    copied,
    storedKeys,
    opened,
    asked,
    allows,
    answerTool(answer) {
      toolAnswer = answer;
    },
    async send(type, request) {
      sent.push({ type, request });
      return handlers[type](request);
    },
    async callTool(name, input, signal) {
      called.push({ name, input });
      return toolAnswer(name, input, signal);
    },
    async requestHostPermission(orgUrl) {
      asked.permissions.push(orgUrl);
      return allows.permission;
    },
    async requestNativeMessaging() {
      asked.permissions.push('nativeMessaging');
      return allows.permission;
    },
    importServiceKey,
    async storeServiceKey(key) {
      storedKeys.push(key);
      return `key-${storedKeys.length}`;
    },
    async openSidePanel() {
      asked.sidePanel += 1;
    },
    async openOptions() {
      asked.options += 1;
    },
    async openWelcome() {
      asked.welcome += 1;
    },
    async openShortcuts() {
      asked.shortcuts += 1;
    },
    async copyText(text) {
      if (!allows.copying) throw new DOMException('Not allowed.', 'NotAllowedError');
      copied.push(text);
    },
    reload() {
      asked.reloads += 1;
    },
    close() {
      asked.closed += 1;
    },
  };
}
