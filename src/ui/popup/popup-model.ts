import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { ApplicationId, AssignedApplication } from '../../domain/application.ts';
import { toWireError, type WireError } from '../../domain/errors.ts';
import { follow } from '../../domain/follow.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { NO_USAGE, type Usage } from '../../domain/usage.ts';
import type { Where } from '../../messages/protocol.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import type { Extension } from '../extension.ts';
import { openRequest } from '../open-request.ts';
import { browseItems, matchItems, type ListItem } from './list-items.ts';
import { createSelection, type Selection } from './selection.ts';

type FindItems = (index: SearchIndex, query: string, usage: Usage) => readonly ListItem[];

/** The popup's list: what is shown, what is selected, and what can be done with it. */
export interface PopupModel {
  readonly ready: ReadonlySignal<boolean>;
  readonly snapshot: ReadonlySignal<Snapshot<readonly AssignedApplication[]> | null>;
  readonly query: ReadonlySignal<string>;
  readonly items: ReadonlySignal<readonly ListItem[]>;
  /** Whether something is typed and the search is not ready yet. */
  readonly searching: ReadonlySignal<boolean>;
  readonly selection: Selection;
  readonly refreshing: ReadonlySignal<boolean>;
  /** Why the list could not be brought up to date behind the person's back. */
  readonly outdated: ReadonlySignal<WireError | null>;
  /** What went wrong with what the person asked for. */
  readonly problem: Signal<WireError | null>;
  type(query: string): void;
  refresh(force: boolean): Promise<void>;
  /** `anyway`: whoever the browser's Okta session opens it for. */
  open(id: ApplicationId, where: Where, anyway?: boolean): Promise<void>;
  /** Drops what the person before typed and asked for. */
  startAnew(): void;
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
  const refreshing = signal(false);
  const outdated = signal<WireError | null>(null);
  const problem = signal<WireError | null>(null);
  const formatCount = (count: number) => new Intl.NumberFormat(locale).format(count);
  let newestUsage: Usage = NO_USAGE;

  const typed = computed(() => query.value.trim());
  const items = computed(() => {
    if (typed.value === '')
      return browseItems(snapshot.value?.value ?? [], usage.value, formatCount);
    return search.value === null || index.value === null
      ? []
      : search.value(index.value, typed.value, usage.value);
  });

  async function prepareSearch(): Promise<void> {
    const applications = snapshot.value?.value;
    if (applications === undefined || index.value?.applications === applications) return;
    try {
      const [{ createSearchIndex, searchApplications }, { aliases }] = await Promise.all([
        extension.loadSearch(),
        extension.policy.read(),
      ]);
      if (snapshot.value?.value !== applications) return;
      search.value = (current, text, used) =>
        matchItems(
          searchApplications(current, text, { usage: used, now: Date.now(), limit: 200 }).matches,
          current.applications,
        );
      index.value = createSearchIndex(applications, aliases);
    } catch (thrown) {
      problem.value = toWireError(thrown);
    }
  }

  async function refresh(force: boolean): Promise<void> {
    if (refreshing.value) return;
    refreshing.value = true;
    try {
      await extension.send('applications/refresh', { force });
      outdated.value = null;
      if (force) problem.value = null;
    } catch (thrown) {
      (force ? problem : outdated).value = toWireError(thrown);
    } finally {
      refreshing.value = false;
    }
  }

  const followed = [
    follow(extension.applications, (value) => {
      snapshot.value = value;
      if (ready.value) void prepareSearch();
    }),
    follow(extension.usage, (value) => {
      newestUsage = value;
    }),
  ];

  async function load(): Promise<void> {
    await Promise.all(followed.map(({ first }) => first));
    usage.value = newestUsage;
    ready.value = true;
  }
  void load();

  return {
    ready,
    snapshot,
    query,
    items,
    searching: computed(() => typed.value !== '' && index.value === null),
    selection: createSelection(items, query),
    refreshing,
    outdated,
    problem,
    type(text) {
      // What was opened meanwhile moves up with the next keystroke, not under the pointer.
      usage.value = newestUsage;
      query.value = text;
    },
    refresh,
    async open(applicationId, where, anyway) {
      try {
        await extension.send('link/open', openRequest(applicationId, where, anyway));
        problem.value = null;
        if (where !== 'background-tab') extension.close();
      } catch (thrown) {
        problem.value = toWireError(thrown);
      }
    },
    startAnew() {
      usage.value = newestUsage;
      query.value = '';
      problem.value = null;
      outdated.value = null;
    },
    prepareSearch,
    dispose() {
      for (const { stop } of followed) stop();
    },
  };
}
