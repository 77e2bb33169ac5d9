import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { buildBridge } from '../build-bridge.ts';
import { NPM_PACKAGE, writeNpmPackage } from '../npm-package.ts';
import { PACKAGE_FILE, packBridge } from '../pack-bridge.ts';

await buildBridge();
writeFileSync(PACKAGE_FILE, packBridge());
writeNpmPackage();
process.stdout.write(`${PACKAGE_FILE}\n${NPM_PACKAGE}\n`);
