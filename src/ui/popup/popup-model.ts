import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { AssignedApplication } from '../../domain/application.ts';
import { toWireError, type WireError } from '../../domain/errors.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { NO_USAGE, type Usage } from '../../domain/usage.ts';
import type { Where } from '../../messages/protocol.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import type { Extension } from '../extension.ts';
import { browseItems, matchItems, type ListItem } from './list-items.ts';

type FindItems = (index: SearchIndex, query: string, usage: Usage) => readonly ListItem[];

/** The popup's list: what is shown, what is selected, and what can be done with it. */
export interface PopupModel {
  readonly ready: ReadonlySignal<boolean>;
  readonly snapshot: ReadonlySignal<Snapshot<readonly AssignedApplication[]> | null>;
  readonly query: Signal<string>;
  readonly items: ReadonlySignal<readonly ListItem[]>;
  /** Position of the selected application among the applications of `items`. */
  readonly selected: ReadonlySignal<number>;
  readonly refreshing: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<WireError | null>;
  select(position: number): void;
  refresh(force: boolean): Promise<void>;
  open(application: AssignedApplication, where: Where): Promise<void>;
  /** Prepares the search, so that the first keystroke finds it ready. */
  prepareSearch(): Promise<void>;
  dispose(): void;
}

export function createPopupModel(extension: Extension, locale: string): PopupModel {
  const ready = signal(false);
  const snapshot = signal<Snapshot<readonly AssignedApplication[]> | null>(null);
  const usage = signal<Usage>(NO_USAGE);
  const query = signal('');
  const search = signal<FindItems | null>(null);
  const index = signal<SearchIndex | null>(null);
  const chosen = signal<{ readonly query: string; readonly position: number }>({
    query: '',
    position: 0,
  });
  const refreshing = signal(false);
  const problem = signal<WireError | null>(null);
  const formatCount = (count: number) => new Intl.NumberFormat(locale).format(count);

  const items = computed(() => {
    const applications = snapshot.value?.value ?? [];
    const typed = query.value.trim();
    if (typed === '') return browseItems(applications, usage.value, formatCount);
    return search.value === null || index.value === null
      ? []
      : search.value(index.value, typed, usage.value);
  });

  const count = computed(() => items.value.findLast(({ kind }) => kind === 'application'));
  const selected = computed(() => {
    const last = count.value?.kind === 'application' ? count.value.position : 0;
    return chosen.value.query === query.value ? Math.min(chosen.value.position, last) : 0;
  });

  async function prepareSearch(): Promise<void> {
    const applications = snapshot.value?.value;
    if (applications === undefined || index.value?.applications === applications) return;
    const { createSearchIndex, searchApplications } = await extension.loadSearch();
    if (snapshot.value?.value !== applications) return;
    index.value = createSearchIndex(applications);
    search.value = (current, typed, used) =>
      matchItems(
        searchApplications(current, typed, { usage: used, now: Date.now(), limit: 200 }).matches,
        current.applications,
      );
  }

  async function refresh(force: boolean): Promise<void> {
    if (refreshing.value) return;
    refreshing.value = true;
    try {
      await extension.send('applications/refresh', { force });
      problem.value = null;
    } catch (thrown) {
      problem.value = toWireError(thrown);
    } finally {
      refreshing.value = false;
    }
  }

  const stops = [
    extension.applications.watch((value) => {
      snapshot.value = value;
      void prepareSearch();
    }),
    extension.usage.watch((value) => {
      usage.value = value;
    }),
  ];

  async function load(): Promise<void> {
    const [kept, used] = await Promise.all([extension.applications.read(), extension.usage.read()]);
    snapshot.value = kept;
    usage.value = used;
    ready.value = true;
  }
  void load();

  return {
    ready,
    snapshot,
    query,
    items,
    selected,
    refreshing,
    problem,
    select(position) {
      chosen.value = { query: query.value, position: Math.max(0, position) };
    },
    refresh,
    async open(application, where) {
      try {
        await extension.send('link/open', { applicationId: application.id, where });
        if (where !== 'background-tab') extension.close();
      } catch (thrown) {
        problem.value = toWireError(thrown);
      }
    },
    prepareSearch,
    dispose() {
      for (const stop of stops) stop();
    },
  };
}
