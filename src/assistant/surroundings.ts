import type { AssignedApplication } from '../domain/application.ts';
import type { Clause } from './clauses.ts';
import { namedOutright } from './find-object.ts';
import type { Frame } from './frames.ts';
import type { LinkAction, PlanContext } from './plan-types.ts';
import type { PreviousTurn } from './previous-turn.ts';

/** What stands around a clause: the frames before it, the one after it, and the turn before. */
export interface Surroundings {
  readonly resolved: readonly Frame[];
  readonly next: Frame | undefined;
  readonly before: readonly Clause[];
  readonly previous: PreviousTurn | null;
  readonly context: PlanContext;
}

/** Applications that were named last: in this prompt, else in the turn before. */
export function earlierApplications({
  resolved,
  previous,
  context,
  before,
}: Surroundings): readonly AssignedApplication[] {
  const here: AssignedApplication[] = [];
  for (const frame of resolved) {
    if (frame.kind === 'link' && frame.found.kind === 'found') here.push(frame.found.application);
  }
  if (here.length > 0) return here;
  const named = before.flatMap((clause) => namedOutright(clause, context));
  return named.length > 0 ? [...new Set(named)] : (previous?.applications ?? []);
}

export function linkTo(action: LinkAction, application: AssignedApplication): Frame {
  const found = { kind: 'found', application } as const;
  return { kind: 'link', action, words: application.label, found, bare: false };
}
