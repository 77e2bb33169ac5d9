import type { Erasure } from '../../src/worker/platform.ts';

/** An erasure that only counts; `due` may be set, as a worker that stopped leaves it. */
export function memoryErasure(): Erasure & { due: boolean; finished: number } {
  return {
    due: false,
    finished: 0,
    async begin() {
      this.due = true;
    },
    async isDue() {
      return this.due;
    },
    async finish() {
      this.due = false;
      this.finished += 1;
    },
  };
}
