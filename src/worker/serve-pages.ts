import '../zod-jitless.ts';
import { outsideItems } from '../domain/outside-stored.ts';
import type { Policy } from '../domain/policy.ts';
import { mayUseTool, type ToolUses } from '../domain/tool-use.ts';
import { createPageConnection, type PageConnection } from '../mcp/page-connection.ts';
import { TOOLS } from '../tools/index.ts';
import type { AccountParts } from './account-parts.ts';
import type { Platform } from './platform.ts';
import { toolContext } from './tool-context.ts';

/** The MCP server for own pages, over one account. */
export function servePages(account: AccountParts, platform: Platform): PageConnection {
  const { toolUses } = outsideItems(platform.items.define);
  let known: Promise<readonly [ToolUses, Policy]> | null = null;
  const forget = () => {
    known = null;
  };
  toolUses.watch(forget);
  platform.watchPolicy(forget);

  /** Read once and after each change: asking the browser twice would double the time of a call. */
  function rules(): Promise<readonly [ToolUses, Policy]> {
    known ??= Promise.all([toolUses.read(), platform.policy()]);
    known.catch(forget);
    return known;
  }

  return createPageConnection({
    tools: TOOLS,
    version: platform.version,
    gate: {
      mayUse: async (tool) => mayUseTool(tool, 'inside', ...(await rules())),
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
