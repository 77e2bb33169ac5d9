import type { AssignedApplication } from '../../domain/application.ts';
import { hasAny, type LanguageWords } from '../languages/words.ts';
import type { PlanContext } from '../plan-types.ts';

/** The apps of the previous turn that a prompt refers to; `null` if it refers to none. */
export function findEarlierApplications(
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
