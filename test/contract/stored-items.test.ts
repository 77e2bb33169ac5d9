import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { TokenSet } from '../../src/auth/token-endpoint/token-set.ts';
import { NO_ACCOUNTS, type Accounts } from '../../src/domain/accounts.ts';
import type { Item } from '../../src/domain/stored-item.ts';
import {
  ACCOUNT_ITEMS,
  PAGE_ACCOUNT_ITEMS,
  PROFILE_ITEMS,
  type CatalogRow,
} from '../../src/storage/catalog.ts';
import { ON_DEMAND_ITEMS } from '../../src/storage/on-demand-catalog.ts';
import { OUTSIDE_ITEMS } from '../../src/storage/outside-catalog.ts';
import { forAccount, itemsOf } from '../../src/storage/catalog-items.ts';
import { NO_LAUNCHES } from '../../src/domain/launch-history.ts';

type Changes = Record<string, { newValue?: unknown }>;
type Listener = (changes: Changes, area: string) => void;

/** The browser's storage in memory: values are copied in and out, and every change is told. */
const storage = vi.hoisted(() => {
  const entries = new Map<string, unknown>();
  const listeners = new Set<Listener>();
  const area = (name: string) => ({
    async get(keys: string | readonly string[] | null) {
      const own = [...entries.keys()].filter((at) => at.startsWith(`${name}/`));
      const all = own.map((at) => at.slice(name.length + 1));
      const wanted = typeof keys === 'string' ? [keys] : (keys ?? all);
      return Object.fromEntries(
        wanted.flatMap((key) =>
          entries.has(`${name}/${key}`)
            ? [[key, structuredClone(entries.get(`${name}/${key}`))]]
            : [],
        ),
      );
    },
    async set(values: Record<string, unknown>) {
      for (const [key, value] of Object.entries(values)) {
        const newValue: unknown = JSON.parse(JSON.stringify(value));
        entries.set(`${name}/${key}`, newValue);
        for (const listener of listeners) listener({ [key]: { newValue } }, name);
      }
    },
    async remove(keys: readonly string[]) {
      for (const key of keys) entries.delete(`${name}/${key}`);
    },
  });
  const onChanged = {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
  };
  const api = { local: area('local'), session: area('session'), managed: area('managed') };
  vi.stubGlobal('chrome', { storage: { ...api, onChanged } });
  return { kept: entries, listeners };
});

const items = await import('../../src/platform/items.ts');
const { browser } = await import('../../src/platform/browser.ts');
const { defineItem, invalidatePreloadedOnChange, preload } =
  await import('../../src/platform/storage.ts');
const { removeAccountItems } = await import('../../src/platform/worker-items.ts');
const accountItems = (id: string) =>
  itemsOf(ACCOUNT_ITEMS, (row) => defineItem(forAccount(row, id)));
const onDemandItems = (id: string) =>
  itemsOf(ON_DEMAND_ITEMS, (row) => defineItem(forAccount(row, id)));
const OUTSIDE = itemsOf(OUTSIDE_ITEMS, defineItem);
const { applicationsNamed } = await import('../fakes/tool-context.ts');

const USER = {
  sub: '00u1',
  name: 'Ada',
  login: 'ada@acme.example',
  orgUrl: 'https://acme.okta.com',
};
const ORG = {
  orgUrl: 'https://acme.okta.com',
  clientId: '0oa1',
  alternateOrigins: [],
  source: 'user' as const,
};
const TURN = { id: '1', prompt: 'who am I?', askedAt: 1, status: 'done', blocks: [], calls: [] };

/** One item, where it is kept, a value of it, and what a reader gets where none is readable. */
interface Case<T> {
  readonly item: Item<T>;
  readonly at: string;
  readonly value: T;
  readonly fallback: T;
}

/** What can be told of an item without its type. */
function caseOf<T>({ item, at, value, fallback }: Case<T>) {
  return {
    at,
    fallback,
    value,
    read: () => item.read(),
    write: () => item.write(value),
    watch: (listener: (seen: unknown) => void) => item.watch(listener),
  };
}

const FIRST = accountItems('1');
const ACCOUNTS: Accounts = {
  current: '1',
  next: 2,
  list: [{ id: '1', name: 'Work', color: 'plum', org: ORG, user: USER, blocked: false }],
};
const TOKEN_SET: TokenSet = {
  server: { issuer: 'i', token_endpoint: 't', jwks_uri: 'j' },
  clientId: '0oa1',
  accessToken: 'a',
  receivedAt: 1,
  expiresAt: 2,
  refreshToken: null,
  scope: 'openid',
  user: USER,
  tokenType: 'DPoP',
  clockOffset: -2000,
};

const CASES = [
  caseOf({
    item: items.profileItems.accounts,
    at: 'local/accounts',
    value: ACCOUNTS,
    fallback: NO_ACCOUNTS,
  }),
  caseOf({
    item: FIRST.applications,
    at: 'local/applications',
    value: { value: applicationsNamed('Salesforce', 'Zoom'), takenAt: 1 },
    fallback: null,
  }),
  caseOf({
    item: FIRST.launches,
    at: 'local/usage',
    value: new Map([['a', [1, 2]]]),
    fallback: new Map(),
  }),
  caseOf({ item: FIRST.tokenSet, at: 'session/grant', value: TOKEN_SET, fallback: null }),
  caseOf({
    item: FIRST.apiToken,
    at: 'session/api-token',
    value: '00aAdasTokenOnPaperOnly1234567890abcdefghi',
    fallback: null,
  }),
  caseOf({
    item: FIRST.serviceToken,
    at: 'session/service-token',
    value: {
      orgUrl: 'https://acme.okta.com',
      clientId: '0oa1',
      accessToken: 'a',
      receivedAt: 1,
      expiresAt: 2,
      tokenType: 'DPoP',
      clockOffset: -2000,
    },
    fallback: null,
  }),
  caseOf({ item: FIRST.revocations, at: 'session/revocations', value: [TOKEN_SET], fallback: [] }),
  caseOf({
    item: FIRST.session,
    at: 'session/session',
    value: { state: 'signed-in', user: USER, since: 1 },
    fallback: { state: 'signed-out', problem: null },
  }),
  caseOf({
    item: FIRST.pendingSignIn,
    at: 'session/pending-sign-in',
    value: { since: 1, how: 'switch-user' },
    fallback: null,
  }),
  caseOf({
    item: FIRST.pendingRefresh,
    at: 'session/pending-refresh',
    value: { since: 1, accessToken: 'a' },
    fallback: null,
  }),
  caseOf({
    item: FIRST.profile,
    at: 'session/profile',
    value: { value: { title: 'Designer' }, takenAt: 1 },
    fallback: null,
  }),
  caseOf({
    item: FIRST.rateLimit,
    at: 'session/rate-limit',
    value: { orgUrl: 'https://acme.okta.com', retryAt: 1 },
    fallback: null,
  }),
  caseOf({
    item: FIRST.choices,
    at: 'local/choices',
    value: [{ prompt: 'slack page', text: 'Open Slack', calls: [] }],
    fallback: [],
  }),
  caseOf({
    item: accountItems('2').session,
    at: 'session/session:2',
    value: { state: 'signed-in', user: USER, since: 1 },
    fallback: { state: 'signed-out', problem: null },
  }),
  caseOf({
    item: onDemandItems('1').orgRequest,
    at: 'session/org-requested',
    value: { at: 5 },
    fallback: null,
  }),
  caseOf({
    item: onDemandItems('1').knownScopes,
    at: 'local/scopes',
    value: { orgUrl: 'o', clientId: 'c', granted: ['a'], deniedAt: { b: 1 } },
    fallback: null,
  }),
  caseOf({
    item: onDemandItems('1').authentication,
    at: 'session/authentication',
    value: { methods: ['pwd'], at: 1 },
    fallback: null,
  }),
  caseOf({
    item: onDemandItems('1').details,
    at: 'session/details',
    value: { org: { value: { name: 'Acme' }, takenAt: 1, isCut: false } },
    fallback: {},
  }),
  caseOf({
    item: onDemandItems('1').helpDesk,
    at: 'local/help-desk',
    value: 'https://help.acme.example/',
    fallback: null,
  }),
  caseOf({
    item: onDemandItems('1').nicknames,
    at: 'local/nicknames',
    value: [{ name: 'time sheet', application: 'workday' }],
    fallback: [],
  }),
  caseOf({
    item: onDemandItems('1').pins,
    at: 'local/pins',
    value: ['workday', 'zoom'],
    fallback: [],
  }),
  caseOf({
    item: OUTSIDE.toolAvailabilities,
    at: 'local/tool-uses',
    value: { get_application_sso_link: 'inside' },
    fallback: {},
  }),
  caseOf({
    item: items.profileItems.outsideAccess,
    at: 'local/door',
    value: { on: true, extensions: true, paused: false, profile: 'p' },
    fallback: { on: false, extensions: false, paused: false, profile: '' },
  }),
  caseOf({
    item: OUTSIDE.bridgeStatus,
    at: 'session/door-state',
    value: { kind: 'waiting', problem: 'exited', tries: 2, retryAt: 7 },
    fallback: { kind: 'closed' },
  }),
  caseOf({
    item: OUTSIDE.bridgeCommand,
    at: 'session/bridge-command',
    value: ['/usr/bin/node', '/home/a/bridge.mjs'],
    fallback: [],
  }),
  caseOf({
    item: OUTSIDE.assistants,
    at: 'local/outside-assistants',
    value: [
      {
        key: 'k',
        code: 'ABCD-1234',
        installation: 'cursor',
        name: 'Cursor',
        label: '',
        standing: 'allowed',
        grants: { '1 get_my_user_profile': 'always' },
        seenAt: 7,
      },
    ],
    fallback: [],
  }),
  caseOf({
    item: OUTSIDE.denials,
    at: 'session/outside-denials',
    value: [{ assistant: 'k', tool: 'get_my_user_profile', count: 2, until: 3 }],
    fallback: [],
  }),
  caseOf({
    item: OUTSIDE.questions,
    at: 'session/outside-questions',
    value: [
      {
        id: 'q',
        account: '1',
        assistant: 'k',
        name: 'Cursor',
        claim: 'x',
        tool: 't',
        detail: '',
        askedAt: 7,
      },
    ],
    fallback: [],
  }),
  caseOf({
    item: OUTSIDE.events,
    at: 'local/outside-events',
    value: [
      { at: 7, count: 2, account: '1', name: 'Cursor', tool: 't', detail: '', allowed: true },
    ],
    fallback: [],
  }),
  caseOf({
    item: items.profileItems.pendingAction,
    at: 'session/intent',
    value: { id: '1', account: '1', text: 'zoom', disposition: 'currentTab', askedAt: 1 },
    fallback: null,
  }),
  caseOf({
    item: items.profileItems.promptHandoff,
    at: 'session/panel-prompt',
    value: { id: '1', account: '1', prompt: 'who am I?' },
    fallback: null,
  }),
];

const TRANSCRIPT_AT = 'session/transcript';
const ROWS: readonly CatalogRow<unknown>[] = Object.values({
  ...PROFILE_ITEMS,
  ...ACCOUNT_ITEMS,
  ...ON_DEMAND_ITEMS,
  ...OUTSIDE_ITEMS,
});

test('every row of the catalog is tried here, and no two rows share a place', () => {
  const places = ROWS.map(({ area, key }) => `${area}/${key}`);
  expect(new Set(places).size).toBe(places.length);
  const tried = CASES.map(({ at }) => at).filter((at) => !at.includes(':'));
  expect([...tried, TRANSCRIPT_AT].toSorted()).toEqual(places.toSorted());
});

test('what is preloaded is read by pages or by every wake, so that both find it', () => {
  const early: readonly CatalogRow<unknown>[] = Object.values({
    ...PROFILE_ITEMS,
    ...PAGE_ACCOUNT_ITEMS,
  });
  expect(ROWS.filter(({ preload: isEarly }) => isEarly)).toEqual(
    early.filter(({ preload: isEarly }) => isEarly),
  );
});

beforeEach(() => {
  storage.kept.clear();
  storage.listeners.clear();
});

describe.each(CASES)('the item at $at', ({ at, value, fallback, read, write, watch }) => {
  test('reads its fallback where nothing is stored', async () => {
    expect(await read()).toEqual(fallback);
  });

  test('gives back what was written, kept at its place with its version', async () => {
    await write();
    expect([...storage.kept.keys()]).toEqual([at]);
    expect(storage.kept.get(at)).toMatchObject({ version: 1 });
    expect(await read()).toEqual(value);
  });

  test('drops a value of an older or newer version, and does not remove it from storage', async () => {
    await write();
    for (const version of [0, 2, '1', null]) {
      const stored = { ...Object(storage.kept.get(at)), version };
      storage.kept.set(at, stored);
      expect(await read(), String(version)).toEqual(fallback);
      expect(storage.kept.get(at)).toBe(stored);
    }
  });

  test.each([null, 7, 'x', [], {}, { version: 1 }, { version: 1, value: null }, { value: {} }])(
    'drops %j',
    async (stored) => {
      storage.kept.set(at, stored);
      expect(await read()).toEqual(fallback);
    },
  );

  test.each([7, true, 'x', '{}', {}, [[]], [null], { value: [], takenAt: 'x' }])(
    'drops a value of another form (%j) without an error',
    async (odd) => {
      storage.kept.set(at, { version: 1, value: odd });
      const seen = await read();
      // Usage keeps what is readable of a list, which here is nothing.
      expect(seen).toEqual(fallback);
    },
  );

  test('notifies of its own new values only, until it is stopped', async () => {
    const seen: unknown[] = [];
    const stop = watch((next) => seen.push(next));
    await write();
    for (const listener of storage.listeners) {
      listener({ other: { newValue: 1 } }, at.split('/')[0] ?? '');
      listener({ [at.split('/')[1] ?? '']: { newValue: 1 } }, 'sync');
    }
    expect(seen).toEqual([value]);
    for (const listener of storage.listeners)
      listener({ [at.split('/')[1] ?? '']: {} }, at.split('/')[0] ?? '');
    // What is removed belongs to nobody any more, or is written again at once.
    expect(seen).toEqual([value]);
    stop();
    await write();
    expect(seen).toHaveLength(1);
  });
});

describe('what a page preloads', () => {
  const older = { state: 'expired', user: USER, problem: null } as const;
  const newer = { state: 'signed-in', user: USER, since: 1 } as const;

  test('is read once, in place of what is stored by then', async () => {
    await FIRST.session.write(older);
    preload('session', ['session']);
    storage.kept.set('session/session', { version: 1, value: newer });
    expect(await FIRST.session.read()).toEqual(older);
    expect(await FIRST.session.read()).toEqual(newer);
  });

  test('is read again where it changed before the page read it', async () => {
    invalidatePreloadedOnChange();
    await FIRST.session.write(older);
    preload('session', ['session']);
    await FIRST.launches.write(NO_LAUNCHES);
    await FIRST.session.write(newer);
    expect(await FIRST.session.read()).toEqual(newer);
  });
});

describe('a value on disk that cannot be read', () => {
  const UNREADABLE = [
    ['of a newer version', { version: 9, value: { from: 'the future' } }],
    ['damaged', { version: 1, value: 7 }],
    ['not even in our form', 'x'],
  ] as const;

  test.each(UNREADABLE)('%s is quarantined by the first write, not lost', async (_name, stored) => {
    storage.kept.set('local/accounts', stored);
    expect(await items.profileItems.accounts.read()).toEqual(NO_ACCOUNTS);
    await items.profileItems.accounts.write(ACCOUNTS);
    expect(storage.kept.get('local/aside/accounts')).toEqual(stored);
    expect(await items.profileItems.accounts.read()).toEqual(ACCOUNTS);
    storage.kept.delete('local/aside/accounts');
    await items.profileItems.accounts.write(NO_ACCOUNTS);
    expect(storage.kept.has('local/aside/accounts')).toBe(false);
  });

  test.each(UNREADABLE)('%s is quarantined by a write before any read, too', async (_, stored) => {
    const { launches } = accountItems('2');
    storage.kept.set('local/usage:2', stored);
    await launches.write(new Map([['a', [1]]]));
    expect(storage.kept.get('local/aside/usage:2')).toEqual(stored);
  });

  test('stays out of the quarantine where it is readable or absent', async () => {
    await accountItems('2').launches.write(new Map([['a', [1]]]));
    await accountItems('2').launches.write(new Map([['a', [1, 2]]]));
    expect([...storage.kept.keys()]).toEqual(['local/usage:2']);
  });

  test('does not keep a write from being made where the storage cannot be read', async () => {
    const { launches } = accountItems('2');
    const get = vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('Broken.'));
    await launches.write(new Map([['a', [1]]]));
    get.mockRestore();
    expect(storage.kept.has('local/usage:2')).toBe(true);
  });
});

describe('a value in memory that cannot be read', () => {
  test.each(CASES.filter(({ at }) => at.startsWith('session/')))(
    'is dropped: $at may hold secrets',
    async ({ at, read, write }) => {
      storage.kept.set(at, { version: 9, value: { accessToken: 'secret' } });
      await read();
      await write();
      expect([...storage.kept.keys()]).toEqual([at]);
      expect(JSON.stringify([...storage.kept.values()])).not.toContain('secret');
    },
  );
});

describe('a damaged list of accounts', () => {
  test('keeps the accounts that are readable', async () => {
    const list = [...ACCOUNTS.list, { id: '2' }, { ...ACCOUNTS.list[0], id: '3' }];
    storage.kept.set('local/accounts', { version: 1, value: { ...ACCOUNTS, list } });
    const read = await items.profileItems.accounts.read();
    expect(read.list.map(({ id }) => id)).toEqual(['1', '3']);
    expect(read.next).toBe(4);
  });
});

describe('an account that is removed', () => {
  test.each(['1', '2'])('leaves no item of account %s', async (id) => {
    const own: readonly Item<unknown>[] = Object.values({
      ...accountItems(id),
      ...onDemandItems(id),
    });
    for (const item of own) await item.write(await item.read());
    expect(storage.kept.size).toBe(own.length);
    await removeAccountItems(id, { ...ACCOUNT_ITEMS, ...ON_DEMAND_ITEMS });
    expect([...storage.kept.keys()]).toEqual([]);
  });

  test('removes everything of its own, including quarantined values, and nothing of other accounts', async () => {
    const second = accountItems('2');
    storage.kept.set('local/applications:2', 'damaged');
    await second.applications.read();
    await second.applications.write(null);
    await second.session.write({ state: 'signed-in', user: USER, since: 1 });
    await second.apiToken.write('00aAdasTokenOnPaperOnly1234567890abcdefghi');
    await second.serviceToken.write({
      orgUrl: 'https://acme.okta.com',
      clientId: '0oa1',
      accessToken: 'a',
      receivedAt: 1,
      expiresAt: 2,
      tokenType: 'Bearer',
    });
    await FIRST.launches.write(new Map([['a', [1]]]));
    expect(storage.kept.has('local/aside/applications:2')).toBe(true);
    await removeAccountItems('2', { ...ACCOUNT_ITEMS, ...ON_DEMAND_ITEMS });
    expect([...storage.kept.keys()]).toEqual(['local/usage']);
  });
});

describe('what is kept', () => {
  test('on disk holds no token, profile or conversation', () => {
    expect(CASES.map(({ at }) => at).filter((at) => at.startsWith('local/'))).toEqual([
      'local/accounts',
      'local/applications',
      'local/usage',
      'local/choices',
      'local/scopes',
      'local/help-desk',
      'local/nicknames',
      'local/pins',
      'local/tool-uses',
      'local/door',
      'local/outside-assistants',
      'local/outside-events',
    ]);
  });

  test('of the profile holds only the allow-list, for any stored value', async () => {
    storage.kept.set('session/profile', {
      version: 1,
      value: { takenAt: 1, value: { title: 'Designer', salary: '9', city: 7, constructor: 'x' } },
    });
    expect(await FIRST.profile.read()).toEqual({ takenAt: 1, value: { title: 'Designer' } });
  });

  test('of the conversation is dropped if one of its turns is invalid', async () => {
    storage.kept.set('session/transcript', { version: 1, value: [TURN] });
    expect(await FIRST.transcript.read()).toEqual([TURN]);
    for (const odd of [[TURN, null], [{ ...TURN, id: 7 }], [{ ...TURN, blocks: 'x' }], {}, 'x']) {
      storage.kept.set('session/transcript', { version: 1, value: odd });
      expect(await FIRST.transcript.read()).toEqual([]);
    }
  });

  test.each(['prompt', 'status', 'calls', 'askedAt'])(
    'of the conversation is dropped where a turn has no %s',
    async (name) => {
      storage.kept.set('session/transcript', {
        version: 1,
        value: [{ ...TURN, [name]: undefined }],
      });
      expect(await FIRST.transcript.read()).toEqual([]);
    },
  );
});
