import type { LinkTarget } from '../messages/protocol.ts';
import { browser } from './browser.ts';

/** The options page takes a newcomer through the set-up under this address. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html#welcome') });
}

/** Opens a page where the user asked for it. */
export async function openUrl(url: string, target: LinkTarget): Promise<void> {
  if (target !== 'current-tab') {
    await browser.tabs.create({ url, active: target === 'new-tab' });
    return;
  }
  const [current] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (current?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(current.id, { url });
}
