import { pathsOf, type Surroundings } from './places.ts';

export const ASSISTANTS = ['claude-desktop', 'claude-code', 'cursor', 'vscode'] as const;

export type Assistant = (typeof ASSISTANTS)[number];

/** Under this name every assistant lists the server. */
export const SERVER_KEY = 'okta-end-user-assistant';

interface AssistantFacts {
  readonly title: string;
  /** The member of the configuration that holds servers by name. */
  readonly section: 'mcpServers' | 'servers';
  /** The configuration of the user, absolute. */
  file(surroundings: Surroundings): string;
}

export const ASSISTANT_FACTS: Readonly<Record<Assistant, AssistantFacts>> = {
  'claude-desktop': {
    title: 'Claude Desktop',
    section: 'mcpServers',
    file: (on) => settingsFile(on, 'Claude', 'claude_desktop_config.json'),
  },
  'claude-code': {
    title: 'Claude Code',
    section: 'mcpServers',
    file: ({ platform, home }) => pathsOf(platform).join(home, '.claude.json'),
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
export function serverEntry(assistant: Assistant, node: string, bridge: string) {
  return {
    ...(assistant === 'cursor' || assistant === 'claude-desktop' ? {} : { type: 'stdio' }),
    command: node,
    args: [bridge, 'serve', '--client', assistant],
  };
}

/** A shorter way than editing a file by hand, where the assistant has one. */
export function shortcut(
  assistant: Assistant,
  entry: ReturnType<typeof serverEntry>,
): string | null {
  const { command, args } = entry;
  switch (assistant) {
    case 'claude-desktop':
      return null;
    case 'claude-code':
      return `claude mcp add --scope user ${SERVER_KEY} -- ${[command, ...args].map((part) => JSON.stringify(part)).join(' ')}`;
    case 'cursor': {
      const config = Buffer.from(JSON.stringify(entry)).toString('base64');
      return `cursor://anysphere.cursor-deeplink/mcp/install?name=${SERVER_KEY}&config=${encodeURIComponent(config)}`;
    }
    case 'vscode':
      return `vscode:mcp/install?${encodeURIComponent(JSON.stringify({ name: SERVER_KEY, ...entry }))}`;
  }
}

/** Where applications built on Electron keep a user's settings. */
function settingsFile({ platform, env, home }: Surroundings, ...rest: readonly string[]): string {
  const { join } = pathsOf(platform);
  if (platform === 'win32')
    return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), ...rest);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', ...rest);
  return join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), ...rest);
}
