import { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../../tools/texts/tool-texts.ts';
import type { AssignedApplication } from '../../domain/application.ts';
import { filterApplications } from '../../search/filter-applications.ts';
import type { FindResult } from '../../search/find-application.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import type { LinkCall, ListCall, ProfileCall } from '../plan-types.ts';
import type { AskedField, LinkAction, ListPurpose } from '../request-types.ts';

const MAX_CANDIDATES = 8;

export function profileCall(fields: readonly AskedField[]): ProfileCall {
  return { tool: PROFILE_TOOL.name, fields };
}

export function listCall(
  query: string | null,
  purpose: ListPurpose,
  index: SearchIndex,
  sorted = false,
): ListCall {
  const found = filterApplications(index, query ?? '');
  const matches = sorted ? found.toSorted((a, b) => a.label.localeCompare(b.label)) : found;
  return { tool: LIST_TOOL.name, query, matches, purpose, sorted };
}

/** A call that opens the application found for these words, or gets its link. */
export function linkCall(action: LinkAction, words: string, found: FindResult): LinkCall {
  const application = found.kind === 'found' ? found.application : null;
  const candidates =
    found.kind === 'several' ? found.candidates : found.kind === 'none' ? found.nearest : [];
  return {
    tool: LINK_TOOL.name,
    action,
    words,
    application,
    candidates: candidates.slice(0, MAX_CANDIDATES),
  };
}

/** A call that asks which application; `candidates` are those of the previous turn. */
export function unnamedLinkCall(
  action: LinkAction,
  candidates: readonly AssignedApplication[],
): LinkCall {
  return linkCall(action, '', { kind: 'none', nearest: candidates });
}
