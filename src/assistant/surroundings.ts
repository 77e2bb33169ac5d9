import type { AssignedApplication } from '../domain/application.ts';
import { findApplication } from '../search/find-application.ts';
import type { Frame } from './frames.ts';
import type { LinkAction, PlanContext } from './plan-types.ts';
import type { PreviousTurn } from './previous-turn.ts';

/** What stands around a clause: the frames before it, the one after it, and the turn before. */
export interface Surroundings {
  readonly resolved: readonly Frame[];
  readonly next: Frame | undefined;
  readonly previous: PreviousTurn | null;
  readonly context: PlanContext;
}

/** Applications that a clause before names in passing: "I lost the bookmark for concur, what's the link?" */
export function mentionedApplications({ resolved, context }: Surroundings): AssignedApplication[] {
  const before = resolved.at(-1);
  if (before?.kind !== 'leftover' || before.words === '') return [];
  const found = before.words.split(' ').flatMap((word) => {
    const named = findApplication(context.index, word);
    return named.kind === 'found' ? [named.application] : [];
  });
  return [...new Set(found)];
}

/** Applications that were named last: in this prompt, else in the turn before. */
export function earlierApplications({
  resolved,
  previous,
  context,
}: Surroundings): readonly AssignedApplication[] {
  const here: AssignedApplication[] = [];
  for (const frame of resolved) {
    if (frame.kind === 'link' && frame.found.kind === 'found') here.push(frame.found.application);
    if (frame.kind === 'list' && frame.words !== null) {
      const found = findApplication(context.index, frame.words);
      if (found.kind === 'found') here.push(found.application);
    }
  }
  return here.length > 0 ? here : (previous?.applications ?? []);
}

export function linkTo(action: LinkAction, application: AssignedApplication): Frame {
  const found = { kind: 'found', application } as const;
  return { kind: 'link', action, words: application.label, found, bare: false };
}
