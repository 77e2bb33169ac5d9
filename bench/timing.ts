/** Microseconds of each run of `work` over `inputs`, after one unmeasured round. */
export function timeEach<T>(
  inputs: readonly T[],
  rounds: number,
  work: (input: T) => unknown,
): number[] {
  for (const input of inputs) work(input);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const input of inputs) {
      const start = performance.now();
      work(input);
      times.push((performance.now() - start) * 1000);
    }
  return times;
}
