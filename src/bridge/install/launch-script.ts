import { win32 } from 'node:path';
import { programCommand, type BridgeProgram } from './bridge-program.ts';
import { FLATPAK_IDS, type Browser, type BrowserPackage } from './browsers.ts';
import { pathModuleFor, type SystemInfo } from './paths.ts';

/** The program that a browser starts, because a manifest cannot contain arguments. */
export function launchScriptFile(
  { platform, home }: SystemInfo,
  dataFolder: string,
  browser: Browser,
  packaged: BrowserPackage,
): string {
  const { join } = pathModuleFor(platform);
  if (platform === 'win32') return join(dataFolder, 'native-host.cmd');
  // A Flatpak sees only its own part of the home folder.
  if (packaged === 'flatpak')
    return join(home, '.var', 'app', FLATPAK_IDS[browser], 'data', 'okta-end-user-assistant-host');
  return join(dataFolder, 'native-host');
}

/** The script's text, with full paths: browsers start programs without the shell's PATH. */
export function launchScriptText(
  { platform, home }: SystemInfo,
  packaged: BrowserPackage,
  program: BridgeProgram,
): string {
  if (platform === 'win32') {
    // The installed program is beside this script.
    const file = `"%~dp0${win32.basename(program.file)}"`;
    if (program.node === null) return `@echo off\r\n${file} host %*\r\n`;
    const node = escapeForCmd(home, program.node);
    return `@echo off\r\n${codePage(node)}"${node}" ${file} host %*\r\n`;
  }
  const prefix = packaged === 'flatpak' ? 'flatpak-spawn --host ' : '';
  return `#!/bin/sh\nexec ${prefix}${programCommand(program).map(quoteForShell).join(' ')} host "$@"\n`;
}

/** Formats a command line for the system's terminal. */
export function commandLine(platform: string, argv: readonly string[]): string {
  return argv.map((word) => quoteArgument(platform, word)).join(' ');
}

function quoteArgument(platform: string, argument: string): string {
  if (/^[\w./-]+$/u.test(argument)) return argument;
  return platform === 'win32' ? `"${argument}"` : quoteForShell(argument);
}

/** Quotes one argument for a POSIX shell. */
function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

const USER_PROFILE = '%USERPROFILE%';

/** cmd.exe reads a file in the console's code page, so the home folder is named by its ASCII variable. */
function escapeForCmd(home: string, path: string): string {
  const escapePercent = (text: string) => text.replaceAll('%', '%%');
  return path.startsWith(`${home}\\`)
    ? USER_PROFILE + escapePercent(path.slice(home.length))
    : escapePercent(path);
}

function codePage(program: string): string {
  return /^[ -~]*$/u.test(program) ? '' : '"%SystemRoot%\\System32\\chcp.com" 65001 <nul >nul\r\n';
}

/** The path of Node in a launch script; `null` if there is none. */
export function nodeOfLaunchScript({ home }: SystemInfo, script: string): string | null {
  const [, quoted = null] = /(?:'|")([^'"]+[/\\]node(?:\.exe)?)(?:'|")/u.exec(script) ?? [];
  return quoted === null ? null : quoted.replace(USER_PROFILE, home).replaceAll('%%', '%');
}
