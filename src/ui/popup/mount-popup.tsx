import { effect } from '@preact/signals';
import { render } from 'preact';
import type { Extension } from '../extension.ts';
import { Popup } from './popup.tsx';
import { createPopup } from './popup-context.ts';

const SKELETON_AFTER_MS = 100;

/** Draws the popup once its first values are there, and a skeleton only where they take long; returns what undoes it. */
export function mountPopup(extension: Extension, locale: string, root: Element): () => void {
  const popup = createPopup(extension, locale);
  let drawn = false;
  const draw = () => {
    if (drawn) return;
    drawn = true;
    render(<Popup popup={popup} />, root);
  };
  const timer = setTimeout(draw, SKELETON_AFTER_MS);
  const stop = effect(() => {
    if (popup.list.ready.value && popup.session.ready.value) draw();
  });
  return () => {
    clearTimeout(timer);
    stop();
    render(null, root);
  };
}
