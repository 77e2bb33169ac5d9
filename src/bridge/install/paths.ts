import { join, posix, win32 } from 'node:path';

/** What the bridge's places depend on. */
export interface SystemInfo {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** `null` on Windows. */
  readonly uid: number | null;
}

const APP_NAME = 'okta-end-user-assistant';

/** For tests and for people whose folders lie elsewhere: everything of the bridge's own goes below it. */
const OVERRIDE_VARIABLE = 'OKTA_ASSISTANT_BRIDGE_HOME';

export function pathModuleFor(platform: string): typeof posix {
  return platform === 'win32' ? win32 : posix;
}

/** Where the installed bridge, its keys and its record of what it wrote live. */
export function dataFolder({ platform, env, home }: SystemInfo): string {
  const override = env[OVERRIDE_VARIABLE];
  if (override !== undefined) return override;
  if (platform === 'win32') return win32.join(localAppData({ env, home }), APP_NAME);
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', APP_NAME);
  const xdg = env['XDG_DATA_HOME'];
  return posix.join(isAbsolute(xdg) ? xdg : posix.join(home, '.local', 'share'), APP_NAME);
}

/**
 * Folders where native hosts may have put their sockets, best first. Assistants start `serve` with few variables,
 * so none may be needed that a browser has.
 */
export function runFolders(systemInfo: SystemInfo): readonly string[] {
  const { platform, env, home, uid } = systemInfo;
  const override = env[OVERRIDE_VARIABLE];
  if (override !== undefined) return [join(override, 'run')];
  if (platform === 'win32') return [win32.join(dataFolder(systemInfo), 'run')];
  // A socket's path may have 103 bytes on macOS, so not below "Application Support".
  if (platform === 'darwin') return [posix.join(home, 'Library', 'Caches', APP_NAME)];
  const xdg = env['XDG_RUNTIME_DIR'];
  const runtime = [
    ...(uid === null ? [] : [`/run/user/${uid}`]),
    ...(isAbsolute(xdg) ? [xdg] : []),
  ];
  return [
    ...new Set(runtime.map((folder) => posix.join(folder, APP_NAME))),
    posix.join(home, '.cache', APP_NAME),
  ];
}

export function localAppData({ env, home }: Pick<SystemInfo, 'env' | 'home'>): string {
  return env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local');
}

/** XDG Base Directory Specification: a relative path there counts for nothing. */
export function configHome({ env, home }: Pick<SystemInfo, 'env' | 'home'>): string {
  const xdg = env['XDG_CONFIG_HOME'];
  return isAbsolute(xdg) ? xdg : posix.join(home, '.config');
}

function isAbsolute(path: string | undefined): path is string {
  return path !== undefined && posix.isAbsolute(path);
}
