import type { ApplicationId, AssignedApplication } from '../../domain/application.ts';
import { distinctionsById } from '../../domain/distinctions.ts';
import { recentlyOpened, type LaunchHistory } from '../../domain/launch-history.ts';
import type { Nickname, Pins } from '../../domain/personalization.ts';
import type { ApplicationMatch } from '../../search/search-applications.ts';
import type { SearchIndex } from '../../search/search-index.ts';
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
      /** Distinguishes apps with the same label, and the user's own names; `null` where the label is enough. */
      readonly hint: string | null;
      readonly position: number;
    };

export type ApplicationItem = Extract<ListItem, { kind: 'application' }>;

const MAX_RECENT = 5;
const NO_RANGES = [] as const;

/** Apps that stand together in the list. */
interface Section {
  readonly kind: 'pinned' | 'recent' | 'all' | 'hidden';
  readonly heading: string | null;
  readonly members: readonly AssignedApplication[];
}

/** The sections for an empty query: pinned apps, others opened recently, then all in the dashboard's order, hidden ones last. */
export function browseSections(
  applications: readonly AssignedApplication[],
  pins: Pins,
  launches: LaunchHistory,
  formatCount: (count: number) => string,
): readonly Section[] {
  const isPinned = new Set(pins);
  const used = applications.filter(({ id }) => launches.has(id) || isPinned.has(id));
  const byId = new Map(used.map((application) => [application.id, application]));
  const pinned = pins.flatMap((id) => byId.get(id) ?? []);
  const recent = recentlyOpened(launches)
    .flatMap((id) => (isPinned.has(id) ? [] : (byId.get(id) ?? [])))
    .slice(0, MAX_RECENT);
  const ordered = applications.toSorted((a, b) => a.sortOrder - b.sortOrder);
  const shown = ordered.filter(({ hidden }) => !hidden);
  const isFirst = pinned.length + recent.length === 0;
  const allHeading = isFirst ? null : POPUP_STRINGS.all(formatCount(shown.length));
  const sections: readonly Section[] = [
    { kind: 'pinned', heading: POPUP_STRINGS.pinned, members: pinned },
    { kind: 'recent', heading: POPUP_STRINGS.recent, members: recent },
    { kind: 'all', heading: allHeading, members: shown },
    {
      kind: 'hidden',
      heading: POPUP_STRINGS.hidden,
      members: ordered.filter(({ hidden }) => hidden),
    },
  ];
  return sections.filter(({ members }) => members.length > 0);
}

/** The texts that distinguish apps of one name. */
type Distinctions = ReadonlyMap<ApplicationId, string>;

/** The list for these sections. */
export function sectionItems(
  sections: readonly Section[],
  distinctions: Distinctions,
): readonly ListItem[] {
  const builder = createListBuilder(distinctions);
  for (const section of sections) builder.addSection(section);
  return builder.items;
}

/** The list for a query: the matches, best first, with the matched ranges and the user's own names. */
export function matchItems(
  matches: readonly ApplicationMatch[],
  index: Pick<SearchIndex, 'labels' | 'personalization'>,
): readonly ListItem[] {
  const builder = createListBuilder(distinctionsIn(index), index.personalization.nicknames);
  for (const { application, ranges } of matches) builder.add('match', application, ranges);
  return builder.items;
}

/** What distinguishes apps whose labels differ in nothing but case, until the search is there. */
export function firstDistinctions(applications: readonly AssignedApplication[]): Distinctions {
  return distinctionsById(Map.groupBy(applications, nameOf).values());
}

/** A label without case: the first frame has no time for the table of look-alikes. */
export function nameOf({ label }: AssignedApplication): string {
  return label.toLowerCase();
}

/** What distinguishes apps whose labels nobody tells apart. */
export function distinctionsIn({ labels }: Pick<SearchIndex, 'labels'>): Distinctions {
  const groups = new Set(
    labels.flatMap(({ sameLabels }) => (sameLabels.length > 1 ? [sameLabels] : [])),
  );
  return distinctionsById([...groups].map((group) => group.map(({ application }) => application)));
}

function createListBuilder(hints: Distinctions, nicknames: readonly Nickname[] = []) {
  const items: ListItem[] = [];
  let position = 0;
  function add(
    section: Section['kind'] | 'match',
    application: AssignedApplication,
    ranges: ApplicationMatch['ranges'],
  ) {
    const own = nicknames.filter((nickname) => nickname.application === application.id);
    const hint =
      [hints.get(application.id), ...own.map(({ name }) => name)].filter(Boolean).join(' · ') ||
      null;
    const key = `${section} ${application.id}`;
    items.push({ kind: 'application', key, application, ranges, hint, position });
    position += 1;
  }
  return {
    items,
    add,
    addSection({ kind, heading, members }: Section) {
      if (heading !== null) items.push({ kind: 'heading', key: kind, text: heading });
      for (const application of members) add(kind, application, NO_RANGES);
    },
  };
}
