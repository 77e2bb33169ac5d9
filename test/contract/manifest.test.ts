import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BROWSER_TEXTS } from '../../src/domain/browser-texts.ts';
import { CONNECTION_KINDS } from '../../src/domain/connection.ts';
import { policyKeys } from '../../src/domain/policy.ts';
import { CHROMIUM_EXTENSION_ID, EXTENSION_PUBLIC_KEY, manifest } from '../../src/manifest.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (...path: readonly string[]) => readFileSync(join(ROOT, ...path), 'utf8');

describe.each(['chrome', 'firefox'])('the manifest for %s', (browser) => {
  const made: Readonly<Record<string, unknown>> = manifest(browser);

  test('asks for these permissions and no other', () => {
    const asked = Object.keys(made).filter((name) => /permission/u.test(name));
    expect(Object.fromEntries(asked.map((name) => [name, made[name]]))).toEqual({
      permissions: ['identity', 'storage', 'declarativeNetRequestWithHostAccess'],
      optional_permissions:
        browser === 'firefox' ? ['nativeMessaging'] : ['nativeMessaging', 'alarms'],
      optional_host_permissions: ['https://*/*'],
      host_permissions: [],
    });
  });

  test('has these parts: a new one is a new way in', () => {
    const common = [
      'action',
      'commands',
      'content_security_policy',
      'default_locale',
      'description',
      'host_permissions',
      'icons',
      'name',
      'omnibox',
      'optional_host_permissions',
      'optional_permissions',
      'permissions',
      'short_name',
    ];
    const own =
      browser === 'firefox'
        ? ['browser_specific_settings']
        : ['externally_connectable', 'key', 'minimum_chrome_version', 'storage'];
    expect(Object.keys(made).toSorted()).toEqual([...common, ...own].toSorted());
  });

  test('lets pages run own scripts only, and load pictures from Okta only', () => {
    expect(made['content_security_policy']).toEqual({
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: https://*.oktacdn.com https://*.okta.com https://*.oktapreview.com https://*.okta-emea.com https://*.okta-gov.com https://*.okta.mil",
        "connect-src 'self' https:",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types own-scripts',
      ].join('; '),
    });
  });

  test('names itself as independent of Okta', () => {
    expect(made['description']).toBe('__MSG_description__');
    expect(BROWSER_TEXTS.description).toMatch(/Independent of Okta, Inc\./u);
    expect(String(made['short_name']).length).toBeLessThanOrEqual(15);
    expect(made['omnibox']).toEqual({ keyword: 'okta' });
  });
});

test('any extension may connect in Chromium, as in Firefox, and no page: the worker decides who is heard', () => {
  const made: Readonly<Record<string, unknown>> = manifest('chrome');
  expect(made['externally_connectable']).toEqual({ ids: ['*'] });
});

test('tells Firefox that the extension collects no data', () => {
  expect(manifest('firefox')).toMatchObject({
    browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
  });
});

test('the key gives the extension the ID that its redirect URI is made of', () => {
  const der = Buffer.from(EXTENSION_PUBLIC_KEY, 'base64');
  expect(der.toString('base64')).toBe(EXTENSION_PUBLIC_KEY);
  const digest = createHash('sha256').update(der).digest('hex').slice(0, 32);
  const id = digest.replaceAll(/./gu, (digit) =>
    String.fromCodePoint(97 + Number.parseInt(digit, 16)),
  );
  expect(id).toBe(CHROMIUM_EXTENSION_ID);
});

test('the README gives a reason for each permission', () => {
  const readme = read('README.md');
  const { permissions, optional_permissions: optional } = manifest('chrome');
  for (const permission of [...permissions, ...optional]) expect(readme).toContain(permission);
});

test('the managed schema has exactly what the worker reads from it', () => {
  const schema: unknown = JSON.parse(read('public', 'managed-schema.json'));
  expect(schema).toMatchObject({
    type: 'object',
    properties: {
      orgUrl: { type: 'string' },
      clientId: { type: 'string' },
      connectionKinds: { type: 'array', items: { type: 'string', enum: CONNECTION_KINDS } },
      signInAtStart: { type: 'boolean' },
      dpop: { type: 'boolean' },
      aliases: { type: 'object', additionalProperties: { type: 'string' } },
      helpDeskUrl: { type: 'string' },
      outsideAssistants: { type: 'boolean' },
      allowedExtensions: { type: 'array', items: { type: 'string' } },
      disabledTools: { type: 'array', items: { type: 'string' } },
    },
  });
  expect(Object.keys(Object(Object(schema).properties)).toSorted()).toEqual(
    [...policyKeys()].toSorted(),
  );
});

test('every icon that it names is there', () => {
  for (const path of Object.values(manifest('chrome').icons))
    expect(
      readFileSync(join(ROOT, 'public', path))
        .subarray(1, 4)
        .toString('latin1'),
    ).toBe('PNG');
});
