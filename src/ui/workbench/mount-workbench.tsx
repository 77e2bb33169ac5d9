import { render } from 'preact';
import { drawWhenReady } from '../draw-when-ready.ts';
import type { Extension } from '../extension.ts';
import type { McpClient } from './mcp-client.ts';
import { createWorkbench } from './workbench-context.ts';
import { Workbench } from './workbench.tsx';

/** Draws the workbench for one account, in place of the one shown before. */
export function mountWorkbench(
  extension: Extension,
  client: McpClient,
  root: Element,
  isSwitch: boolean,
): () => void {
  const workbench = createWorkbench(extension, client);
  return drawWhenReady(
    workbench,
    () => workbench.session.ready.value,
    isSwitch,
    () => {
      render(<Workbench key={extension.account} workbench={workbench} />, root);
    },
  );
}
