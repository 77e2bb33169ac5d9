import { render } from 'preact';
import { drawWhenReady } from '../draw-when-ready.ts';
import type { Extension } from '../extension.ts';
import type { ChatDeps } from './chat-model.ts';
import { createPanel } from './panel-context.ts';
import { SidePanel } from './side-panel.tsx';

/** Draws the side panel for one account, in place of the one shown before. */
export function mountPanel(
  extension: Extension,
  deps: ChatDeps,
  root: Element,
  isSwitch: boolean,
): () => void {
  const panel = createPanel(extension, deps);
  const isReady = () => panel.chat.ready.value && panel.session.ready.value;
  return drawWhenReady(panel, isReady, isSwitch, () => {
    render(<SidePanel key={extension.account} panel={panel} />, root);
  });
}
