import type { AssignedApplication } from '../../domain/application.ts';
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

/** The list for these sections; `applications` has at least all that share a label with one of them. */
export function sectionItems(
  sections: readonly Section[],
  applications: readonly AssignedApplication[],
): readonly ListItem[] {
  const builder = createListBuilder(applications);
  for (const section of sections) builder.addSection(section);
  return builder.items;
}

/** The list for a query: the matches, best first, with the matched ranges and the user's own names. */
export function matchItems(
  matches: readonly ApplicationMatch[],
  { applications, personalization }: Pick<SearchIndex, 'applications' | 'personalization'>,
): readonly ListItem[] {
  const builder = createListBuilder(applications, personalization.nicknames);
  for (const { application, ranges } of matches) builder.add('match', application, ranges);
  return builder.items;
}

function createListBuilder(
  applications: readonly AssignedApplication[],
  nicknames: readonly Nickname[] = [],
) {
  const items: ListItem[] = [];
  const hints = distinctionsById(applications);
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
