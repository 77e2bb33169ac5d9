/** The 32-bit FNV-1a hash of no data. */
export const FNV_OFFSET = 0x811c9dc5;

/** Adds one value to a 32-bit FNV-1a hash; `>>> 0` makes the result unsigned. */
export function addToFnv(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}
