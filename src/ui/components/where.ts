import type { Where } from '../../messages/protocol.ts';

/** Where a click opens a link, as everywhere in the browser: Ctrl, Cmd or the middle button keeps the tab behind. */
function whereOf(event: MouseEvent): Where {
  return event.ctrlKey || event.metaKey || event.button === 1 ? 'background-tab' : 'new-tab';
}

/** Makes a button open something as a link would, by the main and the middle button. */
export function launches(open: (where: Where) => void) {
  return {
    onClick(event: MouseEvent) {
      open(whereOf(event));
    },
    onAuxClick(event: MouseEvent) {
      if (event.button === 1) open('background-tab');
    },
  };
}
