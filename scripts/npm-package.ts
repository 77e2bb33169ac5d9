import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BRIDGE_FILE, VERSION } from './build-bridge.ts';
import { ROOT } from './step.ts';

/** The folder that is published on npm: the bridge alone, which contains all that it needs. */
export const NPM_PACKAGE = join(ROOT, '.output', 'bridge', 'npm');

const PROGRAM = 'bridge.mjs';

/** Writes the npm package of the built bridge; the project itself is never published. */
export function writeNpmPackage(folder: string = NPM_PACKAGE): void {
  mkdirSync(folder, { recursive: true });
  for (const name of ['LICENSE', 'README.md']) copyFileSync(join(ROOT, name), join(folder, name));
  copyFileSync(BRIDGE_FILE, join(folder, PROGRAM));
  chmodSync(join(folder, PROGRAM), 0o755);
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(MANIFEST, null, 2)}\n`);
}

const MANIFEST = {
  name: 'okta-end-user-assistant',
  version: VERSION,
  description: 'Connects AI assistants to the Okta End User Assistant in your browser.',
  license: 'Apache-2.0',
  type: 'module',
  bin: { 'okta-end-user-assistant': PROGRAM },
  files: [PROGRAM],
  engines: { node: '>=20' },
};
