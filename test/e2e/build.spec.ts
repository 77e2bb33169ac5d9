import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const BUILT = join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');

test('the build tells the licenses of the packages in it, and of no other', () => {
  const notices = readFileSync(join(BUILT, 'licenses.txt'), 'utf8');
  const names = [...notices.matchAll(/^(\S+) \d+\.\d+\.\d+ \((?:MIT|Apache-2\.0|MPL-2\.0)\)$/gmu)];
  expect(names.map(([, name]) => name)).toEqual([
    '@modelcontextprotocol/core',
    '@modelcontextprotocol/server',
    '@preact/signals',
    '@preact/signals-core',
    '@wxt-dev/browser',
    'oauth4webapi',
    'preact',
    'webextension-polyfill',
    'wxt',
    'zod',
  ]);
  expect(notices).toContain('Permission is hereby granted, free of charge');
  expect(notices).toContain('Apache License');
  expect(notices).toMatch(/^Unicode confusables\.txt, reduced \(Unicode-3\.0\)$/mu);
});

test('the worker reads scripts in ASCII, which a browser holds at one byte a character', () => {
  for (const name of ['background.js', 'search.js', 'on-demand.js'])
    expect(/[^\0-\x7f]/u.exec(readFileSync(join(BUILT, name), 'utf8')), name).toBeNull();
});

test('the popup reads one script before its first frame, and a small one', () => {
  const page = readFileSync(join(BUILT, 'popup.html'), 'utf8');
  expect(page.match(/<(?:script|link)[^>]*>/gu)).toEqual([
    '<script type="module" src="/popup-app.js">',
  ]);
  const script = readFileSync(join(BUILT, 'popup-app.js'), 'utf8');
  expect(script).not.toMatch(/(?:^|[;}])(?:import|export)[^;]*from/u);
  expect(Buffer.byteLength(script)).toBeLessThanOrEqual(60_000);
  const later = readdirSync(join(BUILT, 'chunks')).filter((name) =>
    /^(?:whole-popup|popup-context)/u.test(name),
  );
  const sizes = later.map((name) => readFileSync(join(BUILT, 'chunks', name)).length);
  expect(sizes.reduce((sum, size) => sum + size, Buffer.byteLength(script))).toBeLessThanOrEqual(
    100_000,
  );
});
