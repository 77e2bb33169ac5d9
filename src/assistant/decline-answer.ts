import type { SearchIndex } from '../search/search-index.ts';
import type { DeclineReason } from './plan-types.ts';
import { fillIn, SENTENCES } from './sentences.ts';
import type { AnswerBlock } from './transcript.ts';

const REASONS_WITHOUT_SUGGESTIONS: ReadonlySet<DeclineReason> = new Set([
  'thanks',
  'goodbye',
  'cancelled',
]);

/** Why a prompt is not answered, with what can be asked instead. */
export function answerDeclined(reason: DeclineReason, index: SearchIndex): AnswerBlock[] {
  const text: AnswerBlock = { kind: 'text', text: SENTENCES.declined[reason] };
  return REASONS_WITHOUT_SUGGESTIONS.has(reason) ? [text] : [text, suggestPrompts(index)];
}

/** Prompts to begin with. */
export function suggestPrompts(index: SearchIndex): AnswerBlock {
  const first = index.applications.find(({ hidden, ssoLink }) => !hidden && ssoLink !== null);
  const prompts = SENTENCES.suggestions.filter(
    (prompt) => first !== undefined || !prompt.includes('{label}'),
  );
  return {
    kind: 'suggestions',
    prompts: prompts.map((prompt) => fillIn(prompt, { label: first?.label ?? '' })),
  };
}
