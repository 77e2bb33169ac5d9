import process from 'node:process';

const VARIABLE = 'TEST_TIME_FACTOR';

/** What the loop takes on the machine for which the limits of the tests are written. */
const REFERENCE_MS = 60;
const MAX_FACTOR = 8;
const ROUNDS = 3;

/**
 * How many times longer tests may take here than on the reference machine (1 to 8). It is measured once: the processes
 * that this one starts find the result in their environment.
 */
export function timeFactor(): number {
  const known = Number(process.env[VARIABLE]);
  if (known >= 1) return known;
  const times = Array.from({ length: ROUNDS }, measure).toSorted((a, b) => a - b);
  const median = times[Math.floor(ROUNDS / 2)] ?? REFERENCE_MS;
  const factor = Math.min(MAX_FACTOR, Math.max(1, median / REFERENCE_MS));
  process.env[VARIABLE] = factor.toFixed(2);
  return Number(process.env[VARIABLE]);
}

/** Milliseconds of a loop that computes, allocates and hashes by keys, as tests do. */
function measure(): number {
  const start = performance.now();
  const seen = new Map<string, number>();
  let sum = 0;
  for (let turn = 0; turn < 1_400_000; turn += 1) {
    const key = String((turn * 7919) % 10_007);
    seen.set(key, (seen.get(key) ?? 0) + 1);
    sum = (sum + Math.imul(turn, 31)) | 0;
  }
  // Without a use the loop could be left out.
  if (seen.size + sum === 0) throw new Error('The loop did nothing.');
  return performance.now() - start;
}
