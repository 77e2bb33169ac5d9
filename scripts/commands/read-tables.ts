import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  loadClassifier,
  type Classifier,
  type LoadedClassifier,
} from '../../src/assistant/classifier/classifier.ts';

const TABLES = join(import.meta.dirname, '..', '..', 'public', 'understanding');

/** The classifiers of all tables that are shipped, English first. */
export function readTables(): readonly LoadedClassifier[] {
  const names = readdirSync(TABLES).filter((name) => name.endsWith('.bin'));
  const english = readTable('en.bin', null);
  return englishFirst(names.sort().flatMap((name) => readTable(name, english) ?? []));
}

function readTable(name: string, english: LoadedClassifier | null): LoadedClassifier | null {
  const path = join(TABLES, name);
  return existsSync(path) ? loadClassifier(readFileSync(path), english) : null;
}

export function englishFirst<T extends Classifier>(classifiers: readonly T[]): readonly T[] {
  return classifiers.toSorted((a, b) => Number(b.language === 'en') - Number(a.language === 'en'));
}
