import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { ApplicationItem, ListItem } from './list-items.ts';

/** The selected app of the list; it stays selected when the list changes. */
export interface Selection {
  readonly item: ReadonlySignal<ApplicationItem | null>;
  /** Its index among the apps of the list; 0 if there are none. */
  readonly position: ReadonlySignal<number>;
  /** Incremented by each move with the keyboard, which scrolls the selected app into view. */
  readonly keyboardMoves: ReadonlySignal<number>;
  /** Selects with the pointer, without scrolling. */
  select(position: number): void;
  /** Selects with the keyboard; an index beyond the list selects its nearest end. */
  move(position: number): void;
}

/** A selection in `items`; a new query selects the first app again. */
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
