import type { LinkTarget } from '../messages/protocol.ts';
import { browser, hasSidebar } from './browser.ts';
import { openUrl } from './tabs.ts';

let opening: Promise<void> | null = null;

/**
 * Opens the side panel of a window in the event's own task: in the worker the user gesture is lost at the first await.
 */
export function openSidePanelNow(windowId: number): void {
  if (import.meta.env.FIREFOX) return;
  opening = browser.sidePanel.open({ windowId });
  // Whoever waits for it hears of a refusal.
  opening.catch(() => undefined);
}

/** Opens the side panel of the current window; in a browser that wants a click for it, its page in a tab. */
export async function openPanelOrTab(target: LinkTarget): Promise<void> {
  const pendingOpen = opening;
  opening = null;
  try {
    await (pendingOpen ?? openSidePanel());
  } catch {
    await openUrl(new URL('/sidepanel.html', browser.runtime.getURL('/')).href, target);
  }
}

/** Opens the side panel; rejects without a user gesture. */
export async function openSidePanel(): Promise<void> {
  if (import.meta.env.FIREFOX && hasSidebar(browser)) {
    await browser.sidebarAction.open();
    return;
  }
  const { id } = await browser.windows.getLastFocused();
  if (id === undefined) throw new Error('There is no window to open the side panel in.');
  await browser.sidePanel.open({ windowId: id });
}
