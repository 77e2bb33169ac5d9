import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { ApplicationId, AssignedApplication } from '../../domain/application.ts';
import { toWireError, type WireError } from '../../domain/errors.ts';
import type { Pins } from '../../domain/personalization.ts';
import { readAndWatch } from '../../domain/read-and-watch.ts';
import { createSearchIndexProvider } from '../../domain/search-index-provider.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { NO_LAUNCHES, type LaunchHistory } from '../../domain/launch-history.ts';
import type { LinkTarget } from '../../messages/protocol.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { forAccount } from '../../storage/catalog-items.ts';
import type { Extension } from '../extension.ts';
import { toOpenLinkRequest } from '../session/open-link-request.ts';
import {
  browseSections,
  distinctionsIn,
  firstDistinctions,
  matchItems,
  sectionItems,
  type ListItem,
} from './list-items.ts';
import { createSelection, type Selection } from './selection.ts';

type FindItems = (
  index: SearchIndex,
  query: string,
  launches: LaunchHistory,
) => readonly ListItem[];

/** The popup's list: its items, its selection, and its actions. */
export interface PopupModel {
  readonly ready: ReadonlySignal<boolean>;
  readonly snapshot: ReadonlySignal<Snapshot<readonly AssignedApplication[]> | null>;
  readonly query: ReadonlySignal<string>;
  readonly items: ReadonlySignal<readonly ListItem[]>;
  /** Whether there is a query but the search is not loaded yet. */
  readonly searching: ReadonlySignal<boolean>;
  readonly selection: Selection;
  readonly refreshing: ReadonlySignal<boolean>;
  /** Why the last automatic refresh of the list failed. */
  readonly refreshError: ReadonlySignal<WireError | null>;
  /** Why the last refresh failed, automatic or not; `null` after one that succeeded. */
  readonly updateError: ReadonlySignal<WireError | null>;
  /** Why the last action of the user failed. */
  readonly problem: Signal<WireError | null>;
  /** The app whose settings are open below the list. */
  readonly sheet: Signal<AssignedApplication | null>;
  readonly pins: ReadonlySignal<Pins>;
  /** Shows the pins at once, and stores them. */
  setPins(pins: Pins): void;
  setQuery(query: string): void;
  refresh(force: boolean): Promise<void>;
  /** `force`: even if the browser's Okta session belongs to another user. */
  open(id: ApplicationId, where: LinkTarget, force?: boolean): Promise<void>;
  /** Drops the query and problems of the previous user. */
  reset(): void;
  /** Loads the search ahead of the first keystroke. */
  prepareSearch(): Promise<void>;
  dispose(): void;
}

export function createPopupModel(extension: Extension, locale: string): PopupModel {
  const ready = signal(false);
  const snapshot = signal<Snapshot<readonly AssignedApplication[]> | null>(null);
  const launches = signal<LaunchHistory>(NO_LAUNCHES);
  const pins = signal<Pins>([]);
  const query = signal('');
  const findItems = signal<FindItems | null>(null);
  const index = signal<SearchIndex | null>(null);
  const refreshing = signal(false);
  const refreshError = signal<WireError | null>(null);
  const updateError = signal<WireError | null>(null);
  const problem = signal<WireError | null>(null);
  const sheet = signal<AssignedApplication | null>(null);
  const indexes = createSearchIndexProvider(
    extension.loadSearch,
    () => extension.policy.read(),
    (row) => extension.storedItem(forAccount(row, extension.account)),
    () => void remakeIndex(),
  );
  const formatCount = (count: number) => new Intl.NumberFormat(locale).format(count);
  let isIndexStale = false;
  let pinWrites = 0;
  let latestUsage: LaunchHistory = NO_LAUNCHES;

  const trimmedQuery = computed(() => query.value.trim());
  const applications = computed(() => snapshot.value?.value ?? []);
  const firstHints = computed(() => firstDistinctions(applications.value));
  const hints = computed(() => {
    const known = index.value;
    if (known?.applications !== applications.value) return firstHints.value;
    const found = distinctionsIn(known);
    const isSame = [...found].every(([id, text]) => firstHints.value.get(id) === text);
    // The rows stay as they are.
    return isSame ? firstHints.value : found;
  });
  const items = computed(() => {
    if (trimmedQuery.value === '')
      return sectionItems(
        browseSections(applications.value, pins.value, launches.value, formatCount),
        hints.value,
      );
    return findItems.value === null || index.value === null
      ? []
      : findItems.value(index.value, trimmedQuery.value, launches.value);
  });

  async function prepareSearch(): Promise<void> {
    if (snapshot.value === null) return;
    const listed = applications.value;
    if (!isIndexStale && index.value?.applications === listed) return;
    isIndexStale = false;
    try {
      const [{ searchApplications }, prepared] = await Promise.all([
        extension.loadSearch(),
        indexes.of(listed),
      ]);
      if (applications.value !== listed) return;
      findItems.value = (current, text, used) =>
        matchItems(
          searchApplications(current, text, { launches: used, now: Date.now(), limit: 200 })
            .matches,
          current,
        );
      index.value = prepared;
    } catch (thrown) {
      problem.value = toWireError(thrown);
    }
  }

  async function remakeIndex(): Promise<void> {
    isIndexStale = true;
    await prepareSearch();
  }

  async function refresh(force: boolean): Promise<void> {
    if (refreshing.value) return;
    refreshing.value = true;
    try {
      await extension.send('applications/refresh', { force });
      refreshError.value = null;
      updateError.value = null;
      if (force) problem.value = null;
    } catch (thrown) {
      updateError.value = toWireError(thrown);
      (force ? problem : refreshError).value = updateError.value;
    } finally {
      refreshing.value = false;
    }
  }

  async function storePins(next: Pins): Promise<void> {
    pinWrites += 1;
    try {
      await extension.pins.write(next);
    } catch (thrown) {
      problem.value = toWireError(thrown);
    } finally {
      pinWrites -= 1;
    }
  }

  const subscriptions = [
    readAndWatch(extension.applications, (value) => {
      snapshot.value = value;
      if (ready.value) void prepareSearch();
    }),
    readAndWatch(extension.pins, (value) => {
      // What is on its way to storage is newer.
      if (pinWrites === 0) pins.value = value;
    }),
    readAndWatch(extension.launches, (value) => {
      latestUsage = value;
    }),
  ];

  async function load(): Promise<void> {
    await Promise.all(subscriptions.map(({ first }) => first));
    launches.value = latestUsage;
    ready.value = true;
  }
  void load();

  return {
    ready,
    snapshot,
    query,
    items,
    searching: computed(() => trimmedQuery.value !== '' && index.value === null),
    selection: createSelection(items, query),
    refreshing,
    refreshError,
    updateError,
    problem,
    sheet,
    pins,
    setPins(next) {
      pins.value = next;
      void storePins(next);
    },
    setQuery(text) {
      // A newly opened app moves up at the next keystroke, not under the pointer.
      launches.value = latestUsage;
      query.value = text;
    },
    refresh,
    async open(applicationId, where, force) {
      try {
        await extension.send('link/open', toOpenLinkRequest(applicationId, where, force));
        problem.value = null;
        if (where !== 'background-tab') extension.close();
      } catch (thrown) {
        problem.value = toWireError(thrown);
      }
    },
    reset() {
      launches.value = latestUsage;
      query.value = '';
      sheet.value = null;
      problem.value = null;
      refreshError.value = null;
      updateError.value = null;
    },
    prepareSearch,
    dispose() {
      for (const { stop } of subscriptions) stop();
    },
  };
}
