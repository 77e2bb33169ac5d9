import type { AssignedApplication } from '../../domain/application.ts';
import { distinctionsById } from '../../domain/distinctions.ts';
import { recentlyOpened, type LaunchHistory } from '../../domain/launch-history.ts';
import type { ApplicationMatch } from '../../search/search-applications.ts';
import { POPUP_STRINGS } from './strings.ts';

/** One line of the list: a heading, or an app with its position among the apps. */
export type ListItem =
  | { readonly kind: 'heading'; readonly key: string; readonly text: string }
  | {
      readonly kind: 'application';
      /** Stable for the same app in the same section when the list changes. */
      readonly key: string;
      readonly application: AssignedApplication;
      readonly ranges: readonly (readonly [start: number, end: number])[];
      /** Distinguishes apps with the same label; `null` where the label is enough. */
      readonly hint: string | null;
      readonly position: number;
    };

export type ApplicationItem = Extract<ListItem, { kind: 'application' }>;

const MAX_RECENT = 5;
const NO_RANGES = [] as const;

/** The list for an empty query: recently opened apps, then all in the dashboard's order, hidden ones last. */
export function browseItems(
  applications: readonly AssignedApplication[],
  launches: LaunchHistory,
  formatCount: (count: number) => string,
): readonly ListItem[] {
  const byId = new Map(applications.map((application) => [application.id, application]));
  const recent = recentlyOpened(launches)
    .flatMap((id) => byId.get(id) ?? [])
    .slice(0, MAX_RECENT);
  const ordered = applications.toSorted((a, b) => a.sortOrder - b.sortOrder);
  const shown = ordered.filter(({ hidden }) => !hidden);
  const builder = createListBuilder(applications);
  builder.section('recent', recent.length === 0 ? null : POPUP_STRINGS.recent, recent);
  builder.section(
    'all',
    recent.length === 0 ? null : POPUP_STRINGS.all(formatCount(shown.length)),
    shown,
  );
  builder.section(
    'hidden',
    POPUP_STRINGS.hidden,
    ordered.filter(({ hidden }) => hidden),
  );
  return builder.items;
}

/** The list for a query: the matches, best first, with the matched ranges. */
export function matchItems(
  matches: readonly ApplicationMatch[],
  applications: readonly AssignedApplication[],
): readonly ListItem[] {
  const builder = createListBuilder(applications);
  for (const { application, ranges } of matches) builder.add('match', application, ranges);
  return builder.items;
}

type ListSection = 'recent' | 'all' | 'hidden' | 'match';

function createListBuilder(applications: readonly AssignedApplication[]) {
  const items: ListItem[] = [];
  const hints = distinctionsById(applications);
  let position = 0;
  function add(
    section: ListSection,
    application: AssignedApplication,
    ranges: ApplicationMatch['ranges'],
  ) {
    const hint = hints.get(application.id) ?? null;
    const key = `${section} ${application.id}`;
    items.push({ kind: 'application', key, application, ranges, hint, position });
    position += 1;
  }
  return {
    items,
    add,
    section(section: ListSection, heading: string | null, members: readonly AssignedApplication[]) {
      if (members.length === 0) return;
      if (heading !== null) items.push({ kind: 'heading', key: section, text: heading });
      for (const application of members) add(section, application, NO_RANGES);
    },
  };
}
