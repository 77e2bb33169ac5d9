import { win32 } from 'node:path';
import type { ServerEntry } from './configuration-text.ts';
import { forShell } from './launcher.ts';
import type { Machine } from './machine.ts';
import { configHome, localAppData, pathsOf, type Surroundings } from './places.ts';

export const ASSISTANTS = ['claude-desktop', 'claude-code', 'cursor', 'vscode'] as const;

export type Assistant = (typeof ASSISTANTS)[number];

/** Under this name every assistant lists the server. */
export const SERVER_KEY = 'okta-end-user-assistant';

interface AssistantFacts {
  readonly title: string;
  /** The member of the configuration that holds servers by name. */
  readonly section: 'mcpServers' | 'servers';
  /** The configuration of the user, absolute. */
  file(machine: Machine): string;
}

export const ASSISTANT_FACTS: Readonly<Record<Assistant, AssistantFacts>> = {
  'claude-desktop': {
    title: 'Claude Desktop',
    section: 'mcpServers',
    file: claudeDesktopFile,
  },
  'claude-code': {
    title: 'Claude Code',
    section: 'mcpServers',
    file: ({ platform, env, home }) =>
      pathsOf(platform).join(env['CLAUDE_CONFIG_DIR'] || home, '.claude.json'),
  },
  cursor: {
    title: 'Cursor',
    section: 'mcpServers',
    file: ({ platform, home }) => pathsOf(platform).join(home, '.cursor', 'mcp.json'),
  },
  vscode: {
    title: 'VS Code',
    section: 'servers',
    file: (on) => settingsFile(on, 'Code', 'User', 'mcp.json'),
  },
};

export function isAssistant(name: string): name is Assistant {
  return ASSISTANTS.some((assistant) => assistant === name);
}

/** What an assistant needs to know to start the bridge. */
export function serverEntry(assistant: Assistant, node: string, bridge: string): ServerEntry {
  return {
    ...(assistant === 'cursor' || assistant === 'claude-desktop' ? {} : { type: 'stdio' }),
    command: node,
    args: [bridge, 'serve', '--client', assistant],
  };
}

/** A shorter way than editing a file by hand, where the assistant has one. */
export function shortcut(
  assistant: Assistant,
  entry: ServerEntry,
  platform: string,
): string | null {
  const { command, args } = entry;
  switch (assistant) {
    case 'claude-desktop':
      return null;
    case 'claude-code':
      return `claude mcp add --scope user ${SERVER_KEY} -- ${[command, ...args].map((part) => quoted(platform, part)).join(' ')}`;
    case 'cursor': {
      const config = Buffer.from(JSON.stringify(entry)).toString('base64');
      return `cursor://anysphere.cursor-deeplink/mcp/install?name=${SERVER_KEY}&config=${encodeURIComponent(config)}`;
    }
    case 'vscode':
      return `vscode:mcp/install?${encodeURIComponent(JSON.stringify({ name: SERVER_KEY, ...entry }))}`;
  }
}

/** One word of a command line, as the system's own terminal reads it. */
function quoted(platform: string, word: string): string {
  if (/^[\w./-]+$/u.test(word)) return word;
  return platform === 'win32' ? `"${word}"` : forShell(word);
}

/** Claude Desktop's installer for Windows packs it as MSIX, where an application's own folder lies over AppData. */
function claudeDesktopFile(machine: Machine): string {
  const file = settingsFile(machine, 'Claude', 'claude_desktop_config.json');
  if (machine.platform !== 'win32') return file;
  const { join } = win32;
  const packages = join(localAppData(machine), 'Packages');
  const packaged = machine
    .list(packages)
    .filter((name) => name.startsWith('Claude_'))
    .map((name) =>
      join(packages, name, 'LocalCache', 'Roaming', 'Claude', 'claude_desktop_config.json'),
    );
  const used = packaged.find((path) => machine.exists(path));
  // Without a file of its own it reads the common one, which a new file would hide.
  return used ?? (machine.exists(file) ? file : (packaged[0] ?? file));
}

/** Where applications built on Electron keep a user's settings. */
function settingsFile({ platform, env, home }: Surroundings, ...rest: readonly string[]): string {
  const { join } = pathsOf(platform);
  if (platform === 'win32')
    return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), ...rest);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', ...rest);
  return join(configHome({ env, home }), ...rest);
}
