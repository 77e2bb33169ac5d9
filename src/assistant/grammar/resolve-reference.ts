import { findApplication } from '../../search/find-application.ts';
import { createSearchIndex } from '../../search/search-index.ts';
import type { LinkAction } from '../request-types.ts';
import { factsOf } from './clause-facts.ts';
import type { Clause } from './clauses.ts';
import { findExactlyNamed } from './find-action-target.ts';
import type { ClauseRequest } from './clause-request.ts';
import {
  earlierApplications,
  toLinkRequest,
  type ResolutionContext,
} from './resolution-context.ts';

const MAX_PICK_WORDS = 7;
const MAX_APPLICATIONS_AT_ONCE = 3;

/** "The drive one", "staging": words that choose one of the applications just offered. */
export function pickOffered(
  request: ClauseRequest,
  clause: Clause,
  { context }: ResolutionContext,
): ClauseRequest | null {
  const { previous } = context;
  if (previous === null || previous.applications.length < 2) return null;
  if (!previous.askedWhich && !clause.texts.includes('one')) return null;
  if (request.kind === 'decline' || request.kind === 'profile' || request.kind === 'reference')
    return null;
  if (clause.words.length > MAX_PICK_WORDS) return null;
  const facts = factsOf(clause);
  const words = facts.leftoverWords(['field', 'out-of-scope']);
  if (words === '') return null;
  const offered = createSearchIndex(previous.applications, new Map(), context.index.brands);
  const found = findApplication(offered, words);
  const action =
    request.kind === 'link' && !request.isBareName ? request.action : (previous.action ?? 'open');
  if (found.kind === 'several' && found.candidates.length > 1)
    return { kind: 'link', action, words, found, isBareName: false };
  if (found.kind !== 'found') return null;
  return toLinkRequest(action, found.application);
}

export function resolveReference(
  action: LinkAction | null,
  to: 'it' | 'them' | number,
  clause: Clause,
  resolution: ResolutionContext,
): ClauseRequest[] {
  const { previous } = resolution.context;
  const namedHere = typeof to === 'number' ? [] : findExactlyNamed(clause, resolution.context);
  const applications =
    to === 'them' || namedHere.length === 0
      ? [...earlierApplications(resolution), ...namedHere]
      : namedHere;
  const statedAction = action ?? previous?.action ?? null;
  const isOfList = typeof to === 'number' && previous?.list != null;
  if (statedAction === null && previous?.askedWhich !== true && !isOfList) return [];
  const chosenAction = statedAction ?? 'open';
  if (typeof to === 'number') {
    const application = to < 0 ? applications.at(to) : applications[to - 1];
    return [
      application === undefined
        ? { kind: 'no-target', action: chosenAction }
        : toLinkRequest(chosenAction, application),
    ];
  }
  if (to === 'them' && applications.length > 0 && applications.length <= MAX_APPLICATIONS_AT_ONCE)
    return applications.map((application) => toLinkRequest(chosenAction, application));
  const [application, ...more] = applications;
  if (application !== undefined && more.length === 0)
    return [toLinkRequest(chosenAction, application)];
  return [{ kind: 'no-target', action: chosenAction }];
}

export function resolveYes(resolution: ResolutionContext): ClauseRequest[] {
  const { resolved } = resolution;
  const { previous } = resolution.context;
  if (resolved.length > 0 || previous === null || !previous.askedWhich) return [];
  const action = previous.action ?? 'open';
  const [application, ...more] = previous.applications;
  if (application === undefined) return [];
  return [more.length === 0 ? toLinkRequest(action, application) : { kind: 'no-target', action }];
}
