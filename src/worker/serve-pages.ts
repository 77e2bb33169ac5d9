import '../zod-jitless.ts';
import type { Directory } from '../domain/directory.ts';
import type { Item } from '../domain/item.ts';
import type { Usage } from '../domain/usage.ts';
import { createPageConnection, type PageConnection } from '../mcp/page-connection.ts';
import { TOOLS } from '../tools/index.ts';
import type { ApplicationsIndex } from './applications-index.ts';
import type { Platform } from './platform.ts';

export interface ServedParts {
  readonly directory: Directory;
  readonly index: ApplicationsIndex;
  readonly usage: Item<Usage>;
  readonly platform: Platform;
}

/** The MCP server over this worker's directory and search. */
export function servePages({ directory, index, usage, platform }: ServedParts): PageConnection {
  const options = async () => ({ usage: await usage.read(), now: platform.now() });
  return createPageConnection({
    tools: TOOLS,
    version: platform.version,
    context: (signal) => ({
      directory,
      signal,
      async find(applications, words) {
        const { findApplication } = await platform.loadSearch();
        return findApplication(await index.of(applications), words, await options());
      },
      async search(applications, query) {
        const { filterApplications } = await platform.loadSearch();
        return filterApplications(await index.of(applications), query, {
          ...(await options()),
          limit: applications.length,
        });
      },
    }),
  });
}
