import type { LinkTarget } from '../../messages/protocol.ts';

/** Where a click opens a link, as everywhere in the browser: Ctrl, Cmd, or the middle button opens a background tab. */
function clickTarget(event: MouseEvent): LinkTarget {
  return event.ctrlKey || event.metaKey || event.button === 1 ? 'background-tab' : 'new-tab';
}

/** Makes a button or a link open something as a link would, with the main or the middle mouse button. */
export function linkClickHandlers(open: (where: LinkTarget) => void) {
  return {
    onClick(event: MouseEvent) {
      event.preventDefault();
      open(clickTarget(event));
    },
    onAuxClick(event: MouseEvent) {
      if (event.button !== 1) return;
      event.preventDefault();
      open('background-tab');
    },
  };
}
