import type { AssignedApplication } from '../domain/application.ts';
import { hasAny, splitWords, type LanguageWords } from './languages/words.ts';
import { QUOTED } from './opening-limits.ts';
import type { PlanContext } from './plan-types.ts';
import { textBesideName } from './resolve/names-in-prompt.ts';

/**
 * Whether a prompt names this app alone, and no word beside the name speaks against opening it: "Die Zahlen liegen im
 * Tableau, das bräuchte ich". What the other words ask for, only the classifier knows.
 */
export function isNamedAlone(
  prompt: string,
  application: AssignedApplication,
  { index, previous }: PlanContext,
  words: LanguageWords,
): boolean {
  if (previous !== null || /[?？]/u.test(prompt) || prompt.match(QUOTED) !== null) return false;
  if (words.asking.has(splitWords(prompt)[0] ?? '')) return false;
  const rest = textBesideName(prompt, application, index, words);
  /** A number that is part of no name may be a time. */
  if (rest === null || /\p{N}/u.test(rest)) return false;
  return (
    !hasAny(rest, words.limits, words.isUnspaced) && !hasAny(rest, words.doubts, words.isUnspaced)
  );
}
