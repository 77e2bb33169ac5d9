import { render } from 'preact';
import { renderWhenReady } from '../session/render-when-ready.ts';
import type { Extension } from '../extension.ts';
import type { ChatDeps } from './chat-deps.ts';
import { createPanelDeps } from './panel-context.ts';
import { SidePanel } from './side-panel.tsx';

/** Renders the side panel for one account, replacing the previous one. */
export function mountPanel(
  extension: Extension,
  deps: ChatDeps,
  root: Element,
  isAccountSwitch: boolean,
): () => void {
  const panel = createPanelDeps(extension, deps);
  const isReady = () => panel.chat.ready.value && panel.session.ready.value;
  return renderWhenReady(panel, isReady, isAccountSwitch, () => {
    render(<SidePanel key={extension.account} panel={panel} />, root);
  });
}
