import type { PreviousTurn } from '../plan-types.ts';
import type { PreviousTurnKind } from './intents.ts';

/** The kind of the previous turn, for the classifier. */
export function previousKind(previous: PreviousTurn | null): PreviousTurnKind | null {
  if (previous === null) return null;
  if (previous.action !== null)
    return previous.askedWhich && previous.applications.length === 0 ? 'clarify' : previous.action;
  if (previous.list !== null) return previous.list.query === null ? 'list' : 'have';
  return previous.fields === null ? 'none' : 'profile';
}
