import type { AssignedApplication } from '../../domain/application.ts';
import { fold } from '../../search/fold-text.ts';
import type { PlanContext } from '../plan-types.ts';

/** Words that refer to what was said before. */
const REFERRING =
  /\b(?:it|its|that|this|them|there|these|those|both|same|again|one|ones|other|the (?:link|url|address)|yes|yep|yeah|sure|first|second|third|fourth|fifth|last|latter|former|\d(?:st|nd|rd|th)?)\b/u;
const ORDINALS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:first|former|1st|1|number one|option one)\b/u, 0],
  [/\b(?:second|2nd|2|latter|number two|option two)\b/u, 1],
  [/\b(?:third|3rd|3)\b/u, 2],
  [/\b(?:fourth|4th|4)\b/u, 3],
  [/\b(?:fifth|5th|5)\b/u, 4],
  [/\blast\b/u, -1],
];

/** The apps of the turn before that words refer to; `null` where they refer to none. */
export function earlierApplicationsMeant(
  prompt: string,
  { previous }: PlanContext,
): readonly AssignedApplication[] | null {
  const applications = previous?.applications ?? [];
  const text = fold(prompt);
  if (applications.length === 0 || !REFERRING.test(text)) return null;
  if (applications.length === 1) return applications;
  const [, at] = ORDINALS.find(([words]) => words.test(text)) ?? [];
  const picked = at === undefined ? undefined : applications.at(at);
  return picked === undefined ? applications : [picked];
}
