import type { AssignedApplication } from '../domain/application.ts';
import { searchApplications } from '../search/search-applications.ts';
import { applicationByContent, questionIn } from './suggest.ts';
import type { OmniboxState } from './suggestion.ts';

/** What Enter in the address bar does. */
export type EnterAction =
  | { readonly kind: 'open'; readonly application: AssignedApplication }
  | { readonly kind: 'ask'; readonly prompt: string }
  /** There is no list of applications yet: sign in or fetch it first, then decide again. */
  | { readonly kind: 'fetch-first' };

/** Opens an application only if the text is unambiguous; anything else goes to the side panel, which shows the candidates. */
export function decideEnter(text: string, state: OmniboxState): EnterAction {
  const exactMatch =
    state.index === null ? null : applicationByContent(text, state.index, state.distinctionTexts);
  if (exactMatch !== null && exactMatch.ssoLink !== null)
    return { kind: 'open', application: exactMatch };
  const prompt = questionIn(text);
  if (prompt !== null) return { kind: 'ask', prompt };
  if (state.index === null) return { kind: 'fetch-first' };
  if (text.trim() === '') return { kind: 'ask', prompt: '' };
  const { index, launches, now } = state;
  const application =
    exactMatch ?? searchApplications(index, text, { limit: 2, launches, now }).launch;
  return application === null || application.ssoLink === null
    ? { kind: 'ask', prompt: `open ${text.trim()}` }
    : { kind: 'open', application };
}
