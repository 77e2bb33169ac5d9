import { SERVER_KEY, type Assistant } from './assistants.ts';
import type { ServerEntry } from './configuration-format.ts';
import { commandLine } from './launch-script.ts';

/** A command or link that adds the server to an assistant, `null` if the assistant has none. */
export function setupShortcut(
  assistant: Assistant,
  { command, args }: ServerEntry,
  platform: string,
): string | null {
  switch (assistant) {
    case 'claude-code':
      return `claude mcp add --scope user ${SERVER_KEY} -- ${commandLine(platform, [command, ...args])}`;
    case 'codex':
      return `codex mcp add ${SERVER_KEY} -- ${commandLine(platform, [command, ...args])}`;
    case 'cursor': {
      const config = Buffer.from(JSON.stringify({ command, args })).toString('base64');
      return `cursor://anysphere.cursor-deeplink/mcp/install?name=${SERVER_KEY}&config=${encodeURIComponent(config)}`;
    }
    case 'vscode': {
      const server = { name: SERVER_KEY, type: 'stdio', command, args };
      return `vscode:mcp/install?${encodeURIComponent(JSON.stringify(server))}`;
    }
    default:
      return null;
  }
}
