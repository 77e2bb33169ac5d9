import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSsoLink, parseSsoLink } from '../../../src/domain/sso-link.ts';

const ORG = 'https://acme.okta.com';
const CUSTOM = 'https://id.acme.example';
const HOSTILE: { label: string; linkUrl: string }[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'data', 'app-links-hostile.json'), 'utf8'),
);

const REFUSED = [
  'http://acme.okta.com/home/a/b/1',
  'HTTP://acme.okta.com/home/a/b/1',
  'https://evil.example/home/a/b/1',
  'https://acme.okta.com.evil.example/home/a/b/1',
  'https://acme.okta.com@evil.example/home/a/b/1',
  'https://evil-acme.okta.com/home/a/b/1',
  'https://acme.okta.com./home/a/b/1',
  'https://acme-admin.okta.com/home/a/b/1',
  'https://аcme.okta.com/home/a/b/1',
  'https://xn--cme-5cd.okta.com/home/a/b/1',
  'https://127.0.0.1/home/a/b/1',
  'https://[::1]/home/a/b/1',
  'https://user@acme.okta.com/home/a/b/1',
  'https://user:pw@acme.okta.com/home/a/b/1',
  'https://:pw@acme.okta.com/home/a/b/1',
  'https://acme.okta.com:8443/home/a/b/1',
  'https://acme.okta.com:80/home/a/b/1',
  'https://acme.okta.com\\@evil.example/home/a/b/1',
  'https://acme.okta.com\\home\\a\\b\\1',
  'https:\\\\evil.example\\home\\a',
  '\\\\evil.example\\home\\a',
  'https://evil.example\\.acme.okta.com/home/a/b/1',
  'https://acme.okta.com/login/default?fromURI=https://evil.example',
  'https://acme.okta.com/login/signout',
  'https://acme.okta.com/home',
  'https://acme.okta.com/homework/a',
  'https://acme.okta.com/HOME/a/b/1',
  'https://acme.okta.com//home/a/b/1',
  'https://acme.okta.com/home/../login',
  'https://acme.okta.com/home/%2e%2e/login',
  'https://acme.okta.com/home/%2E%2E/%2e%2E/login',
  'https://acme.okta.com/home/..;/login',
  'https://acme.okta.com/home/..%2flogin?fromURI=//evil',
  'https://acme.okta.com/home/..%2Flogin',
  'https://acme.okta.com/home/x/..%5c..%5clogin',
  'https://acme.okta.com/home/..%252flogin',
  'https://acme.okta.com/home/..%25255clogin',
  'https://acme.okta.com/home/.%252e/login',
  'https://acme.okta.com/home/x%3b/..%3Blogin',
  'https://acme.okta.com/home/a;jsessionid=1/b',
  'https://acme.okta.com?/home/a/b/1',
  'https://acme.okta.com#/home/a/b/1',
  'https://evil.example/#https://acme.okta.com/home/a/b/1',
  '//acme.okta.com/home/a/b/1',
  '//evil.example',
  '/home/a/b/1',
  'acme.okta.com/home/a/b/1',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'JaVaScRiPt:alert(1)//https://acme.okta.com/home/',
  'data:text/html,x',
  'blob:https://acme.okta.com/home/x',
  'filesystem:https://acme.okta.com/home/x',
  'view-source:https://acme.okta.com/home/a/b/1',
  'file:///home/a/b/1',
  'chrome://settings',
  'chrome-extension://abc/home/x',
  'about:blank',
  'mailto:a@acme.okta.com',
  'intent://acme.okta.com/home/a#Intent;end',
  'wss://acme.okta.com/home/a/b/1',
  '',
  ' ',
  'not a url',
  `https://acme.okta.com/home/${'x'.repeat(3000)}`,
] as const;

const PIECES =
  String.raw`https: http: / // \ @ : # ? %2f .. home/ acme.okta.com evil.example javascript: :443 :80 user`
    .split(' ')
    .concat(' ', '\t', '\n');

describe('parseSsoLink()', () => {
  test.each(REFUSED)('refuses %j', (linkUrl) => {
    expect(parseSsoLink(linkUrl, [ORG])).toBeNull();
    expect(isSsoLink(linkUrl, [ORG])).toBe(false);
  });

  test('refuses each bad link of the hostile set, and accepts each good one unchanged', () => {
    for (const { label, linkUrl } of HOSTILE) {
      const parsed = parseSsoLink(linkUrl, [ORG]);
      // The same host in capitals is the same host: the URL parser's own form of it is opened.
      const expected = linkUrl.replace('ACME', 'acme');
      expect(parsed, linkUrl).toBe(
        label.startsWith('Bad link') && label !== 'Bad link 13' ? null : expected,
      );
    }
  });

  test.each([
    [`${ORG}/home/bookmark/0oa1/2557`, `${ORG}/home/bookmark/0oa1/2557`],
    [`${ORG}/home/a/b/1?RelayState=%2Fx`, `${ORG}/home/a/b/1?RelayState=%2Fx`],
    [`${ORG}/home/a/b/1?next=..%2fx;y#a;b`, `${ORG}/home/a/b/1?next=..%2fx;y#a;b`],
    [`${ORG}/home/a%20b/%C3%A4/1`, `${ORG}/home/a%20b/%C3%A4/1`],
    [`${ORG}:443/home/a/b/1`, `${ORG}/home/a/b/1`],
    ['HTTPS://ACME.okta.com/home/a/b/1', `${ORG}/home/a/b/1`],
    [`${ORG}/home/a/b/<1>`, `${ORG}/home/a/b/%3C1%3E`],
    [`${CUSTOM}/home/bookmark/0oa1/2557`, `${CUSTOM}/home/bookmark/0oa1/2557`],
  ])('takes %j in the form %j', (linkUrl, ssoLink) => {
    expect(parseSsoLink(linkUrl, [ORG, CUSTOM])).toBe(ssoLink);
    expect(isSsoLink(ssoLink, [ORG, CUSTOM])).toBe(true);
  });

  test('accepts the custom domain only if the org has it, and no link without an org', () => {
    expect(parseSsoLink(`${CUSTOM}/home/a/b/1`, [ORG])).toBeNull();
    expect(parseSsoLink(`${ORG}/home/a/b/1`, [])).toBeNull();
  });

  test('lets no text lead off the org', () => {
    const piece = fc.constantFrom(...PIECES);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const parsed = parseSsoLink(pieces.join(''), [ORG]);
        if (parsed === null) return;
        expect(parsed.startsWith(`${ORG}/home/`)).toBe(true);
        expect(new URL(parsed).href).toBe(parsed);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('isSsoLink()', () => {
  test.each([
    `${ORG}:443/home/a`,
    'https://ACME.okta.com/home/a',
    ` ${ORG}/home/a`,
    `${ORG}/home/a\tb`,
    `${ORG}/home/x/../a`,
  ])('takes %j for none: it is not in the form that is opened', (text) => {
    expect(isSsoLink(text, [ORG])).toBe(false);
  });
});
