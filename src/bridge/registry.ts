import { win32 } from 'node:path';
import type { Machine, Ran } from './machine.ts';

/** Sets a key's default value. Throws if it cannot be written. */
export function writeKey(machine: Machine, key: string, value: string): void {
  const { status } = reg(machine, 'add', key, '/ve', '/t', 'REG_SZ', '/d', value, '/f');
  if (status !== 0) throw new Error(`The registry key ${key} could not be written.`);
}

export function removeKey(machine: Machine, key: string): void {
  reg(machine, 'delete', key, '/f');
}

export function hasKey(machine: Machine, key: string): boolean {
  return reg(machine, 'query', key).status === 0;
}

/** Whether a key's default value is this path. */
export function keyNames(machine: Machine, key: string, path: string): boolean {
  const { status, output } = reg(machine, 'query', key, '/ve');
  if (status !== 0) return false;
  // reg.exe writes in the console's code page, whatever that is: of other letters only the places are looked at.
  let at = 0;
  for (const piece of path.split(/[^ -~]+/u)) {
    const found = output.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return true;
}

/** By its whole path: a program of the same name in the folder where we are is not meant. */
function reg(machine: Machine, ...args: readonly string[]): Ran {
  const root = machine.env['SystemRoot'] ?? 'C:\\Windows';
  return machine.run(win32.join(root, 'System32', 'reg.exe'), args);
}
