import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseOrgUrl } from '../../../src/domain/org-url.ts';

const ORG = 'https://acme.okta.com';

describe('parseOrgUrl()', () => {
  test.each([
    ['acme.okta.com', ORG, []],
    ['  ACME.okta.com  ', ORG, []],
    ['\tacme.okta.com\r\n', ORG, []],
    ['\ufeffacme.okta.com', ORG, []],
    ['https://acme.okta.com', ORG, []],
    ['HTTPS://ACME.OKTA.COM', ORG, []],
    ['https://acme.okta.com/', ORG, []],
    ['https://acme.okta.com:443', ORG, []],
    ['//acme.okta.com', ORG, []],
    ['<https://acme.okta.com>', ORG, []],
    ['acme.okta.com.', ORG, []],
    ['https://acme-admin.okta.com./', ORG, ['admin-host']],
    ['acme.okta.com/app/UserHome', ORG, ['path']],
    ['https://acme.okta.com/app/UserHome?session_hint=AUTHENTICATED', ORG, ['path']],
    ['https://acme.okta.com/?iss=x', ORG, ['path']],
    ['https://acme.okta.com/#x', ORG, ['path']],
    ['https://acme.okta.com/.well-known/openid-configuration', ORG, ['path']],
    ['https://acme-admin.okta.com/app/UserHome', ORG, ['admin-host', 'path']],
    ['https://acme-admin.okta.com/admin/dashboard', ORG, ['admin-host', 'path']],
    ['acme-admin.oktapreview.com', 'https://acme.oktapreview.com', ['admin-host']],
    ['acme-admin.okta-gov.com', 'https://acme.okta-gov.com', ['admin-host']],
    ['acme-admin.okta.mil', 'https://acme.okta.mil', ['admin-host']],
    ['https://acme.okta.com/oauth2/default', ORG, ['custom-authorization-server']],
    ['acme.okta.com/oauth2/aus1abc', ORG, ['custom-authorization-server']],
    ['https://acme.okta.com/oauth2/v1/authorize?x=1', ORG, ['path']],
    ['trial-1234567.okta.com', 'https://trial-1234567.okta.com', []],
    ['acme.okta-emea.com', 'https://acme.okta-emea.com', []],
    ['id.acme.example', 'https://id.acme.example', []],
    ['login.acme-admin.example', 'https://login.acme-admin.example', []],
    ['acme-admin.okta.com.evil.example', 'https://acme-admin.okta.com.evil.example', []],
    ['bücher.example', 'https://xn--bcher-kva.example', []],
    ['аcme.okta.com', 'https://xn--cme-5cd.okta.com', []],
    ['id.acme.xn--p1ai', 'https://id.acme.xn--p1ai', []],
  ])('reads %j as %s %j', (typed, orgUrl, changes) => {
    expect(parseOrgUrl(typed)).toEqual({ kind: 'org', orgUrl, changes });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['<>', 'empty'],
    ['acme', 'not-a-domain'],
    ['localhost', 'not-a-domain'],
    ['my company', 'not-a-domain'],
    ['acme okta com', 'not-a-domain'],
    ['acme..okta.com', 'not-a-domain'],
    ['-acme.okta.com', 'not-a-domain'],
    ['acme_corp.okta.com', 'not-a-domain'],
    ['.okta.com', 'not-a-domain'],
    [`${'a'.repeat(64)}.okta.com`, 'not-a-domain'],
    ['https://', 'not-a-domain'],
    ['*.okta.com', 'not-a-domain'],
    ['http://acme.okta.com', 'not-https'],
    ['ftp://acme.okta.com', 'not-https'],
    ['chrome-extension://abc/options.html', 'not-https'],
    ['javascript:alert(1)', 'not-a-domain'],
    ['javascript://acme.okta.com/%0aalert(1)', 'not-https'],
    ['data:text/html,x', 'not-a-domain'],
    ['https://user:pw@acme.okta.com', 'has-credentials'],
    ['alice@acme.okta.com', 'has-credentials'],
    ['https://acme.okta.com@evil.example', 'has-credentials'],
    ['acme.okta.com:8443', 'has-port'],
    ['https://127.0.0.1', 'ip-address'],
    ['127.1', 'ip-address'],
    ['2130706433', 'ip-address'],
    ['0x7f.0.0.1', 'ip-address'],
    ['https://[::1]/', 'ip-address'],
    ['[2001:db8::1]', 'ip-address'],
    ['okta.com', 'okta-itself'],
    ['OKTA.com', 'okta-itself'],
    ['https://login.okta.com/', 'okta-itself'],
    ['www.okta.com', 'okta-itself'],
    ['oktapreview.com', 'okta-itself'],
    ['okta.com.', 'okta-itself'],
    ['www-admin.okta.com', 'okta-itself'],
    ['login-admin.okta-gov.com.', 'okta-itself'],
    ['acme.okta.com..', 'not-a-domain'],
  ])('refuses %j: %s', (typed, problem) => {
    expect(parseOrgUrl(typed)).toEqual({ kind: 'problem', problem });
  });

  test('never throws, and gives nothing but https origins that it reads again as they are', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.domain(),
      fc.tuple(fc.domain(), fc.string()).map(([host, rest]) => `${host}/${rest}`),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const result = parseOrgUrl(text);
        if (result.kind === 'problem') return;
        expect(new URL(result.orgUrl).origin).toBe(result.orgUrl);
        expect(result.orgUrl).toMatch(/^https:\/\/[a-z0-9.-]+$/u);
        expect(parseOrgUrl(result.orgUrl)).toEqual({ ...result, changes: [] });
      }),
    );
  });
});
