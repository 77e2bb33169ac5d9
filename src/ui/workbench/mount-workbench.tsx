import { render } from 'preact';
import { renderWhenReady } from '../session/render-when-ready.ts';
import type { Extension } from '../extension.ts';
import type { McpClient } from './mcp-client.ts';
import { createWorkbenchDeps } from './workbench-context.ts';
import { Workbench } from './workbench.tsx';

/** Renders the workbench for one account, replacing the previous one. */
export function mountWorkbench(
  extension: Extension,
  client: McpClient,
  root: Element,
  isAccountSwitch: boolean,
): () => void {
  const workbench = createWorkbenchDeps(extension, client);
  return renderWhenReady(
    workbench,
    () => workbench.session.ready.value,
    isAccountSwitch,
    () => {
      render(<Workbench key={extension.account} workbench={workbench} />, root);
    },
  );
}
