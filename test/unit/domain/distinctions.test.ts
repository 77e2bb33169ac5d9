import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readAppLinks } from '../../../scripts/commands/read-app-links.ts';
import type { AssignedApplication } from '../../../src/domain/application.ts';
import { distinctions } from '../../../src/domain/distinctions.ts';
import { TRANSLATED_LANGUAGES } from '../../../src/domain/localized.ts';
import { lookalikeDistinctions } from '../../../src/domain/lookalike-groups.ts';
import { toApplications } from '../../../src/okta/app-links.ts';
import type { FullTranslation } from '../../../src/translations/translation.ts';

const ORG = 'https://acme.okta.com';
const CUSTOM = 'https://id.acme.example';

interface Row {
  readonly appName?: string;
  readonly host?: string;
  readonly sortOrder?: number;
}

/** Apps called alike, one for each row. */
function alike(...rows: readonly Row[]): readonly AssignedApplication[] {
  return toApplications(
    rows.map(({ appName = 'salesforce', host = ORG, sortOrder }, at) => ({
      label: 'Salesforce',
      linkUrl: `${host}/home/app/0oa${at}/${at}`,
      appName,
      sortOrder: sortOrder ?? at,
    })),
    [ORG, CUSTOM],
  ).applications;
}

describe('distinctions()', () => {
  test.each<[string, readonly Row[], readonly string[]]>([
    [
      'the integration',
      [{ appName: 'salesforce' }, { appName: 'acme_salesforce-sandbox_1' }],
      ['salesforce', 'acme salesforce sandbox 1'],
    ],
    ['the host', [{}, { host: CUSTOM }], ['acme.okta.com', 'id.acme.example']],
    [
      'both',
      [{ appName: 'saml' }, { appName: 'saml', host: CUSTOM }, { appName: 'oidc', host: CUSTOM }],
      ['saml, acme.okta.com', 'saml, id.acme.example', 'oidc, id.acme.example'],
    ],
    [
      'the place on the dashboard',
      [{ sortOrder: 9 }, { sortOrder: 2 }],
      ['2 of 2 with this name', '1 of 2 with this name'],
    ],
    [
      'the place where the rest is equal for some',
      [{ appName: 'saml' }, { appName: 'saml' }, { appName: 'oidc' }],
      ['saml, 1 of 3 with this name', 'saml, 2 of 3 with this name', 'oidc, 3 of 3 with this name'],
    ],
    [
      'the place where one has no integration',
      [{ appName: '' }, { appName: 'oidc' }],
      ['1 of 2 with this name', 'oidc, 2 of 2 with this name'],
    ],
    [
      'the place where the link of one leads elsewhere',
      [{ host: 'https://evil.example' }, {}],
      ['1 of 2 with this name', 'acme.okta.com, 2 of 2 with this name'],
    ],
  ])('give %s', (_name, rows, texts) => {
    expect(distinctions(alike(...rows))).toEqual(texts);
  });

  test('differ for any data from Okta', () => {
    const row = fc.record({
      appName: fc.constantFrom('', 'a', 'b', '__', '1 of 2 with this name'),
      host: fc.constantFrom(ORG, CUSTOM, 'https://evil.example'),
      sortOrder: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 12 }), (rows) => {
        const texts = distinctions(alike(...rows));
        expect(new Set(texts).size).toBe(rows.length);
        expect(texts).not.toContain('');
      }),
    );
  });
});

test.each(TRANSLATED_LANGUAGES)('are in the language of the page: %s', async (language) => {
  const english = distinctions(alike({}, {}));
  const { default: texts }: { default: FullTranslation } = await import(
    `../../../src/translations/${language}/index.ts`
  );
  vi.resetModules();
  const { applyTranslation } = await import('../../../src/domain/localized.ts');
  await import('../../../src/ui/components/shared-strings.ts');
  const page = await import('../../../src/domain/distinctions.ts');
  applyTranslation(language, { ...texts });
  const shown = page.distinctions(alike({}, {}));
  expect(shown[0]).toContain('1');
  expect(shown[1]).toContain('2');
  expect(new Set([...english, ...shown]).size).toBe(4);
});

test('only apps of one name get a distinction', () => {
  const path = join(import.meta.dirname, '../../data/bug-cases/address-bar-twins.app-links.json');
  const { applications } = readAppLinks(path);
  expect([...lookalikeDistinctions(applications).values()]).toEqual([
    '1 of 2 with this name',
    '2 of 2 with this name',
  ]);
  expect(lookalikeDistinctions(applications.slice(1)).size).toBe(0);
});
