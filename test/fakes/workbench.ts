import type { Directory } from '../../src/domain/directory.ts';
import { mayUseTool } from '../../src/outside/model/tool-availability.ts';
import { createPageConnection } from '../../src/mcp/page-connection.ts';
import { workbenchClient } from '../../src/platform/workbench-client.ts';
import { TOOLS } from '../../src/tools/index.ts';
import type { Clock } from '../../src/ui/workbench/exchange-log.ts';
import type { McpClient } from '../../src/ui/workbench/mcp-client.ts';
import type { FakeExtension } from './extension.ts';
import { toolContext } from './tool-context.ts';

/** Gives an extension the product's own MCP server, over a directory, and the workbench's client of it. */
export function serveWorkbench(extension: FakeExtension, directory: Directory): McpClient {
  const { toolAvailabilities: toolUses } = extension.outside;
  const { policy } = extension;
  const connection = createPageConnection({
    tools: TOOLS,
    version: extension.version,
    context: (signal) => toolContext(directory, signal),
    gate: {
      mayUse: async (tool) =>
        mayUseTool(tool, 'inside', await toolUses.read(), await policy.read()),
      watch(changed) {
        const stops = [toolUses.watch(changed), policy.watch(changed)];
        return () => {
          for (const stop of stops) stop();
        };
      },
    },
  });
  extension.handlers.mcp = async ({ message }) => {
    // As a message does, it arrives after the page's own task.
    await Promise.resolve();
    return connection.exchange(structuredClone(message));
  };
  return workbenchClient(extension);
}

/** A clock that stands still, and by which everything takes 5 ms. */
export function fakeClock(): Clock {
  let elapsed = 0;
  return { now: () => Date.UTC(2026, 10, 24, 9, 0), elapsed: () => (elapsed += 5) };
}
