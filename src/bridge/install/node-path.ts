import type { System } from './system.ts';

/** Places of one version of Node, and the path beside them that follows to the next one. */
const STABLE_PATHS: readonly (readonly [RegExp, string])[] = [
  // Homebrew removes a version with its update; `opt` leads to the one that is there.
  [/^(.+)\/Cellar\/([^/]+)\/[^/]+\/bin\/node$/u, '$1/opt/$2/bin/node'],
  [/^\/snap\/node\/[^/]+\/(.+)$/u, '/snap/node/current/$1'],
];

/** A path to this Node that is there for as long as may be. */
export function stableNodePath(system: System, node: string): string {
  // fnm on Windows starts Node by a folder that belongs to one terminal.
  if (node.includes('fnm_multishells')) return system.real(node);
  for (const [pattern, replacement] of STABLE_PATHS) {
    const path = node.replace(pattern, replacement);
    if (path !== node && system.exists(path)) return path;
  }
  return node;
}
