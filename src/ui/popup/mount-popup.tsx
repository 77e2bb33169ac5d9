import { render } from 'preact';
import { renderWhenReady } from '../session/render-when-ready.ts';
import type { Extension } from '../extension.ts';
import { Popup } from './popup.tsx';
import { createPopupDeps } from './popup-context.ts';
import { canShowProblem } from './problem-views.ts';

/** Renders the popup for one account, replacing the previous one. */
export function mountPopup(
  extension: Extension,
  locale: string,
  root: Element,
  isAccountSwitch: boolean,
): () => void {
  const popup = createPopupDeps(extension, locale);
  const isReady = () =>
    popup.list.ready.value && popup.session.ready.value && canShowProblem(popup);
  return renderWhenReady(popup, isReady, isAccountSwitch, () => {
    render(<Popup key={extension.account} popup={popup} />, root);
  });
}
