import type { Shortcuts } from '../ui/extension.ts';
import { browser } from './browser.ts';

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
