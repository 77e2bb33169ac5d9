import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applicationId } from '../../../src/domain/application.ts';
import { displayText } from '../../../src/domain/display-text.ts';
import { parseOrgUrl } from '../../../src/domain/org-url.ts';
import { isFresh } from '../../../src/domain/snapshot.ts';
import { parseSsoLink } from '../../../src/domain/sso-link.ts';
import {
  readApplications,
  readOrgConfig,
  readSession,
  readUsage,
  writeApplications,
} from '../../../src/domain/stored-form.ts';
import { frecency, NO_USAGE, recentlyOpened, recordLaunch } from '../../../src/domain/usage.ts';
import { readGrant } from '../../../src/auth/grant.ts';
import { readIntent } from '../../../src/domain/intent.ts';
import { toApplications } from '../../../src/okta/app-links.ts';

const ORG = 'https://acme.okta.com';
const rowsOf = (name: string): { linkUrl: string; label: string }[] =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, '..', '..', 'data', `app-links-${name}.json`), 'utf8'),
  );

describe('parseOrgUrl()', () => {
  test.each([
    ['acme.okta.com', ORG, []],
    ['  ACME.okta.com  ', ORG, []],
    ['https://acme.okta.com', ORG, []],
    ['https://acme.okta.com/', ORG, []],
    ['<https://acme.okta.com>', ORG, []],
    ['https://acme-admin.okta.com/app/UserHome', ORG, ['admin-host', 'path']],
    ['acme-admin.oktapreview.com', 'https://acme.oktapreview.com', ['admin-host']],
    ['https://acme.okta.com/oauth2/default', ORG, ['custom-authorization-server']],
    ['https://acme.okta.com/oauth2/v1/authorize?x=1', ORG, ['path']],
    ['id.acme.example', 'https://id.acme.example', []],
    ['login.acme-admin.example', 'https://login.acme-admin.example', []],
    ['acme.okta-emea.com', 'https://acme.okta-emea.com', []],
  ])('reads %s as %s', (typed, orgUrl, changes) => {
    expect(parseOrgUrl(typed)).toEqual({ kind: 'org', orgUrl, changes });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['acme', 'not-a-domain'],
    ['my company', 'not-a-domain'],
    ['http://acme.okta.com', 'not-https'],
    ['javascript:alert(1)', 'not-a-domain'],
    ['javascript://acme.okta.com/%0aalert(1)', 'not-https'],
    ['https://user:pw@acme.okta.com', 'has-credentials'],
    ['https://acme.okta.com@evil.example', 'has-credentials'],
    ['acme.okta.com:8443', 'has-port'],
    ['https://127.0.0.1', 'ip-address'],
    ['https://[::1]/', 'ip-address'],
    ['okta.com', 'okta-itself'],
    ['https://login.okta.com/', 'okta-itself'],
  ])('refuses %j: %s', (typed, problem) => {
    expect(parseOrgUrl(typed)).toEqual({ kind: 'problem', problem });
  });

  test('never throws, and gives nothing but https origins', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const result = parseOrgUrl(typed);
        if (result.kind === 'org') expect(new URL(result.orgUrl).origin).toBe(result.orgUrl);
      }),
    );
  });
});

describe('parseSsoLink()', () => {
  test.each([
    'http://acme.okta.com/home/a/b/1',
    'https://evil.example/home/a/b/1',
    'https://acme.okta.com.evil.example/home/a/b/1',
    'https://acme.okta.com@evil.example/home/a/b/1',
    'https://user@acme.okta.com/home/a/b/1',
    'https://acme.okta.com:8443/home/a/b/1',
    'https://acme.okta.com\\@evil.example/home/a/b/1',
    'https://acme.okta.com/login/default?fromURI=https://evil.example',
    'https://acme.okta.com/home/../login',
    '//acme.okta.com/home/a/b/1',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://acme.okta.com/home/x',
    'view-source:https://acme.okta.com/home/a/b/1',
    '',
    'not a url',
    `https://acme.okta.com/home/${'x'.repeat(3000)}`,
  ])('refuses %s', (linkUrl) => {
    expect(parseSsoLink(linkUrl, [ORG])).toBeNull();
  });

  test('takes links of the org and of its custom domain as they are', () => {
    const link = 'https://id.acme.example/home/bookmark/0oa1/2557';
    expect(parseSsoLink(link, [ORG, 'https://id.acme.example'])).toBe(link);
    expect(parseSsoLink(`${ORG}/home/a/b/1?RelayState=%2Fx`, [ORG])).toBe(
      `${ORG}/home/a/b/1?RelayState=%2Fx`,
    );
  });
});

describe('displayText()', () => {
  test('leaves no control, direction, invisible or tag character, and keeps to its length', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.integer({ min: 1, max: 200 }),
        (text, length) => {
          const shown = displayText(text, length);
          expect(shown.length).toBeLessThanOrEqual(length);
          expect(shown.isWellFormed()).toBe(true);
          expect(shown).not.toMatch(
            /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u,
          );
          expect(shown).toBe(shown.trim());
        },
      ),
    );
  });

  test.each([
    ['Salesforce \u202egnp.exe\u202c', 'Salesforce gnp.exe'],
    ['Sales\u200bforce', 'Salesforce'],
    ['a\r\n\tb', 'a b'],
    ['e\u0301\u0301\u0301\u0301', 'e\u0301\u0301'],
    ['👩\u200d👩\u200d👧 team', '👩\u200d👩\u200d👧 team'],
    ['بوابة', 'بوابة'],
  ])('shows %j as %j', (text, shown) => {
    expect(displayText(text, 120)).toBe(shown);
  });
});

test('applicationId() names 5,000 links apart, and the same link alike', () => {
  const links = rowsOf('5000').map(({ linkUrl }) => linkUrl);
  const ids = new Set(links.map(applicationId));
  expect(ids.size).toBe(new Set(links).size);
  expect(applicationId(links[0] ?? '')).toBe(applicationId(links[0] ?? ''));
});

describe('isFresh()', () => {
  test.each([
    [0, true],
    [59_999, true],
    [60_000, false],
    [-1, false],
  ])('says for an age of %d ms: %s', (age, fresh) => {
    expect(isFresh(1_000_000 - age, 1_000_000, 60_000)).toBe(fresh);
  });
});

describe('usage', () => {
  test('keeps the last ten launches of an application', () => {
    let usage = NO_USAGE;
    for (let at = 1; at <= 12; at += 1) usage = recordLaunch(usage, 'a', at);
    expect(usage.get('a')).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test('counts recent launches for more than old ones', () => {
    const week = 7 * 86_400_000;
    const often = recordLaunch(recordLaunch(NO_USAGE, 'old', 0), 'new', 3 * week);
    expect(frecency(often, 'new', 3 * week)).toBe(1);
    expect(frecency(often, 'old', 3 * week)).toBe(0.125);
    expect(frecency(often, 'never', 3 * week)).toBe(0);
    expect(recentlyOpened(often)).toEqual(['new', 'old']);
  });
});

describe('stored forms', () => {
  test.each(['50', '5000', 'hostile'])('give back the applications of %s as they were', (name) => {
    const value = toApplications(rowsOf(name), [ORG]).applications;
    const snapshot = { value, takenAt: 7 };
    expect(readApplications(writeApplications(snapshot))).toEqual(snapshot);
  });

  test('read nothing in anything else, and never throw', () => {
    for (const read of [
      readApplications,
      readOrgConfig,
      readSession,
      readUsage,
      readGrant,
      readIntent,
    ])
      fc.assert(
        fc.property(fc.anything(), (stored) => {
          const value = read(stored);
          if (read !== readUsage) expect(value).toBeUndefined();
        }),
      );
  });

  test('of a session hold no more than a session', () => {
    const user = { sub: '1', name: 'A', login: 'a', orgUrl: ORG, accessToken: 'x' };
    expect(readSession({ state: 'signed-in', since: 1, user, refreshToken: 'y' })).toEqual({
      state: 'signed-in',
      since: 1,
      user: { sub: '1', name: 'A', login: 'a', orgUrl: ORG },
    });
    expect(readSession({ state: 'signed-in', since: 1 })).toBeUndefined();
  });
});
