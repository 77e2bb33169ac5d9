import type { AssignedApplication } from '../../domain/application.ts';
import { hasAny, type LanguageWords } from '../languages/words.ts';
import type { PlanContext } from '../plan-types.ts';

/** The apps of the turn before that words refer to; `null` where they refer to none. */
export function earlierApplicationsMeant(
  prompt: string,
  { previous }: PlanContext,
  { referring, ordinals, isUnspaced }: LanguageWords,
): readonly AssignedApplication[] | null {
  const applications = previous?.applications ?? [];
  if (applications.length === 0 || !hasAny(prompt, referring, isUnspaced)) return null;
  if (applications.length === 1) return applications;
  const at = ordinals.findIndex((words) => hasAny(prompt, words, isUnspaced));
  const picked =
    at < 0 ? undefined : at === ordinals.length - 1 ? applications.at(-1) : applications[at];
  return picked === undefined ? applications : [picked];
}
