import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applicationId } from '../../../src/domain/application.ts';

const LINKS: readonly string[] = ['50', '500', '5000', 'hostile'].flatMap((name) => {
  const path = join(import.meta.dirname, '..', '..', 'data', `app-links-${name}.json`);
  const rows: { linkUrl: string }[] = JSON.parse(readFileSync(path, 'utf8'));
  return rows.map(({ linkUrl }) => linkUrl);
});

describe('applicationId()', () => {
  test('names every link of the lists apart', () => {
    const ids = new Map<string, string>();
    for (const link of LINKS) {
      const id = applicationId(link);
      expect(ids.get(id) ?? link, id).toBe(link);
      ids.set(id, link);
    }
    expect(ids.size).toBe(new Set(LINKS).size);
    expect(ids.size).toBeGreaterThan(5000);
  });

  test('names links apart that differ in one character', () => {
    const link = 'https://acme.okta.com/home/zoom/0oa1/1';
    const ids = new Set<string>();
    for (let index = 0; index < 10_000; index += 1) ids.add(applicationId(`${link}${index}`));
    expect(ids.size).toBe(10_000);
  });

  // The vectors that cyrb53's author gives; kept launches are found by the id, another hash would lose them.
  test.each([
    ['a', 7929297801672961],
    ['b', 8684336938537663],
    ['revenge', 4051478007546757],
    ['revenue', 8309097637345594],
  ])('hashes %j as cyrb53 does', (text, hash) => {
    expect(applicationId(text)).toBe(hash.toString(36));
  });

  test('is short, and holds nothing of the link', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (link) => {
        expect(applicationId(link)).toMatch(/^[a-z0-9]{1,11}$/u);
      }),
    );
  });
});
