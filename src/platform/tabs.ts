import type { Where } from '../messages/protocol.ts';
import { browser } from './browser.ts';

/** Opens a page where the person asked for it. */
export async function openUrl(url: string, where: Where): Promise<void> {
  if (where !== 'current-tab') {
    await browser.tabs.create({ url, active: where === 'new-tab' });
    return;
  }
  const [current] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (current?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(current.id, { url });
}
