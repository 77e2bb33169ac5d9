import { render } from 'preact';
import { drawWhenReady } from '../draw-when-ready.ts';
import type { Extension } from '../extension.ts';
import { Popup } from './popup.tsx';
import { createPopup } from './popup-context.ts';

/** Draws the popup for one account, in place of the one shown before. */
export function mountPopup(
  extension: Extension,
  locale: string,
  root: Element,
  isSwitch: boolean,
): () => void {
  const popup = createPopup(extension, locale);
  const isReady = () => popup.list.ready.value && popup.session.ready.value;
  return drawWhenReady(popup, isReady, isSwitch, () => {
    render(<Popup key={extension.account} popup={popup} />, root);
  });
}
