import '../../zod-jitless.ts';
import { OUTSIDE_ITEMS } from '../../storage/outside-catalog.ts';
import type { Policy } from '../../domain/policy.ts';
import { mayUseTool, type ToolAvailabilities } from '../../outside/model/tool-availability.ts';
import { createPageConnection, type PageConnection } from '../../mcp/page-connection.ts';
import { TOOLS } from '../../tools/index.ts';
import type { AccountHandle } from '../on-demand-script.ts';
import type { Platform } from '../platform.ts';
import { toolContext } from './tool-context.ts';

/** The MCP server for the extension's own pages, over one account. */
export function servePages(
  account: AccountHandle,
  platform: Pick<Platform, 'items' | 'policy' | 'watchPolicy' | 'version' | 'loadSearch' | 'now'>,
): PageConnection {
  const toolAvailabilities = platform.items.define(OUTSIDE_ITEMS.toolAvailabilities);
  let cachedRules: Promise<readonly [ToolAvailabilities, Policy]> | null = null;
  const invalidateRules = () => {
    cachedRules = null;
  };
  toolAvailabilities.watch(invalidateRules);
  platform.watchPolicy(invalidateRules);

  /** Read once and after each change: two reads from the browser would double the time of a call. */
  function rules(): Promise<readonly [ToolAvailabilities, Policy]> {
    cachedRules ??= Promise.all([toolAvailabilities.read(), platform.policy()]);
    cachedRules.catch(invalidateRules);
    return cachedRules;
  }

  return createPageConnection({
    tools: TOOLS,
    version: platform.version,
    gate: {
      mayUse: async (tool) => mayUseTool(tool, 'inside', ...(await rules())),
      watch(onChange) {
        const stops = [toolAvailabilities.watch(onChange), platform.watchPolicy(onChange)];
        return () => {
          for (const stop of stops) stop();
        };
      },
    },
    context: (signal) => toolContext(async () => account, platform, signal),
  });
}
