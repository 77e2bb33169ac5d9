import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { buildBridge } from '../build-bridge.ts';
import { fetchNode, isTarget, TARGETS } from '../node-runtime.ts';
import { NPM_PACKAGE, writeNpmPackage } from '../npm-package.ts';
import { PACKAGE_FILE, packBridge, packProgramBundle } from '../pack-bridge.ts';
import { packProgram, programName } from '../pack-program.ts';
import { ROOT } from '../step.ts';

// `npm run bridge:pack -- linux-x64` makes the program for these systems only.
const names = process.argv.slice(2);
const unknown = names.find((name) => !isTarget(name));
if (unknown !== undefined) {
  console.error(`There is no ${unknown}; there are ${TARGETS.join(', ')}.`);
  process.exit(2);
}

const FOLDER = join(ROOT, '.output', 'bridge');

await buildBridge();
writeFileSync(PACKAGE_FILE, packBridge());
writeNpmPackage();
console.log(`${PACKAGE_FILE}\n${NPM_PACKAGE}`);
for (const target of TARGETS.filter((one) => names.length === 0 || names.includes(one))) {
  const { license } = await fetchNode(target);
  const program = join(FOLDER, programName(target).replace(/(?=\.exe$|$)/u, `-${target}`));
  const bundle = join(FOLDER, `okta-end-user-assistant-${target}.mcpb`);
  await packProgram(target, program);
  writeFileSync(bundle, packProgramBundle(target, program, license));
  copyFileSync(license, join(FOLDER, 'LICENSE-node'));
  console.log(`${program}\n${bundle}`);
}
