import { applicationId, type AssignedApplication } from '../../../src/domain/application.ts';
import { parseSsoLink } from '../../../src/domain/sso-link.ts';
import { BRAND_TABLE } from '../../../src/search/brand-table.ts';
import { readBrands } from '../../../src/search/brands.ts';
import { createSearchIndex, type SearchIndex } from '../../../src/search/search-index.ts';

export const BRANDS = readBrands(BRAND_TABLE);

const ORIGIN = 'https://acme.okta.com';

/** An assigned application with this label; `place` tells links apart. */
export function application(label: string, index = 0): AssignedApplication {
  const linkUrl = `${ORIGIN}/home/app/${encodeURIComponent(label.replaceAll('/', '-'))}/${index}`;
  return {
    id: applicationId(linkUrl),
    label,
    appName: '',
    ssoLink: parseSsoLink(linkUrl, [ORIGIN]),
    logoUrl: null,
    hidden: false,
    sortOrder: index,
  };
}

export function indexOf(...labels: string[]): SearchIndex {
  return createSearchIndex(labels.map(application), undefined, BRANDS);
}
