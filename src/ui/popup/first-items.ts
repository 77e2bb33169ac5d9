import type { AssignedApplication } from '../../domain/application.ts';
import type { Pins } from '../../domain/personalization.ts';
import type { LaunchHistory } from '../../domain/launch-history.ts';
import {
  browseSections,
  firstDistinctions,
  nameOf,
  sectionItems,
  type ListItem,
} from './list-items.ts';
import { FIRST_VIEWPORT, itemOffsets, listHeight, ROW_HEIGHT } from './virtual-list.ts';

/** More than the first frame shows. */
const MAX_ITEMS = Math.ceil(FIRST_VIEWPORT.height / ROW_HEIGHT) + 1;

interface FirstItems {
  /** The first items of the list, so many that they fill the first frame. */
  readonly items: readonly ListItem[];
  /** The top of each, in CSS pixels. */
  readonly tops: readonly number[];
  /** How many items the whole list has, and how many of them are apps. */
  readonly count: number;
  readonly applicationCount: number;
  /** Of the whole list, in CSS pixels. */
  readonly height: number;
}

/** What the first frame shows of the list for an empty query: items for thousands of apps would come too late. */
export function firstItems(
  applications: readonly AssignedApplication[],
  pins: Pins,
  launches: LaunchHistory,
  formatCount: (count: number) => string,
): FirstItems {
  const sections = browseSections(applications, pins, launches, formatCount);
  const shown = sections.map((section) => ({
    ...section,
    members: section.members.slice(0, MAX_ITEMS),
  }));
  const names = new Set(shown.flatMap(({ members }) => members.map(nameOf)));
  const items = sectionItems(
    shown,
    firstDistinctions(applications.filter((application) => names.has(nameOf(application)))),
  ).slice(0, MAX_ITEMS);
  const applicationCount = sections.reduce((sum, { members }) => sum + members.length, 0);
  const headings = sections.filter(({ heading }) => heading !== null).length;
  return {
    items,
    tops: itemOffsets(items),
    count: applicationCount + headings,
    applicationCount,
    height: listHeight(applicationCount, headings),
  };
}
