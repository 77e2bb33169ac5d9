import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT } from '../step.ts';
import { switchGuards, type Mutant } from './guards.ts';

export interface NumberedMutant extends Mutant {
  readonly number: number;
  /** From the project's folder. */
  readonly file: string;
}

export interface SwitchedCopy {
  readonly root: string;
  readonly mutants: readonly NumberedMutant[];
}

const NOT_COPIED = new Set(['.git', '.output', 'node_modules', 'test-results', 'demo-output']);

/** A copy of the project in which each guard of these folders can be taken out by its number. */
export function copyWithSwitches(folders: readonly string[]): SwitchedCopy {
  const root = mkdtempSync(join(tmpdir(), 'mutants-'));
  for (const entry of readdirSync(ROOT))
    if (!NOT_COPIED.has(entry)) cpSync(join(ROOT, entry), join(root, entry), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  const switchPath = join(root, 'src', 'mutant-switch.ts');
  cpSync(join(root, 'scripts', 'mutants', 'switch.ts'), switchPath);
  const mutants: NumberedMutant[] = [];
  for (const path of folders.flatMap((folder) => modulesIn(join(root, 'src', folder)))) {
    const first = mutants.length + 1;
    const switched = switchGuards(path, readFileSync(path, 'utf8'), first, switchPath);
    writeFileSync(path, switched.code);
    for (const [at, mutant] of switched.mutants.entries())
      mutants.push({ ...mutant, number: first + at, file: relative(root, path) });
  }
  return { root, mutants };
}

function modulesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(folder, name));
}
