import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Item } from '../../src/domain/item.ts';

type Changes = Record<string, { newValue?: unknown }>;
type Listener = (changes: Changes, area: string) => void;

/** The browser's storage in memory: values are copied in and out, and every change is told. */
const storage = vi.hoisted(() => {
  const kept = new Map<string, unknown>();
  const listeners = new Set<Listener>();
  const area = (name: string) => ({
    async get(keys: string | readonly string[]) {
      const wanted = typeof keys === 'string' ? [keys] : keys;
      return Object.fromEntries(
        wanted.flatMap((key) =>
          kept.has(`${name}/${key}`) ? [[key, structuredClone(kept.get(`${name}/${key}`))]] : [],
        ),
      );
    },
    async set(values: Record<string, unknown>) {
      for (const [key, value] of Object.entries(values)) {
        const newValue: unknown = JSON.parse(JSON.stringify(value));
        kept.set(`${name}/${key}`, newValue);
        for (const listener of listeners) listener({ [key]: { newValue } }, name);
      }
    },
  });
  const onChanged = {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
  };
  const api = { local: area('local'), session: area('session'), managed: area('managed') };
  vi.stubGlobal('chrome', { storage: { ...api, onChanged } });
  return { kept, listeners };
});

const items = await import('../../src/platform/items.ts');
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
  alternateOrigin: null,
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

const CASES = [
  caseOf({ item: items.orgItem, at: 'local/org', value: ORG, fallback: null }),
  caseOf({ item: items.accountItem, at: 'local/account', value: USER, fallback: null }),
  caseOf({
    item: items.applicationsItem,
    at: 'local/applications',
    value: { value: applicationsNamed('Salesforce', 'Zoom'), takenAt: 1 },
    fallback: null,
  }),
  caseOf({
    item: items.usageItem,
    at: 'local/usage',
    value: new Map([['a', [1, 2]]]),
    fallback: new Map(),
  }),
  caseOf({
    item: items.grantItem,
    at: 'session/grant',
    value: {
      server: { issuer: 'i', token_endpoint: 't', jwks_uri: 'j' },
      clientId: '0oa1',
      accessToken: 'a',
      receivedAt: 1,
      expiresAt: 2,
      refreshToken: null,
      scope: 'openid',
      user: USER,
    },
    fallback: null,
  }),
  caseOf({
    item: items.sessionItem,
    at: 'session/session',
    value: { state: 'signed-in', user: USER, since: 1 },
    fallback: { state: 'signed-out', problem: null },
  }),
  caseOf({
    item: items.profileItem,
    at: 'session/profile',
    value: { value: { title: 'Designer' }, takenAt: 1 },
    fallback: null,
  }),
  caseOf({
    item: items.rateLimitItem,
    at: 'session/rate-limit',
    value: { orgUrl: 'https://acme.okta.com', retryAt: 1 },
    fallback: null,
  }),
  caseOf({
    item: items.intentItem,
    at: 'session/intent',
    value: { id: '1', text: 'zoom', disposition: 'currentTab', askedAt: 1 },
    fallback: null,
  }),
  caseOf({
    item: items.panelPromptItem,
    at: 'session/panel-prompt',
    value: { id: '1', prompt: 'who am I?' },
    fallback: null,
  }),
];

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

  test('drops what an older or newer version wrote, and leaves it where it is', async () => {
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

  test('tells of its own changes only, until told to stop', async () => {
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
    expect(seen).toEqual([value, fallback]);
    stop();
    await write();
    expect(seen).toHaveLength(2);
  });
});

describe('what is kept', () => {
  test('on disk holds no token, profile or conversation', () => {
    expect(CASES.map(({ at }) => at).filter((at) => at.startsWith('local/'))).toEqual([
      'local/org',
      'local/account',
      'local/applications',
      'local/usage',
    ]);
  });

  test('of the profile holds the allow-list only, whatever is stored', async () => {
    storage.kept.set('session/profile', {
      version: 1,
      value: { takenAt: 1, value: { title: 'Designer', salary: '9', city: 7, constructor: 'x' } },
    });
    expect(await items.profileItem.read()).toEqual({ takenAt: 1, value: { title: 'Designer' } });
  });

  test('of the conversation is dropped where a turn is none', async () => {
    storage.kept.set('session/transcript', { version: 1, value: [TURN] });
    expect(await items.transcriptItem.read()).toEqual([TURN]);
    for (const odd of [[TURN, null], [{ ...TURN, id: 7 }], [{ ...TURN, blocks: 'x' }], {}, 'x']) {
      storage.kept.set('session/transcript', { version: 1, value: odd });
      expect(await items.transcriptItem.read()).toEqual([]);
    }
  });

  // isTranscript() looks at id and blocks only; the panel reads prompt, status and calls of every turn.
  test.fails.each(['prompt', 'status', 'calls', 'askedAt'])(
    'of the conversation is dropped where a turn has no %s',
    async (name) => {
      storage.kept.set('session/transcript', {
        version: 1,
        value: [{ ...TURN, [name]: undefined }],
      });
      expect(await items.transcriptItem.read()).toEqual([]);
    },
  );
});
