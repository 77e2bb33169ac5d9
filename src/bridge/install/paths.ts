import { join, posix, win32 } from 'node:path';

/** What the bridge's paths depend on. */
export interface SystemInfo {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** `null` on Windows. */
  readonly uid: number | null;
}

const APP_NAME = 'okta-end-user-assistant';

/** An absolute folder for all of the bridge's own files, for tests and for unusual home folders. */
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
 * Folders where native hosts may have put their sockets, best first. Assistants start `serve` with few environment
 * variables, so it must not need those of a browser.
 */
export function runFolders(systemInfo: SystemInfo): readonly string[] {
  const { platform, env, home, uid } = systemInfo;
  const override = overrideFolder({ platform, env });
  if (override !== null) return [join(override, 'run')];
  if (platform === 'win32') return [win32.join(dataFolder(systemInfo), 'run')];
  // A socket's path may have 103 bytes on macOS: too few for "Application Support".
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

/** A relative folder would be one in the current folder, which for `serve` may be a cloned repository. */
function overrideFolder({ platform, env }: Pick<SystemInfo, 'platform' | 'env'>): string | null {
  const folder = env[OVERRIDE_VARIABLE];
  return folder !== undefined && pathModuleFor(platform).isAbsolute(folder) ? folder : null;
}

export function localAppData({ env, home }: Pick<SystemInfo, 'env' | 'home'>): string {
  return env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local');
}

/** XDG Base Directory Specification: a relative path is ignored. */
export function configHome({ env, home }: Pick<SystemInfo, 'env' | 'home'>): string {
  const xdg = env['XDG_CONFIG_HOME'];
  return isAbsolute(xdg) ? xdg : posix.join(home, '.config');
}

function isAbsolute(path: string | undefined): path is string {
  return path !== undefined && posix.isAbsolute(path);
}
