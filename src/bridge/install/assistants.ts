import { win32 } from 'node:path';
import type { ServerEntry } from '../../domain/deep-links.ts';
import { programCommand, type BridgeProgram } from './bridge-program.ts';
import type { ConfigurationFormat } from './configuration-format.ts';
import { COMMAND_LIST_SHAPE, commandShape, jsonFormat } from './json-configuration.ts';
import { configHome, localAppData, pathModuleFor, type SystemInfo } from './paths.ts';
import type { System } from './system.ts';
import { TOML_FORMAT } from './toml-configuration.ts';
import { YAML_FORMAT } from './yaml-configuration.ts';

export const ASSISTANTS = [
  'claude-desktop',
  'claude-code',
  'cursor',
  'vscode',
  'codex',
  'gemini',
  'copilot',
  'opencode',
  'cline',
  'continue',
  'windsurf',
  'zed',
] as const;

export type Assistant = (typeof ASSISTANTS)[number];

interface AssistantInfo {
  readonly title: string;
  readonly format: ConfigurationFormat;
  /** The user's configuration file, absolute. */
  file(system: System): string;
  /** A file or folder that exists if the assistant is installed or was used. */
  marker(system: System): string;
}

const MCP_SERVERS = jsonFormat({ section: ['mcpServers'], shape: commandShape() });
const STDIO = commandShape({ type: 'stdio' });

/** From the documentation of each assistant. */
export const ASSISTANT_INFO: Readonly<Record<Assistant, AssistantInfo>> = {
  'claude-desktop': {
    title: 'Claude Desktop',
    format: MCP_SERVERS,
    file: claudeDesktopFile,
    marker: (system) => parentOf(system, claudeDesktopFile(system)),
  },
  'claude-code': {
    title: 'Claude Code',
    format: jsonFormat({ section: ['mcpServers'], shape: STDIO }),
    file: (system) => inHome(system, system.env['CLAUDE_CONFIG_DIR'], '.claude.json'),
    marker: (system) => inHome(system, system.env['CLAUDE_CONFIG_DIR'], '.claude.json'),
  },
  cursor: inHomeFolder('Cursor', MCP_SERVERS, '.cursor', 'mcp.json'),
  vscode: {
    title: 'VS Code',
    format: jsonFormat({ section: ['servers'], shape: STDIO }),
    file: (system) => settingsFile(system, 'Code', 'User', 'mcp.json'),
    marker: (system) => settingsFile(system, 'Code', 'User'),
  },
  codex: {
    title: 'Codex',
    format: TOML_FORMAT,
    file: (system) => folderOf(system, 'CODEX_HOME', '.codex', 'config.toml'),
    marker: (system) => folderOf(system, 'CODEX_HOME', '.codex'),
  },
  gemini: inHomeFolder('Gemini CLI', MCP_SERVERS, '.gemini', 'settings.json'),
  copilot: {
    title: 'GitHub Copilot CLI',
    format: jsonFormat({
      section: ['mcpServers'],
      shape: commandShape({ type: 'local', tools: ['*'] }),
    }),
    file: (system) => folderOf(system, 'COPILOT_HOME', '.copilot', 'mcp-config.json'),
    marker: (system) => folderOf(system, 'COPILOT_HOME', '.copilot'),
  },
  opencode: {
    title: 'opencode',
    // Version 2 has `mcp.servers` and still reads servers that are directly in `mcp`.
    format: jsonFormat({
      section: ['mcp'],
      newerSection: ['mcp', 'servers'],
      shape: COMMAND_LIST_SHAPE,
    }),
    file: opencodeFile,
    marker: (system) => parentOf(system, opencodeFile(system)),
  },
  cline: {
    title: 'Cline',
    format: MCP_SERVERS,
    file: (system) =>
      inHome(system, undefined, '.cline', 'data', 'settings', 'cline_mcp_settings.json'),
    marker: (system) => inHome(system, undefined, '.cline'),
  },
  continue: inHomeFolder('Continue', YAML_FORMAT, '.continue', 'config.yaml'),
  windsurf: inHomeFolder('Windsurf', MCP_SERVERS, '.codeium', 'windsurf', 'mcp_config.json'),
  zed: {
    title: 'Zed',
    format: jsonFormat({
      section: ['context_servers'],
      shape: commandShape({ source: 'custom' }),
    }),
    file: zedFile,
    marker: (system) => parentOf(system, zedFile(system)),
  },
};

export function isAssistant(name: string): name is Assistant {
  return ASSISTANTS.some((assistant) => assistant === name);
}

/** The assistants on this user's computer. */
export function findAssistants(system: System): readonly Assistant[] {
  return ASSISTANTS.filter((assistant) => isFound(system, assistant));
}

export function isFound(system: System, assistant: Assistant): boolean {
  return system.exists(ASSISTANT_INFO[assistant].marker(system));
}

/** The command line with which an assistant starts the bridge. */
export function serverEntry(assistant: Assistant, program: BridgeProgram): ServerEntry {
  const [command, ...args] = programCommand(program);
  return { command, args: [...args, 'serve', '--client', assistant] };
}

/** An assistant that keeps its configuration file in its own folder under the home folder. */
function inHomeFolder(
  title: string,
  format: ConfigurationFormat,
  ...path: readonly string[]
): AssistantInfo {
  const file = (system: System) => inHome(system, undefined, ...path);
  return { title, format, file, marker: (system) => parentOf(system, file(system)) };
}

function parentOf({ platform }: SystemInfo, path: string): string {
  return pathModuleFor(platform).dirname(path);
}

function inHome(
  { platform, home }: SystemInfo,
  override: string | undefined,
  ...path: readonly string[]
): string {
  return pathModuleFor(platform).join(override || home, ...path);
}

/** A path in the folder that an environment variable names, else in a folder of the home folder. */
function folderOf(
  system: SystemInfo,
  variable: string,
  folder: string,
  ...path: readonly string[]
): string {
  const override = system.env[variable];
  return override ? inHome(system, override, ...path) : inHome(system, undefined, folder, ...path);
}

/** Claude Desktop's installer for Windows packs it as MSIX, where the package's folder overlays AppData. */
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
  // Without a file in its package folder it reads the common file, which a new one would hide.
  return existing ?? (system.exists(file) ? file : (packaged[0] ?? file));
}

/** opencode has its files in ~/.config on every system, as JSON with or without comments. */
function opencodeFile(system: System): string {
  const { join } = pathModuleFor(system.platform);
  const folder = join(configHome(system), 'opencode');
  const commented = join(folder, 'opencode.jsonc');
  return system.exists(commented) ? commented : join(folder, 'opencode.json');
}

function zedFile(system: System): string {
  const { platform, env, home } = system;
  const { join } = pathModuleFor(platform);
  if (platform === 'win32')
    return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Zed', 'settings.json');
  const folder = platform === 'darwin' ? join(home, '.config') : configHome(system);
  return join(folder, 'zed', 'settings.json');
}

/** Where Electron applications store a user's settings. */
function settingsFile({ platform, env, home }: SystemInfo, ...rest: readonly string[]): string {
  const { join } = pathModuleFor(platform);
  if (platform === 'win32')
    return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), ...rest);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', ...rest);
  return join(configHome({ env, home }), ...rest);
}
