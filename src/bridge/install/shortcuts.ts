import {
  cursorInstallLink,
  SERVER_KEY,
  vsCodeInstallLink,
  type ServerEntry,
} from '../../domain/deep-links.ts';
import type { Assistant } from './assistants.ts';
import { commandLine } from './launch-script.ts';

/** A command or link that adds the server to an assistant, `null` if the assistant has none. */
export function setupShortcut(
  assistant: Assistant,
  entry: ServerEntry,
  platform: string,
): string | null {
  const { command, args } = entry;
  switch (assistant) {
    case 'claude-code':
      return `claude mcp add --scope user ${SERVER_KEY} -- ${commandLine(platform, [command, ...args])}`;
    case 'codex':
      return `codex mcp add ${SERVER_KEY} -- ${commandLine(platform, [command, ...args])}`;
    case 'cursor':
      return cursorInstallLink(entry);
    case 'vscode':
      return vsCodeInstallLink(entry);
    default:
      return null;
  }
}
