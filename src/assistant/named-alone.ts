import type { AssignedApplication } from '../domain/application.ts';
import { hasAny, splitWords, type LanguageWords } from './languages/words.ts';
import { QUOTED } from './opening-limits.ts';
import type { PlanContext } from './plan-types.ts';
import { namesWholly } from './resolve/names-in-prompt.ts';

/** "Die Zahlen liegen im Tableau, das bräuchte ich": nothing but what the classifier knows speaks for opening it. */
export function isNamedAlone(
  prompt: string,
  application: AssignedApplication,
  context: PlanContext,
  words: LanguageWords,
): boolean {
  return (
    context.previous === null &&
    !/[?？]/u.test(prompt) &&
    prompt.match(QUOTED) === null &&
    namesWholly(prompt, application, context.index, words) &&
    !hasAny(prompt, words.limits, words.isUnspaced) &&
    !hasAny(prompt, words.doubts, words.isUnspaced) &&
    !saysNumber(prompt, context)
  );
}

/** A number that is part of no name may be a time. */
function saysNumber(prompt: string, { index }: PlanContext): boolean {
  return splitWords(prompt).some(
    (word) => /\p{N}/u.test(word) && !index.words.has(word) && !index.brands.has(word),
  );
}
