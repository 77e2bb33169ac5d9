import type { System } from './system.ts';

/** Paths of one version of Node, each with a path that survives updates. */
const STABLE_PATHS: readonly (readonly [RegExp, string])[] = [
  // Homebrew removes the old version on an update; `opt` links to the current one.
  [/^(.+)\/Cellar\/([^/]+)\/[^/]+\/bin\/node$/u, '$1/opt/$2/bin/node'],
  [/^\/snap\/node\/[^/]+\/(.+)$/u, '/snap/node/current/$1'],
];

/** A path to this Node that survives updates where possible. */
export function stableNodePath(system: System, node: string): string {
  // fnm on Windows starts Node from a folder that belongs to one terminal.
  if (node.includes('fnm_multishells')) return system.real(node);
  for (const [pattern, replacement] of STABLE_PATHS) {
    const path = node.replace(pattern, replacement);
    if (path !== node && system.exists(path)) return path;
  }
  return node;
}
