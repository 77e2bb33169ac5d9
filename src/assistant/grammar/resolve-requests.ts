import { factsOf } from './clause-facts.ts';
import type { Clause } from './clauses.ts';
import { findActionTarget, findExactlyNamed } from './find-action-target.ts';
import type { ClauseRequest } from './clause-request.ts';
import type { PlanContext, PreviousTurn } from '../plan-types.ts';

import {
  applicationsOfPrompt,
  earlierApplications,
  toLinkRequest,
  type ResolutionContext,
} from './resolution-context.ts';
import { pickOffered, resolveReference, resolveYes } from './resolve-reference.ts';

/** "Send me the link instead", "and its URL?": asks for the link of an earlier app. */
const THE_LINK =
  /(?:^|\b(?:the|its) (?:sso |direct )?)(?:link|url|address)(?: (?:instead|please|too|as well|then|also|now))*$/u;

/** Resolves what a clause leaves open from earlier clauses and the previous turn. */
export function resolveRequests(
  requests: readonly ClauseRequest[],
  clauses: readonly Clause[],
  context: PlanContext,
): ClauseRequest[] {
  const resolved: ClauseRequest[] = [];
  requests.forEach((request, at) => {
    const clause = clauses[at];
    if (clause === undefined) return;
    resolved.push(
      ...resolveRequest(request, clause, {
        resolved,
        next: requests[at + 1],
        earlierClauses: clauses.slice(0, at),
        context,
      }),
    );
  });
  return resolved;
}

function resolveRequest(
  request: ClauseRequest,
  clause: Clause,
  resolution: ResolutionContext,
): ClauseRequest[] {
  const { resolved, context } = resolution;
  const { previous } = context;
  const picked =
    pickOffered(request, clause, resolution) ?? resolveAddress(request, clause, resolution);
  if (picked !== null) return [picked];
  switch (request.kind) {
    case 'reference':
      return resolveReference(request.action, request.to, clause, resolution);
    case 'no-target': {
      const refersBack = request.action === 'link' && THE_LINK.test(clause.texts.join(' '));
      const [application, ...more] = refersBack
        ? earlierApplications(resolution)
        : applicationsOfPrompt(resolution);
      return application !== undefined && more.length === 0
        ? [toLinkRequest(request.action, application)]
        : [request];
    }
    case 'yes':
      return resolveYes(resolution);
    case 'link':
      if (request.isBareName && clause.texts.includes('not')) return [];
      return [request.isBareName ? inheritAction(request, clause, resolution) : request];
    case 'leftover':
      return [resolveLeftover(request, clause, resolution)];
    case 'list':
      if (request.purpose === 'have' && request.words === null && !factsOf(clause).has('apps'))
        return resolveHave(request, resolution);
      if (request.purpose === 'count' && request.words === null && !factsOf(clause).has('apps'))
        return previous?.list == null ? [] : [{ ...request, words: previous.list.query }];
      return [request];
    case 'list-again':
      return previous?.list == null
        ? []
        : [
            {
              kind: 'list',
              words: previous.list.query,
              purpose: 'list',
              sorted: request.sorted,
            },
          ];
    case 'decline':
      return [request];
    case 'profile': {
      /** "Assign it to me and my team": an addition belongs to the request before it. */
      const last = resolved.at(-1);
      const isAdded = clause.joinedBy === 'and' && last?.kind === 'decline';
      return isAdded && last.reason === 'change' && factsOf(clause).onlyOf(['field', 'self'])
        ? []
        : [request];
    }
  }
}

/** "Open jira and confluence", "and slack too", "github and datadog links": a bare name takes the action next to it. */
function inheritAction(
  request: ClauseRequest & { kind: 'link' },
  clause: Clause,
  resolution: ResolutionContext,
): ClauseRequest {
  const before = resolution.resolved.at(-1);
  if (before?.kind === 'link' && !before.isBareName)
    return { ...request, action: before.action, isBareName: false };
  if (before?.kind === 'list' && before.words !== null && before.purpose === 'have')
    return { ...before, words: request.words };
  const { next } = resolution;
  const { previous } = resolution.context;
  if (next?.kind === 'link' && !next.isBareName && next.action === 'link')
    return { ...request, action: 'link', isBareName: false };
  const isContinuation =
    clause.joinedBy === 'and' ||
    clause.texts.some((text) => ['about', 'also', 'same', 'too', 'well'].includes(text)) ||
    factsOf(clause).has('meant');
  if (resolution.resolved.length === 0 && isContinuation && previous !== null)
    return continuePrevious(request, previous);
  return request;
}

/** "I want to bookmark tableau, what's the address?" asks for the address of an application. */
function resolveAddress(
  request: ClauseRequest,
  clause: Clause,
  { earlierClauses, context }: ResolutionContext,
): ClauseRequest | null {
  const { spans, texts } = clause;
  const isAsked = spans.some(
    ({ from, to, tag }) => tag?.kind === 'field' && to === from + 1 && texts[from] === 'address',
  );
  if (!isAsked || request.kind === 'link' || texts.includes('my')) return null;
  const named = [clause, ...earlierClauses].flatMap((one) => findExactlyNamed(one, context));
  const [application, ...more] = new Set(named);
  return application === undefined || more.length > 0 ? null : toLinkRequest('link', application);
}

function continuePrevious(
  request: ClauseRequest & { kind: 'link' },
  previous: PreviousTurn,
): ClauseRequest {
  if (previous.list !== null && previous.action === null)
    return { kind: 'list', words: request.words, purpose: previous.list.purpose };
  return { ...request, action: previous.action ?? request.action, isBareName: false };
}

/** "What about aws, do I have it?" */
function resolveHave(
  request: ClauseRequest & { kind: 'list' },
  resolution: ResolutionContext,
): ClauseRequest[] {
  const before = resolution.resolved.at(-1);
  if (before?.kind === 'leftover' && before.words !== '')
    return [{ ...request, words: before.words }];
  const [application] = earlierApplications(resolution);
  return application === undefined ? [] : [{ ...request, words: application.label }];
}

/** Resolves unknown words after a request: "open slack and trello", "what about jira?". */
function resolveLeftover(
  request: ClauseRequest & { kind: 'leftover' },
  clause: Clause,
  resolution: ResolutionContext,
): ClauseRequest {
  const { resolved, context } = resolution;
  const { previous } = context;
  if (request.words === '' || request.words.split(' ').length > 4) return request;
  if (clause.texts.includes('not')) return { kind: 'leftover', words: '' };
  const before = resolved.at(-1);
  const object = findActionTarget(request.words.split(' '), context);
  if (object === null) return request;
  if (before?.kind === 'link' && !before.isBareName && clause.joinedBy !== 'sentence') {
    if (object.found.kind !== 'none') return { ...before, ...object };
  }
  const isContinuation =
    clause.texts.some((text) => ['about', 'same', 'too', 'and', 'well'].includes(text)) ||
    clause.joinedBy === 'and';
  if (resolved.length > 0 || previous === null || !isContinuation) return request;
  if (object.found.kind === 'none' && previous.list?.purpose !== 'have') return request;
  return continuePrevious({ kind: 'link', action: 'open', ...object, isBareName: true }, previous);
}
