import { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../../tools/texts/tool-texts.ts';
import type {
  PlanContext,
  PlannedCall,
  LinkCall,
  ListCall,
  DeclineReason,
  ReadPlan,
} from '../plan-types.ts';
import type { AskedField } from '../request-types.ts';
import { linkCall, listCall, profileCall, unnamedLinkCall } from '../resolve/calls.ts';
import type { ClauseRequest } from './clause-request.ts';

const MAX_CALLS = 5;
const MAX_CANDIDATES = 8;

/** Joins the requests of all clauses into one plan. */
export function toPlan(
  requests: readonly ClauseRequest[],
  { previous, index }: PlanContext,
): ReadPlan {
  const reasons = requests.flatMap((request) =>
    request.kind === 'decline' ? [request.reason] : [],
  );
  const blocking = reasons.find((reason) => reason === 'instructions' || reason === 'typed-link');
  const bareNameCounts = requests.every(
    (request) => allowsBareName(request) || (previous?.askedWhich === true && isCancel(request)),
  );
  const calls: PlannedCall[] = [];
  let ask: 'application' | 'which' | null = null;

  const hasRequest = requests.some(isRequest);
  for (const request of requests) {
    if ('incidental' in request && hasRequest) continue;
    if (request.kind === 'profile') addProfile(calls, request.fields);
    else if (request.kind === 'list')
      addList(
        calls,
        listCall(request.words, request.purpose, index, request.sorted),
        requests.length > 1,
      );
    else if (request.kind === 'link') {
      if (request.isBareName && !bareNameCounts) continue;
      if (request.found.kind === 'several') ask = 'which';
      addLink(calls, linkCall(request.action, request.words, request.found));
    } else if (request.kind === 'no-target') {
      const candidates = (previous?.applications ?? []).slice(0, MAX_CANDIDATES);
      ask ??= candidates.length > 0 ? 'which' : 'application';
      addLink(calls, unnamedLinkCall(request.action, candidates));
    }
  }

  const links = calls.filter((call) => call.tool === LINK_TOOL.name);
  if (blocking !== undefined && (links.length > 0 || calls.length === 0))
    return { outcome: 'decline', reason: blocking, calls: [] };
  if (isRetracted(requests) && links.some((call) => call.action === 'open'))
    return { outcome: 'decline', reason: 'cancelled', calls: [] };
  if (calls.length === 0) return { outcome: 'decline', reason: mainReason(reasons), calls: [] };
  if (ask !== null) return { outcome: 'clarify', calls: calls.slice(0, MAX_CALLS), ask };
  const declined = [...new Set(reasons.filter((reason) => DECLINED_REQUESTS.has(reason)))];
  return { outcome: 'answer', calls: calls.slice(0, MAX_CALLS), declined };
}

function isCancel(request: ClauseRequest): boolean {
  return request.kind === 'decline' && request.reason === 'cancelled';
}

/** "Open zoom. No, never mind": whether the user cancels a request in the same prompt. */
function isRetracted(requests: readonly ClauseRequest[]): boolean {
  const last = requests.findLastIndex(isCancel);
  return (
    last >= 0 &&
    !requests.slice(last).some((request) => request.kind === 'link' && request.action === 'open')
  );
}

/** Whether it asks for something, even for something that the assistant does not do. */
function isRequest(request: ClauseRequest): boolean {
  return request.kind === 'decline'
    ? DECLINED_REQUESTS.has(request.reason)
    : request.kind !== 'leftover' && !('incidental' in request);
}

/** A bare name opens only if the prompt has only names and courtesy. */
function allowsBareName(request: ClauseRequest): boolean {
  switch (request.kind) {
    case 'link':
    case 'reference':
    case 'no-target':
    case 'yes':
      return true;
    case 'leftover':
      return request.words === '';
    case 'decline':
      return ['greeting', 'thanks', 'goodbye', 'help'].includes(request.reason);
    case 'profile':
    case 'list':
    case 'list-again':
      return false;
  }
}

const DECLINED_REQUESTS: ReadonlySet<DeclineReason> = new Set([
  'other-people',
  'change',
  'secret',
  'instructions',
]);

/** The most important reason: a refusal before small talk, small talk before "unclear". */
function mainReason(reasons: readonly DeclineReason[]): DeclineReason {
  const order: readonly DeclineReason[] = [
    'sign-out',
    'switch-user',
    'options',
    'shortcuts',
    'new-chat',
    'secret',
    'change',
    'other-people',
    'out-of-scope',
    'cancelled',
    'help',
    'insult',
    'thanks',
    'goodbye',
    'greeting',
  ];
  return order.find((reason) => reasons.includes(reason)) ?? 'unclear';
}

function addProfile(calls: PlannedCall[], fields: readonly AskedField[]): void {
  const at = calls.findIndex((call) => call.tool === PROFILE_TOOL.name);
  const existing = calls[at];
  if (existing?.tool !== PROFILE_TOOL.name) {
    calls.push(profileCall(fields));
    return;
  }
  const whole = existing.fields.length === 0 || fields.length === 0;
  calls[at] = profileCall(whole ? [] : [...new Set([...existing.fields, ...fields])]);
}

/** Adds a list, except one without matches next to another request: those words were only a reason. */
function addList(calls: PlannedCall[], call: ListCall, isBeside: boolean): void {
  if (isBeside && call.purpose !== 'have' && call.matches.length === 0) return;
  const same = calls.some((other) => other.tool === LIST_TOOL.name && other.query === call.query);
  if (!same) calls.push(call);
}

function addLink(calls: PlannedCall[], call: LinkCall): void {
  const at = calls.findIndex(
    (other) =>
      other.tool === LINK_TOOL.name &&
      (other.application !== null
        ? other.application === call.application
        : other.words === call.words && call.application === null),
  );
  if (at < 0) calls.push(call);
}
