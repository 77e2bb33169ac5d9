// `npm run policies`: writes the example files in docs/policies from the examples in docs/deployment.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examplesOf, policyFiles } from '../policy-files.ts';

const DOCS = join(import.meta.dirname, '..', '..', 'docs');

const files = await policyFiles(examplesOf(readFileSync(join(DOCS, 'deployment.md'), 'utf8')));
for (const [name, text] of Object.entries(files)) writeFileSync(join(DOCS, 'policies', name), text);
