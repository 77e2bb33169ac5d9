import { appendFileSync, readFileSync } from 'node:fs';
import process from 'node:process';

// Copied into `src/` of the copy that is tested; the built bridge contains it too.
const { MUTANTS_TAKEN_OUT = '', MUTANTS_SEEN = '', MUTANTS_TEST = '' } = process.env;
const takenOut = MUTANTS_TAKEN_OUT === '' ? 0 : Number(readFileSync(MUTANTS_TAKEN_OUT, 'utf8'));
/** What a test runner's process sets for each test and attempt; the environment is too slow to be read at each guard. */
const running: typeof globalThis & {
  mutantsTest?: string;
  mutantsTakenOut?: number;
} = globalThis;
let test = '';
let seen = new Set<number>();

/** Whether this run goes without guard `number`; a run that only looks notes which test came by. */
export function isTakenOut(number: number): boolean {
  if (MUTANTS_SEEN !== '') note(number);
  return number === (running.mutantsTakenOut ?? takenOut);
}

function note(number: number): void {
  const now = running.mutantsTest ?? MUTANTS_TEST;
  if (now !== test) seen = new Set();
  test = now;
  if (seen.has(number)) return;
  seen.add(number);
  appendFileSync(MUTANTS_SEEN, `${number}\t${test}\n`);
}
