// `npm run policies`: writes the schema of managed storage and the example files in docs/policies from the table in
// docs/deployment.md. `npm run policies -- FILE…`: checks policy files instead.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { checkPolicyFile } from '../check-policy.ts';
import { managedSchema } from '../managed-schema.ts';
import { examplesOf, policyFiles } from '../policy-files.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const DOCS = join(ROOT, 'docs');

const paths = process.argv.slice(2);
if (paths.length === 0) await writeFiles();
for (const path of paths) {
  const { isSound, lines } = checkPolicyFile(readFileSync(path, 'utf8'));
  console.log([path, ...lines].join('\n  '));
  if (!isSound) process.exitCode = 1;
}

async function writeFiles(): Promise<void> {
  const page = readFileSync(join(DOCS, 'deployment.md'), 'utf8');
  writeFileSync(join(ROOT, 'public', 'managed-schema.json'), await managedSchema(page));
  const files = await policyFiles(examplesOf(page));
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(DOCS, 'policies', name), text);
}
