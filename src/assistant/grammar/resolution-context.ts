import type { AssignedApplication } from '../../domain/application.ts';
import type { Clause } from './clauses.ts';
import { findExactlyNamed } from './find-action-target.ts';
import type { ClauseRequest } from './clause-request.ts';
import type { PlanContext } from '../plan-types.ts';
import type { LinkAction } from '../request-types.ts';

/** The context of a clause: the requests before it, the one after it, and the previous turn. */
export interface ResolutionContext {
  readonly resolved: readonly ClauseRequest[];
  readonly next: ClauseRequest | undefined;
  readonly earlierClauses: readonly Clause[];
  readonly context: PlanContext;
}

/** Applications that earlier clauses of the prompt name. */
export function applicationsOfPrompt({
  resolved,
  context,
  earlierClauses,
}: ResolutionContext): readonly AssignedApplication[] {
  const linked: AssignedApplication[] = [];
  for (const request of resolved) {
    if (request.kind === 'link' && request.found.kind === 'found')
      linked.push(request.found.application);
  }
  if (linked.length > 0) return linked;
  const named = earlierClauses.flatMap((clause) => findExactlyNamed(clause, context));
  return [...new Set(named)];
}

/** The last named applications: in this prompt, else in the previous turn. */
export function earlierApplications(resolution: ResolutionContext): readonly AssignedApplication[] {
  const named = applicationsOfPrompt(resolution);
  return named.length > 0 ? named : (resolution.context.previous?.applications ?? []);
}

export function toLinkRequest(action: LinkAction, application: AssignedApplication): ClauseRequest {
  const found = { kind: 'found', application } as const;
  return { kind: 'link', action, words: application.label, found, isBareName: false };
}
