import type { Machine } from './machine.ts';

/** Places of one version of Node, and the path beside them that follows to the next one. */
const FOLLOWED: readonly (readonly [RegExp, string])[] = [
  // Homebrew removes a version with its update; `opt` leads to the one that is there.
  [/^(.+)\/Cellar\/([^/]+)\/[^/]+\/bin\/node$/u, '$1/opt/$2/bin/node'],
  [/^\/snap\/node\/[^/]+\/(.+)$/u, '/snap/node/current/$1'],
];

/** A path to this Node that is there for as long as may be. */
export function lastingNode(machine: Machine, node: string): string {
  // fnm on Windows starts Node by a folder that belongs to one terminal.
  if (node.includes('fnm_multishells')) return machine.real(node);
  for (const [version, follower] of FOLLOWED) {
    const path = node.replace(version, follower);
    if (path !== node && machine.exists(path)) return path;
  }
  return node;
}
