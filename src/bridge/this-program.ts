import process from 'node:process';
import type { BridgeProgram } from './install/bridge-program.ts';
import { stableNodePath } from './install/node-path.ts';
import { pathModuleFor } from './install/paths.ts';
import type { System } from './install/system.ts';

/** This program as the system can start it again; `script` is its file unless Node is part of it. */
export function findThisProgram(system: System, script: string): BridgeProgram {
  if (isExecutable()) return { file: process.execPath, node: null };
  // Claude Desktop runs servers in a process of its own, which nothing else can start.
  const node = 'electron' in process.versions ? findNode(system) : process.execPath;
  return { file: script, node: stableNodePath(system, node) };
}

/** Whether Node and the script are one file (Node.js, "Single executable applications"). */
function isExecutable(): boolean {
  // Node 20.16 and later can do this without an import that older ones cannot resolve.
  return 'getBuiltinModule' in process && process.getBuiltinModule('node:sea').isSea();
}

/** Where Node is usually installed, for programs that a desktop starts with a short PATH. */
const USUAL_FOLDERS: Readonly<Record<string, readonly string[]>> = {
  darwin: ['/opt/homebrew/bin', '/usr/local/bin'],
  linux: ['/usr/local/bin', '/usr/bin'],
  win32: ['C:\\Program Files\\nodejs'],
};

function findNode(system: System): string {
  const { platform, env } = system;
  const { join, delimiter } = pathModuleFor(platform);
  const name = platform === 'win32' ? 'node.exe' : 'node';
  const folders = [...(env['PATH'] ?? '').split(delimiter), ...(USUAL_FOLDERS[platform] ?? [])];
  const files = folders.filter((folder) => folder !== '').map((folder) => join(folder, name));
  return files.find((file) => system.exists(file)) ?? name;
}
