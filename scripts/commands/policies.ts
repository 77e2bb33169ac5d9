// `npm run policies`: writes the schema of managed storage and the example files in docs/policies from the table in
// docs/deployment.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { managedSchema } from '../managed-schema.ts';
import { examplesOf, policyFiles } from '../policy-files.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const DOCS = join(ROOT, 'docs');

const page = readFileSync(join(DOCS, 'deployment.md'), 'utf8');
writeFileSync(join(ROOT, 'public', 'managed-schema.json'), await managedSchema(page));
const files = await policyFiles(examplesOf(page));
for (const [name, text] of Object.entries(files)) writeFileSync(join(DOCS, 'policies', name), text);
