import '../zod-jitless.ts';
import { createPageConnection, type PageConnection } from '../mcp/page-connection.ts';
import { TOOLS } from '../tools/index.ts';
import type { AccountOnline } from './account-online.ts';
import type { AccountParts } from './account-parts.ts';
import type { Platform } from './platform.ts';

/** The MCP server over one account's directory and search. */
export function servePages(
  { index, items }: AccountParts,
  { directory }: AccountOnline,
  platform: Platform,
): PageConnection {
  return createPageConnection({
    tools: TOOLS,
    version: platform.version,
    context: (signal) => ({
      directory,
      signal,
      async find(applications, words) {
        const { findApplication } = await platform.loadSearch();
        return findApplication(await index.of(applications), words);
      },
      async search(applications, query) {
        const { filterApplications } = await platform.loadSearch();
        return filterApplications(await index.of(applications), query, {
          usage: await items.usage.read(),
          now: platform.now(),
          limit: applications.length,
        });
      },
    }),
  });
}
