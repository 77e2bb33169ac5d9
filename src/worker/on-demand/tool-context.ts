import type { ToolContext } from '../../tools/define-tool.ts';
import type { AccountContext } from '../background/account-context.ts';
import type { Platform } from '../platform.ts';

/** What tools work with on behalf of one account, which may be found out when it is needed first. */
export function toolContext(
  account: () => Promise<AccountContext>,
  platform: Platform,
  signal: AbortSignal,
): ToolContext {
  let accountPromise: Promise<AccountContext> | null = null;
  // One call stays with one account.
  const resolveAccount = () => (accountPromise ??= account());
  const directory = async () => (await (await resolveAccount()).services()).directory;

  return {
    signal,
    directory: {
      profile: async (callSignal) => await (await directory()).profile(callSignal),
      applications: async (callSignal) => await (await directory()).applications(callSignal),
    },
    async find(applications, query) {
      const { findApplication } = await platform.loadSearch();
      const { index } = await resolveAccount();
      return findApplication(await index.of(applications), query);
    },
    async search(applications, query) {
      const { filterApplications } = await platform.loadSearch();
      const { index, items } = await resolveAccount();
      return filterApplications(await index.of(applications), query, {
        usage: await items.usage.read(),
        now: platform.now(),
        limit: applications.length,
      });
    },
  };
}
