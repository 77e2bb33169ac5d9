/** The value below which a share of the samples lies (nearest rank); `share` is 0-1. Throws without samples. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  if (value === undefined) throw new Error('Nothing was measured.');
  return value;
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}
