import { setTimeout as wait } from 'node:timers/promises';
import type { CallToolResult, McpServer } from '@modelcontextprotocol/server';
import { text } from './fixtures-content.ts';

/** Tells every client that a list has changed. */
export interface ListChangeNotifiers {
  readonly tools: () => void;
  readonly prompts: () => void;
}

/** Between two notices, as the suite's scenarios ask for. */
const STEP_MS = 50;

const DONE: CallToolResult = { content: [text('Done.')] };

export function addNotificationFixtures(server: McpServer, notifiers: ListChangeNotifiers): void {
  for (const name of ['test_tool_with_logging', 'test_logging_tool'])
    server.registerTool(name, { description: 'Logs.' }, async ({ mcpReq }) => {
      for (const stage of ['started', 'processing', 'completed']) {
        await mcpReq.log('info', `Tool execution ${stage}`);
        await wait(STEP_MS);
      }
      return DONE;
    });
  server.registerTool(
    'test_tool_with_progress',
    { description: 'Reports progress.' },
    async ({ mcpReq: { _meta, notify } }) => {
      const progressToken = _meta?.progressToken;
      for (const progress of [0, 50, 100]) {
        if (progressToken !== undefined)
          await notify({
            method: 'notifications/progress',
            params: { progressToken, progress, total: 100 },
          });
        await wait(STEP_MS);
      }
      return DONE;
    },
  );
  server.registerTool('test_trigger_tool_change', { description: 'Changes the tools.' }, () => {
    notifiers.tools();
    return DONE;
  });
  server.registerTool('test_trigger_prompt_change', { description: 'Changes the prompts.' }, () => {
    notifiers.prompts();
    return DONE;
  });
  server.server.setRequestHandler('resources/subscribe', () => ({}));
  server.server.setRequestHandler('resources/unsubscribe', () => ({}));
}
