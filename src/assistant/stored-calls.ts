import { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../tools/texts/tool-texts.ts';
import type { AssignedApplication } from '../domain/application.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { StoredCall } from './offer-types.ts';
import type { PlannedCall } from './plan-types.ts';
import { linkCall, listCall, profileCall } from './resolve/calls.ts';

export function toStoredCall(call: PlannedCall): StoredCall {
  switch (call.tool) {
    case PROFILE_TOOL.name:
      return call;
    case LIST_TOOL.name:
      return { tool: call.tool, query: call.query, purpose: call.purpose, sorted: call.sorted };
    case LINK_TOOL.name: {
      const { tool, action, words, application } = call;
      return { tool, action, words, application: application?.id ?? null };
    }
  }
}

/** Restores a call with the current applications; `null` if its application is no longer assigned. */
export function toPlannedCall(stored: StoredCall, index: SearchIndex): PlannedCall | null {
  switch (stored.tool) {
    case PROFILE_TOOL.name:
      return profileCall(stored.fields);
    case LIST_TOOL.name:
      return listCall(stored.query, stored.purpose, index, stored.sorted);
    case LINK_TOOL.name: {
      const { action, words } = stored;
      if (stored.application === null)
        return linkCall(action, words, { kind: 'none', nearest: [] });
      const application = applicationById(index, stored.application);
      return application === null ? null : linkCall(action, words, { kind: 'found', application });
    }
  }
}

export function applicationById(index: SearchIndex, id: string): AssignedApplication | null {
  return index.applications[index.positions.get(id) ?? -1] ?? null;
}
