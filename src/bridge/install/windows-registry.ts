import { win32 } from 'node:path';
import type { System, CommandResult } from './system.ts';

/** Sets a key's default value. Throws on failure. */
export function writeRegistryKey(system: System, key: string, value: string): void {
  const { status } = runReg(system, 'add', key, '/ve', '/t', 'REG_SZ', '/d', value, '/f');
  if (status !== 0) throw new Error(`The registry key ${key} could not be written.`);
}

export function removeRegistryKey(system: System, key: string): void {
  runReg(system, 'delete', key, '/f');
}

export function hasRegistryKey(system: System, key: string): boolean {
  return runReg(system, 'query', key).status === 0;
}

/** Whether a key's default value is this path. */
export function registryKeyPointsTo(system: System, key: string, path: string): boolean {
  const { status, output } = runReg(system, 'query', key, '/ve');
  if (status !== 0) return false;
  // reg.exe prints in the console's code page, so compare only the ASCII parts.
  let position = 0;
  for (const piece of path.split(/[^ -~]+/u)) {
    const index = output.indexOf(piece, position);
    if (index === -1) return false;
    position = index + piece.length;
  }
  return true;
}

/** Runs reg.exe by its full path, because the current folder may have a program of the same name. */
function runReg(system: System, ...args: readonly string[]): CommandResult {
  const root = system.env['SystemRoot'] ?? 'C:\\Windows';
  return system.run(win32.join(root, 'System32', 'reg.exe'), args);
}
