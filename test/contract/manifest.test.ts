import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { CHROMIUM_EXTENSION_ID, KEY, manifest } from '../../src/manifest.ts';

test('the permissions are those that the README gives reasons for', () => {
  expect(manifest('chrome')).toMatchObject({
    permissions: ['identity', 'storage', 'declarativeNetRequestWithHostAccess'],
    host_permissions: [],
    optional_host_permissions: ['https://*/*'],
  });
});

test('nothing else may reach the extension', () => {
  const made = manifest('chrome');
  expect(made).toMatchObject({ externally_connectable: { ids: [] } });
  expect(made).not.toHaveProperty('content_scripts');
  expect(made).not.toHaveProperty('web_accessible_resources');
});

test('pages run own scripts only, and load pictures from Okta only', () => {
  const directives = new Map(
    manifest('chrome')
      .content_security_policy.extension_pages.split('; ')
      .map((directive) => [directive.split(' ')[0], directive] as const),
  );
  expect(directives.get('default-src')).toBe("default-src 'none'");
  expect(directives.get('script-src')).toBe("script-src 'self'");
  expect(directives.get('style-src')).toBe("style-src 'self'");
  expect(directives.get('frame-ancestors')).toBe("frame-ancestors 'none'");
  expect(directives.get('require-trusted-types-for')).toBe("require-trusted-types-for 'script'");
  const pictures = directives.get('img-src')?.split(' ').slice(1) ?? [];
  for (const source of pictures)
    expect(source).toMatch(
      /^(?:'self'|data:|https:\/\/\*\.(?:okta|oktacdn|oktapreview|okta-emea|okta-gov)\.com|https:\/\/\*\.okta\.mil)$/u,
    );
});

test('the key gives the extension the ID that its redirect URI is made of', () => {
  const digest = createHash('sha256').update(Buffer.from(KEY, 'base64')).digest('hex').slice(0, 32);
  const id = digest.replaceAll(/./gu, (digit) =>
    String.fromCodePoint(97 + Number.parseInt(digit, 16)),
  );
  expect(id).toBe(CHROMIUM_EXTENSION_ID);
});

test('Firefox gets an ID of its own and nothing that only Chromium knows', () => {
  const made = manifest('firefox');
  expect(made).toHaveProperty('browser_specific_settings.gecko.id');
  for (const name of ['key', 'externally_connectable', 'storage', 'minimum_chrome_version'])
    expect(made).not.toHaveProperty(name);
});
