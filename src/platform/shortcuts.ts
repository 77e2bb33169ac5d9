import type { Shortcuts } from '../ui/extension.ts';
import { browser, hasShortcutSettings } from './browser.ts';

/** The keys that the browser has bound to the manifest's commands. */
export async function readShortcuts(): Promise<Shortcuts> {
  const commands = await browser.commands.getAll();
  const keysOf = (name: string) =>
    splitShortcut(commands.find((command) => command.name === name)?.shortcut ?? '');
  return { popup: keysOf('_execute_action'), panel: keysOf('open-side-panel') };
}

/** `Alt+Shift+K`, or `⌥⇧K` on macOS, as single keys. */
export function splitShortcut(shortcut: string): readonly string[] {
  return shortcut.includes('+') ? shortcut.split('+') : Array.from(shortcut);
}

/** Opens the browser's own page for the keys of extensions. */
export async function openShortcuts(): Promise<void> {
  if (import.meta.env.FIREFOX && hasShortcutSettings(browser.commands))
    await browser.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
