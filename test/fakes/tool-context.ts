import { toApplications } from '../../src/okta/app-links.ts';
import type { AssignedApplication } from '../../src/domain/application.ts';
import type { Directory } from '../../src/domain/directory.ts';
import type { UserProfile } from '../../src/domain/user-profile.ts';
import { filterApplications } from '../../src/search/filter-applications.ts';
import { findApplication } from '../../src/search/find-application.ts';
import { BRAND_TABLE } from '../../src/search/brand-table.ts';
import { readBrands } from '../../src/search/brands.ts';
import { createSearchIndex } from '../../src/search/search-index.ts';
import type { ToolContext } from '../../src/tools/define-tool.ts';

const BRANDS = readBrands(BRAND_TABLE);

const ORG_URL = 'https://acme.okta.com';

export const TAKEN_AT = Date.UTC(2026, 10, 24, 9, 0);

/** The applications of these labels, each with a link on the org. */
export function applicationsNamed(...labels: readonly string[]): readonly AssignedApplication[] {
  const rows = labels.map((label, index) => ({
    label,
    linkUrl: `${ORG_URL}/home/app${index}/0oa${index}/${index}`,
    appName: `app${index}`,
    sortOrder: index,
  }));
  return toApplications(rows, [ORG_URL]).applications;
}

export function directoryOf(
  applications: readonly AssignedApplication[],
  profile: UserProfile,
): Directory {
  return {
    applications: async () => ({ value: applications, takenAt: TAKEN_AT }),
    profile: async () => ({ value: profile, takenAt: TAKEN_AT }),
  };
}

/** A tool's surroundings over a directory, with the product's own search. */
export function toolContext(
  directory: Directory,
  signal = new AbortController().signal,
): ToolContext {
  return {
    directory,
    signal,
    find: async (applications, query) =>
      findApplication(createSearchIndex(applications, undefined, BRANDS), query),
    search: async (applications, query) =>
      filterApplications(createSearchIndex(applications, undefined, BRANDS), query),
  };
}
