import type { AssignedApplication } from '../../domain/application.ts';
import { filterApplications } from '../../search/filter-applications.ts';
import { fold } from '../../search/fold-text.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { toApplicationSummary } from '../application-summary.ts';
import type { LinkCall } from '../plan-types.ts';
import type { ListOrder } from '../request-types.ts';
import { linkCall } from '../resolve/calls.ts';
import { fillIn } from '../sentences.ts';
import { applicationById } from '../stored-calls.ts';
import type { AnswerBlock } from '../transcript.ts';
import { arrange } from './arrange.ts';
import { LAST_LIST_TEXTS } from './last-list-texts.ts';
import type { ListRequest } from './read-list-request.ts';
import type { ShownList } from './shown-list.ts';

/** So many rows are in an answer at once; the rest is read when the user asks for it. */
const MAX_ROWS = 100;
const MAX_IDS = 2000;

/** Blocks to show, or a call for one app of the list. */
export type ListAnswer =
  | { readonly kind: 'blocks'; readonly blocks: readonly AnswerBlock[] }
  | { readonly kind: 'call'; readonly call: LinkCall };

interface ListContext {
  readonly index: SearchIndex;
  /** The list in view; `null` if there is none. */
  readonly list: ShownList | null;
  /** Ids of the apps that were opened last, newest first. */
  readonly recent: readonly string[];
  readonly locale: string;
}

/** `null` if the request is about a list, and there is none. */
export function answerListRequest(request: ListRequest, context: ListContext): ListAnswer | null {
  const { index, list, recent } = context;
  const { hidden, hiddenNone, recentNone } = LAST_LIST_TEXTS;
  switch (request.kind) {
    case 'position':
      return list === null ? null : answerPosition(request, list, context);
    case 'byName':
      return answerSorted('name', context);
    case 'byRecent':
      return answerSorted('recent', context);
    case 'rest':
      return list === null ? null : answerRest(list, context);
    case 'only':
      return list === null ? null : answerOnly(request.words, list, context);
    case 'recent': {
      const opened = recent.flatMap((id) => applicationById(index, id) ?? []);
      return lines(LAST_LIST_TEXTS.recent, recentNone, opened, context);
    }
    case 'hidden':
      return lines(
        hidden,
        hiddenNone,
        index.applications.filter((one) => one.hidden),
        context,
      );
    case 'startingWith': {
      const start = fold(request.letters);
      const found = index.applications.filter(({ label }) => fold(label).startsWith(start));
      const values = { letters: request.letters, count: countOf(found, context) };
      const sentence = fillIn(LAST_LIST_TEXTS.startingWith, values);
      return lines(sentence, sentence, found, context);
    }
  }
}

function answerPosition(
  { at, opens }: { readonly at: number; readonly opens: boolean },
  { rows, action }: ShownList,
  { index, locale }: ListContext,
): ListAnswer {
  const row = at < 0 ? rows.at(at) : rows[at - 1];
  if (row === undefined) {
    const number = new Intl.NumberFormat(locale);
    const values = { count: number.format(rows.length), position: number.format(at) };
    return text(fillIn(LAST_LIST_TEXTS.noPosition, values));
  }
  const application = applicationById(index, row.id);
  const found: Parameters<typeof linkCall>[2] =
    application === null ? { kind: 'none', nearest: [] } : { kind: 'found', application };
  return { kind: 'call', call: linkCall(opens ? 'open' : (action ?? 'link'), row.label, found) };
}

function answerSorted(order: ListOrder, { index, list, recent }: ListContext): ListAnswer {
  const all = list?.all ?? arrange(index, { query: null, order: null }, recent);
  const ids = all.map(({ id }) => id);
  const sorted = arrange(index, { query: null, order, ids }, recent);
  const sentence = order === 'name' ? LAST_LIST_TEXTS.byName : LAST_LIST_TEXTS.byRecent;
  return { kind: 'blocks', blocks: [textBlock(sentence), listBlock(sorted, index)] };
}

function answerRest({ rows, all }: ShownList, { index }: ListContext): ListAnswer {
  const seen = new Set(rows.map(({ id }) => id));
  const rest = all.filter(({ id }) => !seen.has(id));
  if (rest.length === 0) return text(LAST_LIST_TEXTS.complete);
  return { kind: 'blocks', blocks: [textBlock(LAST_LIST_TEXTS.rest), listBlock(rest, index)] };
}

function answerOnly(words: string, { all }: ShownList, context: ListContext): ListAnswer {
  const matching = new Set(filterApplications(context.index, words));
  const found = all.filter((one) => matching.has(one));
  const values = { query: words, count: countOf(found, context) };
  return lines(
    fillIn(LAST_LIST_TEXTS.only, values),
    fillIn(LAST_LIST_TEXTS.onlyNone, values),
    found,
    context,
  );
}

function lines(
  some: string,
  none: string,
  found: readonly AssignedApplication[],
  { index }: ListContext,
): ListAnswer {
  if (found.length === 0) return text(none);
  return { kind: 'blocks', blocks: [textBlock(some), listBlock(found, index)] };
}

function countOf(found: readonly AssignedApplication[], { locale }: ListContext): string {
  return new Intl.NumberFormat(locale).format(found.length);
}

function text(sentence: string): ListAnswer {
  return { kind: 'blocks', blocks: [textBlock(sentence)] };
}

function textBlock(sentence: string): AnswerBlock {
  return { kind: 'text', text: sentence };
}

function listBlock(found: readonly AssignedApplication[], index: SearchIndex): AnswerBlock {
  const first = found.slice(0, MAX_IDS);
  return {
    kind: 'applications',
    query: null,
    ids: first.map(({ id }) => id),
    total: first.length,
    applications: first
      .slice(0, MAX_ROWS)
      .map((application) => toApplicationSummary(index, application)),
  };
}
