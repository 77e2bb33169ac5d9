import type { ToolContext } from '../tools/define-tool.ts';
import type { AccountParts } from './account-parts.ts';
import type { Platform } from './platform.ts';

/** What tools work with on behalf of one account, which may be found out when it is needed first. */
export function toolContext(
  account: () => Promise<AccountParts>,
  platform: Platform,
  signal: AbortSignal,
): ToolContext {
  let found: Promise<AccountParts> | null = null;
  // One call stays with one account.
  const one = () => (found ??= account());
  const directory = async () => (await (await one()).online()).directory;

  return {
    signal,
    directory: {
      profile: async (given) => await (await directory()).profile(given),
      applications: async (given) => await (await directory()).applications(given),
    },
    async find(applications, words) {
      const { findApplication } = await platform.loadSearch();
      const { index } = await one();
      return findApplication(await index.of(applications), words);
    },
    async search(applications, query) {
      const { filterApplications } = await platform.loadSearch();
      const { index, items } = await one();
      return filterApplications(await index.of(applications), query, {
        usage: await items.usage.read(),
        now: platform.now(),
        limit: applications.length,
      });
    },
  };
}
