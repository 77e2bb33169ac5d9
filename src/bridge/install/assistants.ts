import { win32 } from 'node:path';
import type { ServerEntry } from './configuration-text.ts';
import { commandLine } from './launch-script.ts';
import type { System } from './system.ts';
import { configHome, localAppData, pathModuleFor, type SystemInfo } from './paths.ts';

export const ASSISTANTS = ['claude-desktop', 'claude-code', 'cursor', 'vscode'] as const;

export type Assistant = (typeof ASSISTANTS)[number];

/** Under this name every assistant lists the server. */
export const SERVER_KEY = 'okta-end-user-assistant';

interface AssistantInfo {
  readonly title: string;
  /** The member of the configuration that holds servers by name. */
  readonly section: 'mcpServers' | 'servers';
  /** The configuration of the user, absolute. */
  file(system: System): string;
}

export const ASSISTANT_INFO: Readonly<Record<Assistant, AssistantInfo>> = {
  'claude-desktop': {
    title: 'Claude Desktop',
    section: 'mcpServers',
    file: claudeDesktopFile,
  },
  'claude-code': {
    title: 'Claude Code',
    section: 'mcpServers',
    file: ({ platform, env, home }) =>
      pathModuleFor(platform).join(env['CLAUDE_CONFIG_DIR'] || home, '.claude.json'),
  },
  cursor: {
    title: 'Cursor',
    section: 'mcpServers',
    file: ({ platform, home }) => pathModuleFor(platform).join(home, '.cursor', 'mcp.json'),
  },
  vscode: {
    title: 'VS Code',
    section: 'servers',
    file: (system) => settingsFile(system, 'Code', 'User', 'mcp.json'),
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
export function setupShortcut(
  assistant: Assistant,
  entry: ServerEntry,
  platform: string,
): string | null {
  const { command, args } = entry;
  switch (assistant) {
    case 'claude-desktop':
      return null;
    case 'claude-code':
      return `claude mcp add --scope user ${SERVER_KEY} -- ${commandLine(platform, [command, ...args])}`;
    case 'cursor': {
      const config = Buffer.from(JSON.stringify(entry)).toString('base64');
      return `cursor://anysphere.cursor-deeplink/mcp/install?name=${SERVER_KEY}&config=${encodeURIComponent(config)}`;
    }
    case 'vscode':
      return `vscode:mcp/install?${encodeURIComponent(JSON.stringify({ name: SERVER_KEY, ...entry }))}`;
  }
}

/** Claude Desktop's installer for Windows packs it as MSIX, where an application's own folder lies over AppData. */
function claudeDesktopFile(system: System): string {
  const file = settingsFile(system, 'Claude', 'claude_desktop_config.json');
  if (system.platform !== 'win32') return file;
  const { join } = win32;
  const packages = join(localAppData(system), 'Packages');
  const packaged = system
    .list(packages)
    .filter((name) => name.startsWith('Claude_'))
    .map((name) =>
      join(packages, name, 'LocalCache', 'Roaming', 'Claude', 'claude_desktop_config.json'),
    );
  const existing = packaged.find((path) => system.exists(path));
  // Without a file of its own it reads the common one, which a new file would hide.
  return existing ?? (system.exists(file) ? file : (packaged[0] ?? file));
}

/** Where applications built on Electron keep a user's settings. */
function settingsFile({ platform, env, home }: SystemInfo, ...rest: readonly string[]): string {
  const { join } = pathModuleFor(platform);
  if (platform === 'win32')
    return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), ...rest);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', ...rest);
  return join(configHome({ env, home }), ...rest);
}
