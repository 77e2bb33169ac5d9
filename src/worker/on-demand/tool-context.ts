import type { ToolContext } from '../../tools/define-tool.ts';
import type { AccountHandle } from '../on-demand-script.ts';
import type { Platform } from '../platform.ts';

/** What tools may use on behalf of one account; `account` is called on first use. */
export function toolContext(
  account: () => Promise<AccountHandle>,
  platform: Pick<Platform, 'loadSearch' | 'now'>,
  signal: AbortSignal,
): ToolContext {
  let accountPromise: Promise<AccountHandle> | null = null;
  // One call stays with one account.
  const resolveAccount = () => (accountPromise ??= account());
  const directory = async () => (await (await resolveAccount()).services()).directory;

  return {
    signal,
    directory: {
      profile: async (callSignal) => await (await directory()).profile(callSignal),
      applications: async (callSignal) => await (await directory()).applications(callSignal),
    },
    details: {
      read: async (...request) =>
        await (await (await resolveAccount()).services()).details.read(...request),
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
        launches: await items.launches.read(),
        now: platform.now(),
        limit: applications.length,
      });
    },
  };
}
