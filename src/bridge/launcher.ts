import { win32 } from 'node:path';
import { FLATPAK_IDS, type Browser, type Package } from './browsers.ts';
import { pathsOf, type Surroundings } from './places.ts';

/** The installed copy of the bridge: the one that a package manager keeps may be gone tomorrow. */
export function bridgeCopy(platform: string, dataFolder: string): string {
  return pathsOf(platform).join(dataFolder, 'bridge.mjs');
}

/** The program that a browser starts, since a manifest can name no arguments. */
export function launcherFile(
  { platform, home }: Surroundings,
  dataFolder: string,
  browser: Browser,
  packaged: Package,
): string {
  const { join } = pathsOf(platform);
  if (platform === 'win32') return join(dataFolder, 'native-host.cmd');
  // What a Flatpak may see of the home folder is its own.
  if (packaged === 'flatpak')
    return join(home, '.var', 'app', FLATPAK_IDS[browser], 'data', 'okta-end-user-assistant-host');
  return join(dataFolder, 'native-host');
}

/** Node by its whole path: browsers start programs without the shell's PATH. */
export function launcherText(
  { platform, home }: Surroundings,
  packaged: Package,
  node: string,
  bridge: string,
): string {
  if (platform === 'win32') {
    const program = forCmd(home, node);
    return `@echo off\r\n${codePage(program)}"${program}" "%~dp0${win32.basename(bridge)}" host %*\r\n`;
  }
  const outside = packaged === 'flatpak' ? 'flatpak-spawn --host ' : '';
  return `#!/bin/sh\nexec ${outside}${forShell(node)} ${forShell(bridge)} host "$@"\n`;
}

/** One word for a POSIX shell. */
export function forShell(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

const HOME = '%USERPROFILE%';

/** cmd.exe reads a file in the console's code page, so what can be named without letters beyond ASCII is. */
function forCmd(home: string, path: string): string {
  const escaped = (text: string) => text.replaceAll('%', '%%');
  return path.startsWith(`${home}\\`) ? HOME + escaped(path.slice(home.length)) : escaped(path);
}

function codePage(program: string): string {
  return /^[ -~]*$/u.test(program) ? '' : '"%SystemRoot%\\System32\\chcp.com" 65001 <nul >nul\r\n';
}

/** The Node that a launcher starts, `null` where it names none. */
export function launchedNode({ home }: Surroundings, launcher: string): string | null {
  const [, quoted = null] = /(?:'|")([^'"]+[/\\]node(?:\.exe)?)(?:'|")/u.exec(launcher) ?? [];
  return quoted === null ? null : quoted.replace(HOME, home).replaceAll('%%', '%');
}
