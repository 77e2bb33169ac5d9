import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Transcript } from '../../assistant/transcript.ts';

/** The conversation before the last new chat, in memory only. */
export interface ClearedChat {
  readonly canUndo: ReadonlySignal<boolean>;
  hold(turns: Transcript): void;
  /** Returns the turns and drops them. */
  take(): Transcript;
}

export function createClearedChat(): ClearedChat {
  const cleared = signal<Transcript>([]);
  return {
    canUndo: computed(() => cleared.value.length > 0),
    hold(turns) {
      cleared.value = turns;
    },
    take() {
      const turns = cleared.value;
      cleared.value = [];
      return turns;
    },
  };
}
