import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { ApplicationItem, ListItem } from './list-items.ts';

/** Which application of the list is selected: it stays so when the list changes around it. */
export interface Selection {
  readonly item: ReadonlySignal<ApplicationItem | null>;
  /** Its place among the applications of the list; 0 where there are none. */
  readonly position: ReadonlySignal<number>;
  /** Counts the moves by keyboard, each of which wants the selected application in view. */
  readonly keyboardMoves: ReadonlySignal<number>;
  /** By pointer, to what is in view already. */
  select(position: number): void;
  /** By keyboard; a place beyond the list is its nearest end. */
  move(position: number): void;
}

/** A selection in `items`; a new query selects the first application anew. */
export function createSelection(
  items: ReadonlySignal<readonly ListItem[]>,
  query: ReadonlySignal<string>,
): Selection {
  const chosen = signal<{ query: string; key: string; position: number } | null>(null);
  const keyboardMoves = signal(0);
  const applications = computed(() => items.value.filter((item) => item.kind === 'application'));

  const item = computed(() => {
    const all = applications.value;
    const choice = chosen.value;
    if (choice === null || choice.query !== query.value) return all[0] ?? null;
    const same = all[choice.position];
    if (same?.key === choice.key) return same;
    return all.find(({ key }) => key === choice.key) ?? same ?? all.at(-1) ?? null;
  });

  function selectAt(position: number): void {
    const target = applications.value.at(Math.max(0, position)) ?? applications.value.at(-1);
    if (target !== undefined)
      chosen.value = { query: query.value, key: target.key, position: target.position };
  }

  return {
    item,
    position: computed(() => item.value?.position ?? 0),
    keyboardMoves,
    select: selectAt,
    move(position) {
      selectAt(position);
      keyboardMoves.value += 1;
    },
  };
}
