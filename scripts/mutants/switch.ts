import { appendFileSync, readFileSync } from 'node:fs';
import process from 'node:process';

// Copied into `src/` of the copy that is tested; the built bridge contains it too.
const { MUTANTS_TAKEN_OUT = '', MUTANTS_SEEN = '' } = process.env;
const takenOut = MUTANTS_TAKEN_OUT === '' ? 0 : Number(readFileSync(MUTANTS_TAKEN_OUT, 'utf8'));
const seen = new Set<string>();

/** Whether this run goes without guard `number`; a run that only looks notes which test came by. */
export function isTakenOut(number: number): boolean {
  if (MUTANTS_SEEN !== '') note(number);
  return number === takenOut;
}

function note(number: number): void {
  const line = `${number}\t${process.env['MUTANTS_FILE'] ?? ''}\t${process.env['MUTANTS_TEST'] ?? ''}\n`;
  if (seen.has(line)) return;
  seen.add(line);
  appendFileSync(MUTANTS_SEEN, line);
}
