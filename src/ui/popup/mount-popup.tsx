import { render } from 'preact';
import { renderWhenReady } from '../session/render-when-ready.ts';
import type { Extension } from '../extension.ts';
import type { HeldInput } from './held-input.ts';
import { Popup } from './popup.tsx';
import { createPopupDeps } from './popup-context.ts';
import { canShowProblem } from './problem-views.ts';

/** Renders the popup for one account, replacing the previous one; a first frame's elements and input are taken over. */
export function mountPopup(
  extension: Extension,
  locale: string,
  root: Element,
  isAccountSwitch: boolean,
  held: HeldInput | null = null,
): () => void {
  const popup = createPopupDeps(extension, locale);
  const isReady = () =>
    popup.list.ready.value && popup.session.ready.value && canShowProblem(popup);
  return renderWhenReady(popup, isReady, isAccountSwitch, () => {
    const typed = held?.text ?? '';
    popup.list.setQuery(typed);
    render(<Popup key={extension.account} popup={popup} />, root);
    // A key after text is for what that text finds.
    if (typed === '') held?.release();
    else void popup.list.prepareSearch().then(() => held?.release());
  });
}
