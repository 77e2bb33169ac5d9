import '../zod-jitless.ts';
import { outsideItems } from '../domain/outside-stored.ts';
import { mayUseTool } from '../domain/tool-use.ts';
import { createPageConnection, type PageConnection } from '../mcp/page-connection.ts';
import { TOOLS } from '../tools/index.ts';
import type { AccountParts } from './account-parts.ts';
import type { Platform } from './platform.ts';
import { toolContext } from './tool-context.ts';

/** The MCP server for own pages, over one account. */
export function servePages(account: AccountParts, platform: Platform): PageConnection {
  const { toolUses } = outsideItems(platform.items.define);
  return createPageConnection({
    tools: TOOLS,
    version: platform.version,
    gate: {
      mayUse: async (tool) =>
        mayUseTool(tool, 'inside', await toolUses.read(), await platform.policy()),
      watch(changed) {
        const stops = [toolUses.watch(changed), platform.watchPolicy(changed)];
        return () => {
          for (const stop of stops) stop();
        };
      },
    },
    context: (signal) => toolContext(async () => account, platform, signal),
  });
}
