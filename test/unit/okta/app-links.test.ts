import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toApplications } from '../../../src/okta/app-links.ts';

const ORG = 'https://acme.okta.com';
const rowsOf = (name: string): { label: string; linkUrl: string; sortOrder: number }[] =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, '..', '..', 'data', `app-links-${name}.json`), 'utf8'),
  );

function row(fields: Readonly<Record<string, unknown>>) {
  return { label: 'Zoom', linkUrl: `${ORG}/home/zoom/0oa1/1`, ...fields };
}

function one(fields: Readonly<Record<string, unknown>>) {
  return toApplications([row(fields)], [ORG]).applications[0];
}

describe('toApplications()', () => {
  test.each(['50', '500', '5000'])('reads all %s in Okta’s order, each with its link', (name) => {
    const rows = rowsOf(name);
    const { applications, dropped } = toApplications(rows, [ORG, 'https://id.acme.example']);
    expect(dropped).toBe(0);
    expect(applications.map(({ ssoLink }) => ssoLink)).toEqual(rows.map(({ linkUrl }) => linkUrl));
    expect(applications.map(({ sortOrder }) => sortOrder)).toEqual(
      rows.map(({ sortOrder }) => sortOrder),
    );
  });

  test('keys applications by link: Okta’s id is the user’s in every row', () => {
    const rows = [
      row({ id: '00u1' }),
      row({ id: '00u1', label: 'Zoom EU', linkUrl: `${ORG}/home/zoom/0oa1/2` }),
    ];
    const { applications } = toApplications(rows, [ORG]);
    expect(new Set(applications.map(({ id }) => id)).size).toBe(2);
  });

  test('drops and counts rows that are not app links or repeat one, and keeps the others', () => {
    const rows = [row({}), row({ label: 'Again' }), null, 7, 'x', [], {}, row({ linkUrl: '' })];
    expect(toApplications(rows, [ORG])).toMatchObject({
      applications: [{ label: 'Zoom' }],
      dropped: 7,
    });
    expect(toApplications([], [ORG])).toEqual({ applications: [], dropped: 0 });
  });

  test.each([
    ['linkUrl', 5],
    ['linkUrl', null],
    ['linkUrl', undefined],
    ['label', { toString: 'x' }],
  ])('drops a row whose %s is %j', (name, value) => {
    expect(toApplications([row({ [name]: value })], [ORG])).toEqual({
      applications: [],
      dropped: 1,
    });
  });

  test.each([
    ['appName', 7, ''],
    ['hidden', 'yes', false],
    ['sortOrder', '1', Number.MAX_SAFE_INTEGER],
    ['sortOrder', Number.NaN, Number.MAX_SAFE_INTEGER],
    ['logoUrl', ['x'], null],
  ])('keeps the link of a row whose %s is %j', (name, value, shown) => {
    expect(one({ [name]: value })).toMatchObject({
      ssoLink: `${ORG}/home/zoom/0oa1/1`,
      [name]: shown,
    });
  });

  test('gives a row without a label a name, and missing fields their defaults', () => {
    const bare = toApplications([{ linkUrl: `${ORG}/home/x/y/1` }], [ORG]).applications[0];
    expect(bare).toMatchObject({
      label: 'Unnamed application',
      appName: '',
      hidden: false,
      logoUrl: null,
      sortOrder: Number.MAX_SAFE_INTEGER,
    });
    for (const label of [null, '', '  \u00a0', '\u202e\u200b'])
      expect(one({ label })?.label, JSON.stringify(label)).toBe('Unnamed application');
  });

  test('keeps Okta’s order and hidden flag, and no unknown members', () => {
    expect(one({ hidden: true, sortOrder: -3, credentialsSetup: true, __proto__: null })).toEqual({
      id: expect.any(String),
      label: 'Zoom',
      appName: '',
      ssoLink: `${ORG}/home/zoom/0oa1/1`,
      logoUrl: null,
      hidden: true,
      sortOrder: -3,
    });
  });

  test('cleans labels and names, and cuts them at 120', () => {
    expect(one({ label: ' Sales\u200bforce \u202egnp.exe\n' })?.label).toBe('Salesforce gnp.exe');
    expect(one({ label: 'x'.repeat(1_000_000), appName: 'y'.repeat(200) })).toMatchObject({
      label: `${'x'.repeat(119)}…`,
      appName: `${'y'.repeat(119)}…`,
    });
  });

  test('keeps every row of the hostile set, and makes no bad link launchable', () => {
    const rows = rowsOf('hostile');
    const { applications, dropped } = toApplications(rows, [ORG]);
    // The row without a link is no app link.
    expect(dropped).toBe(1);
    expect(applications).toHaveLength(rows.length - 1);
    const bad = applications.filter(({ label }) => label.startsWith('Bad link'));
    expect(bad).toHaveLength(15);
    expect(bad.filter(({ ssoLink }) => ssoLink !== null).map(({ label }) => label)).toEqual([
      // The same host in capitals: the URL parser's own form is a good link.
      'Bad link 13',
    ]);
    for (const { ssoLink } of applications)
      if (ssoLink !== null) expect(ssoLink).toMatch(/^https:\/\/acme\.okta\.com\/home\//u);
  });

  test.each([
    ['javascript:alert(1)', null],
    ['data:image/svg+xml,<svg/>', null],
    ['http://ok14static.oktacdn.com/x', null],
    ['https://evil.example/x', null],
    ['https://oktacdn.com.evil.example/x', null],
    ['https://evil.example/oktacdn.com/x', null],
    ['https://evil-oktacdn.com/x', null],
    ['https://oktacdn.com/x', null],
    ['https://a.b.oktacdn.com/x', null],
    ['https://ok14static.oktacdn.com:8443/x', null],
    ['https://user:pw@ok14static.oktacdn.com/x', null],
    ['https://user@acme.okta.com/x', null],
    ['//ok14static.oktacdn.com/x', null],
    ['', null],
    [null, null],
    [`https://ok14static.oktacdn.com/${'x'.repeat(3000)}`, null],
    ['https://ok14static.oktacdn.com/x.png', 'https://ok14static.oktacdn.com/x.png'],
    [
      'https://ok14static.oktacdn.com/"><script>',
      'https://ok14static.oktacdn.com/%22%3E%3Cscript%3E',
    ],
    [`${ORG}/fs/logo.png`, `${ORG}/fs/logo.png`],
  ])('reads the logo %j as %j', (logoUrl, expected) => {
    expect(one({ logoUrl })?.logoUrl).toBe(expected);
  });

  test('never throws, and counts every row once', () => {
    const field = fc.oneof(fc.anything(), fc.string(), fc.webUrl());
    const anyRow = fc.oneof(
      fc.anything(),
      fc.record({ label: field, linkUrl: field, logoUrl: field, hidden: field, sortOrder: field }),
    );
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const { applications, dropped } = toApplications(rows, [ORG]);
        expect(applications.length + dropped).toBe(rows.length);
        for (const { label } of applications) expect(label).not.toBe('');
      }),
    );
  });
});
