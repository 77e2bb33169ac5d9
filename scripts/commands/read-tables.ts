import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadClassifier, type Classifier } from '../../src/assistant/classifier/classifier.ts';

const TABLES = join(import.meta.dirname, '..', '..', 'public', 'understanding');

/** The classifiers of all tables that are shipped, English first. */
export function readTables(): readonly Classifier[] {
  const names = readdirSync(TABLES).filter((name) => name.endsWith('.bin'));
  return englishFirst(
    names.sort().flatMap((name) => loadClassifier(readFileSync(join(TABLES, name))) ?? []),
  );
}

export function englishFirst(classifiers: readonly Classifier[]): readonly Classifier[] {
  return classifiers.toSorted((a, b) => Number(b.language === 'en') - Number(a.language === 'en'));
}
