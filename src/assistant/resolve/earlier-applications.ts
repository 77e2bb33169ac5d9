import type { AssignedApplication } from '../../domain/application.ts';
import { hasAny, splitWords, wordsOf, type LanguageWords } from '../languages/words.ts';
import type { PlanContext, PreviousTurn } from '../plan-types.ts';

/** The apps of the previous turn that a prompt refers to; `null` if it refers to none. */
export function findEarlierApplications(
  prompt: string,
  { previous }: PlanContext,
  words: LanguageWords,
): readonly AssignedApplication[] | null {
  const { referring, ordinals, isUnspaced } = words;
  const applications = previous?.applications ?? [];
  if (applications.length === 0) return null;
  if (!hasAny(prompt, referring, isUnspaced) && !goesOnToOpen(prompt, previous, words)) return null;
  if (applications.length === 1) return applications;
  const at = ordinals.findIndex((ordinal) => hasAny(prompt, ordinal, isUnspaced));
  const picked =
    at < 0 ? undefined : at === ordinals.length - 1 ? applications.at(-1) : applications[at];
  return picked === undefined ? applications : [picked];
}

/** "Doe maar open" after "do I have Asana?": with nothing else than known words, what is to be opened was said before. */
export function goesOnToOpen(
  prompt: string,
  previous: PreviousTurn | null,
  { opening, fillers, joining, isUnspaced }: LanguageWords,
): boolean {
  const isAskedAlready = previous === null || previous.action === 'open';
  if (isUnspaced || isAskedAlready) return false;
  const parts = splitWords(prompt);
  return (
    parts.some((part) => opening.has(part)) &&
    parts.every((part) => opening.has(part) || fillers.has(part) || joining.has(part))
  );
}

/**
 * Whether a text that could be a name, as "première" is Adobe Premiere, refers to an app of the turn before, in any language
 * that it may be in.
 */
export function isReference(
  text: string,
  { previous, otherLanguages = [] }: PlanContext,
  words: LanguageWords,
): boolean {
  if (previous === null || previous.applications.length === 0) return false;
  const parts = splitWords(text);
  return (
    parts.length > 0 &&
    [words, ...otherLanguages.map(wordsOf)].some(
      ({ referring, isUnspaced }) => !isUnspaced && parts.every((part) => referring.has(part)),
    )
  );
}
