import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeTokenSet, type TokenSet } from '../../../src/auth/token-endpoint/token-set.ts';
import { decodePendingAction, type PendingAction } from '../../../src/domain/pending-action.ts';
import { decodePromptHandoff } from '../../../src/domain/prompt-handoff.ts';
import { type Session, decodeSession, decodeSessionUser } from '../../../src/domain/session.ts';
import {
  decodeApplications,
  encodeApplications,
} from '../../../src/domain/applications-snapshot.ts';
import { decodeOrgConfig } from '../../../src/domain/org-config.ts';
import { decodeLaunchHistory } from '../../../src/domain/launch-history.ts';
import { toApplications } from '../../../src/okta/app-links.ts';

const ORG = 'https://acme.okta.com';
const USER = { sub: '00u1', name: 'Ada', login: 'ada@acme.example', orgUrl: ORG };
const PROBLEM = { code: 'OKTA_RATE_LIMITED', message: 'Wait.', detail: { retryAt: 7 } } as const;
const rowsOf = (name: string): unknown[] =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, '..', '..', 'data', `app-links-${name}.json`), 'utf8'),
  );

const READERS = {
  decodeApplications,
  decodeTokenSet,
  decodePendingAction,
  decodeOrgConfig,
  decodePromptHandoff,
  decodeSession,
  decodeSessionUser,
};

describe('decodeApplications()', () => {
  test.each(['50', '500', '5000', 'hostile'])('gives back the %s as they were written', (name) => {
    const value = toApplications(rowsOf(name), [ORG]).applications;
    const snapshot = { value, takenAt: 1_795_000_000_000 };
    expect(decodeApplications(structuredClone(encodeApplications(snapshot)))).toEqual(snapshot);
  });

  test('gives back an empty list', () => {
    expect(decodeApplications(encodeApplications({ value: [], takenAt: 0 }))).toEqual({
      value: [],
      takenAt: 0,
    });
  });

  test('reads nothing in a list cut off at any place', () => {
    const whole = encodeApplications({
      value: toApplications(rowsOf('50').slice(0, 2), [ORG]).applications,
      takenAt: 1,
    });
    for (let length = 0; length < whole.length; length += 1)
      expect(decodeApplications(whole.slice(0, length)), whole.slice(0, length)).toBeUndefined();
  });

  test.each([
    ['no time', { rows: [] }],
    ['a time in words', { takenAt: 'now', rows: [] }],
    ['no rows', { takenAt: 1 }],
    ['a row too short', { takenAt: 1, rows: [['a', 'b', 'c', 0, 0, 0]] }],
    ['a row too long', { takenAt: 1, rows: [['a', 'b', 'c', 0, 0, 0, 1, 2]] }],
    ['a row that is an object', { takenAt: 1, rows: [{ label: 'a' }] }],
    ['one bad row among good ones', { takenAt: 1, rows: [['a', 'b', 'c', 0, 0, 0, 1], null] }],
  ])('reads nothing where there is %s', (_name, stored) => {
    expect(decodeApplications(JSON.stringify(stored))).toBeUndefined();
  });

  test('makes no script or other scheme a link', () => {
    const row = (link: string) => ['a', 'b', 'c', link, 0, 0, 1];
    for (const link of ['javascript:alert(1)', 'http://acme.okta.com/home/a', '', 'data:x'])
      expect(
        decodeApplications(JSON.stringify({ takenAt: 1, rows: [row(link)] }))?.value[0]?.ssoLink,
      ).toBeNull();
  });

  test.each([
    ['id', [7, 'Zoom', 'zoom', 0, 0, 0, 1]],
    ['appName', ['a', 'Zoom', null, 0, 0, 0, 1]],
    ['ssoLink', ['a', 'Zoom', 'zoom', 5, 0, 0, 1]],
    ['ssoLink that is null', ['a', 'Zoom', 'zoom', null, 0, 0, 1]],
    ['logoUrl', ['a', 'Zoom', 'zoom', 0, { href: 'x' }, 0, 1]],
    ['sortOrder', ['a', 'Zoom', 'zoom', 0, 0, 0, 'first']],
  ])('reads nothing where a row has another type of %s', (_name, row) => {
    expect(decodeApplications(JSON.stringify({ takenAt: 1, rows: [row] }))).toBeUndefined();
  });

  test('never throws on text that is JSON of another form', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(decodeApplications(JSON.stringify(value))).toBeUndefined();
        expect(
          decodeApplications(JSON.stringify({ takenAt: 1, rows: value }))?.value ?? [],
        ).toEqual([]);
      }),
    );
  });
});

describe('decoders', () => {
  test.each(Object.entries(READERS))(
    '%s() reads nothing in anything else, and never throws',
    (_, read) => {
      fc.assert(
        fc.property(
          fc.anything({ withNullPrototype: true, withDate: true, withMap: true }),
          (it) => {
            expect(read(it)).toBeUndefined();
          },
        ),
      );
    },
  );

  test('readUsage() never throws, and keeps what is readable', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        for (const launches of (
          decodeLaunchHistory(stored) ?? new Map<string, number[]>()
        ).values())
          for (const at of launches) expect(typeof at).toBe('number');
      }),
    );
    const mixedEntries = [
      ['a', [1, 2]],
      ['b', ['x', 3, null]],
      [7, [1]],
      'c',
      ['d'],
      ['e', {}],
      null,
    ];
    expect(decodeLaunchHistory(mixedEntries)).toEqual(
      new Map([
        ['a', [1, 2]],
        ['b', [3]],
      ]),
    );
  });
});

describe('decodeOrgConfig()', () => {
  const org = {
    orgUrl: ORG,
    clientId: '0oa1',
    alternateOrigins: ['https://id.acme.example', 'https://login.acme.test'],
    source: 'policy',
  };

  test('returns exactly what was written', () => {
    expect(decodeOrgConfig({ ...org, token: 'x' })).toEqual(org);
  });

  test.each(['orgUrl', 'clientId', 'source'] as const)('reads nothing without %s', (name) => {
    expect(decodeOrgConfig({ ...org, [name]: undefined })).toBeUndefined();
    expect(decodeOrgConfig({ ...org, [name]: 7 })).toBeUndefined();
  });

  test.each([
    { kind: 'api-token' },
    { kind: 'client-credentials', login: 'ada', keyId: null, keyName: 'k' },
    { kind: 'client-credentials', login: 'ada', keyId: 'kid', keyName: 'k' },
  ])('returns exactly the connection %j', (connection) => {
    const stored = { ...org, connection: { ...connection, apiToken: 'x' } };
    expect(decodeOrgConfig(stored)).toEqual({ ...org, connection });
  });

  test.each([
    null,
    7,
    {},
    { kind: 'sign-in' },
    { kind: 'of tomorrow' },
    { kind: 'client-credentials', keyName: 'k' },
    { kind: 'client-credentials', login: 'ada' },
  ])('does not read the connection %j as a sign-in', (connection) => {
    expect(decodeOrgConfig({ ...org, connection })).toBeUndefined();
  });

  test.each([
    [{}, []],
    // The form of earlier versions: the org is asked again once a link is refused.
    [{ alternateOrigin: 'https://id.acme.example' }, []],
    [{ alternateOrigins: [7, 'https://id.acme.example', null] }, ['https://id.acme.example']],
    [{ alternateOrigins: null }, []],
  ])('reads the other origins of %j', (stored, origins) => {
    const { alternateOrigins: _, ...rest } = org;
    expect(decodeOrgConfig({ ...rest, ...stored })?.alternateOrigins).toEqual(origins);
  });
});

describe('decodeSession()', () => {
  const sessions: readonly Session[] = [
    { state: 'signed-out', problem: null },
    { state: 'signed-out', problem: PROBLEM },
    { state: 'signing-in', since: 5 },
    { state: 'signed-in', user: USER, since: 5 },
    { state: 'expired', user: USER, problem: null },
    { state: 'expired', user: USER, problem: PROBLEM },
  ];

  test.each(sessions)('gives back %j', (session) => {
    expect(decodeSession(structuredClone(session))).toEqual(session);
  });

  test('holds no more than a session', () => {
    const user = { ...USER, accessToken: 'x' };
    expect(decodeSession({ state: 'signed-in', since: 1, user, refreshToken: 'y' })).toEqual({
      state: 'signed-in',
      since: 1,
      user: USER,
    });
  });

  test.each([
    { state: 'signed-in', since: 1 },
    { state: 'signed-in', user: USER },
    { state: 'signed-in', since: '1', user: USER },
    { state: 'signed-in', since: 1, user: { ...USER, sub: 7 } },
    { state: 'signed-in', since: 1, user: [USER] },
    { state: 'signing-in' },
    { state: 'expired', problem: null },
    { state: 'locked', user: USER, since: 1 },
    { user: USER, since: 1 },
  ])('reads nothing in %j', (stored) => {
    expect(decodeSession(stored)).toBeUndefined();
  });
});

describe('decodeTokenSet()', () => {
  const tokenSet: TokenSet = {
    server: { issuer: ORG, token_endpoint: `${ORG}/t`, jwks_uri: `${ORG}/k` },
    clientId: '0oa1',
    accessToken: 'a',
    receivedAt: 1,
    expiresAt: 2,
    refreshToken: 'r',
    scope: 'openid',
    user: USER,
    tokenType: 'DPoP',
    clockOffset: -2000,
  };
  const mayBeMissing = ['refreshToken', 'clockOffset'];

  test('gives back a token set, with a refresh token or without', () => {
    expect(decodeTokenSet(structuredClone(tokenSet))).toEqual(tokenSet);
    expect(decodeTokenSet({ ...tokenSet, refreshToken: null })?.refreshToken).toBeNull();
  });

  test('reads no tokens of an unknown type', () => {
    expect(decodeTokenSet({ ...tokenSet, tokenType: 'MAC' })).toBeUndefined();
  });

  test.each(Object.keys(tokenSet).filter((name) => !mayBeMissing.includes(name)))(
    'reads nothing without %s',
    (name) => {
      expect(decodeTokenSet({ ...tokenSet, [name]: undefined })).toBeUndefined();
      expect(decodeTokenSet({ ...tokenSet, [name]: [] })).toBeUndefined();
    },
  );

  test.each(['issuer', 'token_endpoint', 'jwks_uri'])(
    'reads nothing without the server’s %s',
    (name) => {
      expect(
        decodeTokenSet({ ...tokenSet, server: { ...tokenSet.server, [name]: undefined } }),
      ).toBeUndefined();
    },
  );
});

describe('decodePendingAction()', () => {
  const pendingAction: PendingAction = {
    id: '1',
    account: '1',
    text: 'zoom',
    disposition: 'newForegroundTab',
    askedAt: 5,
  };

  test.each(['currentTab', 'newForegroundTab', 'newBackgroundTab'] as const)(
    'gives back one for %s',
    (disposition) => {
      expect(decodePendingAction({ ...pendingAction, disposition, url: 'x' })).toEqual({
        ...pendingAction,
        disposition,
      });
    },
  );

  test.each([{ disposition: 'newWindow' }, { text: 7 }, { askedAt: '5' }, { id: undefined }])(
    'reads nothing with %j',
    (wrong) => {
      expect(decodePendingAction({ ...pendingAction, ...wrong })).toBeUndefined();
    },
  );
});

test('readPromptHandoff() returns exactly the stored question', () => {
  expect(decodePromptHandoff({ id: '1', account: '1', prompt: 'who am I?', html: '<b>' })).toEqual({
    id: '1',
    account: '1',
    prompt: 'who am I?',
  });
  expect(decodePromptHandoff({ id: '1', account: '1', prompt: 7 })).toBeUndefined();
});
