import { join, posix, win32 } from 'node:path';

/** Facts about the system that determine the bridge's paths. */
export interface SystemInfo {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** `null` on Windows. */
  readonly uid: number | null;
}

const APP_NAME = 'okta-end-user-assistant';

/** Environment variable for an absolute folder with all files of the bridge, for tests and unusual home folders. */
const OVERRIDE_VARIABLE = 'OKTA_ASSISTANT_BRIDGE_HOME';

export function pathModuleFor(platform: string): typeof posix {
  return platform === 'win32' ? win32 : posix;
}

/** The folder of the installed bridge, its keys, and its install record. */
export function dataFolder({ platform, env, home }: SystemInfo): string {
  const override = overrideFolder({ platform, env });
  if (override !== null) return override;
  if (platform === 'win32') return win32.join(localAppData({ env, home }), APP_NAME);
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', APP_NAME);
  const xdg = env['XDG_DATA_HOME'];
  return posix.join(isAbsolute(xdg) ? xdg : posix.join(home, '.local', 'share'), APP_NAME);
}

/**
 * Folders in which native hosts may create their sockets, best first. Assistants start `serve` with few environment
 * variables, so it must not depend on those that a browser has.
 */
export function runFolders(systemInfo: SystemInfo): readonly string[] {
  const { platform, env, home, uid } = systemInfo;
  const override = overrideFolder({ platform, env });
  if (override !== null) return [join(override, 'run')];
  if (platform === 'win32') return [win32.join(dataFolder(systemInfo), 'run')];
  // macOS limits a socket's path to 103 bytes: too few for "Application Support".
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

/** Ignores a relative folder: it would be in the current folder, which for `serve` may be a cloned repository. */
function overrideFolder({ platform, env }: Pick<SystemInfo, 'platform' | 'env'>): string | null {
  const folder = env[OVERRIDE_VARIABLE];
  return folder !== undefined && pathModuleFor(platform).isAbsolute(folder) ? folder : null;
}

export function localAppData({ env, home }: Pick<SystemInfo, 'env' | 'home'>): string {
  return env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local');
}

/** Ignores a relative path (XDG Base Directory Specification). */
export function configHome({ env, home }: Pick<SystemInfo, 'env' | 'home'>): string {
  const xdg = env['XDG_CONFIG_HOME'];
  return isAbsolute(xdg) ? xdg : posix.join(home, '.config');
}

function isAbsolute(path: string | undefined): path is string {
  return path !== undefined && posix.isAbsolute(path);
}
