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
import type { Frame } from './frames.ts';

const MAX_CALLS = 5;
const MAX_CANDIDATES = 8;

/** Joins the frames of all clauses into one plan. */
export function toPlan(frames: readonly Frame[], { previous, index }: PlanContext): ReadPlan {
  const reasons = frames.flatMap((frame) => (frame.kind === 'decline' ? [frame.reason] : []));
  const blocking = reasons.find((reason) => reason === 'instructions' || reason === 'typed-link');
  const bareNameCounts = frames.every(
    (frame) => allowsBareName(frame) || (previous?.askedWhich === true && isCancel(frame)),
  );
  const calls: PlannedCall[] = [];
  let ask: 'application' | 'which' | null = null;

  const hasRequest = frames.some(isRequest);
  for (const frame of frames) {
    if ('incidental' in frame && hasRequest) continue;
    if (frame.kind === 'profile') addProfile(calls, frame.fields, frame.aboutManager);
    else if (frame.kind === 'list') addList(calls, listCall(frame.words, frame.purpose, index));
    else if (frame.kind === 'link') {
      if (frame.bare && !bareNameCounts) continue;
      if (frame.found.kind === 'several') ask = 'which';
      addLink(calls, linkCall(frame.action, frame.words, frame.found));
    } else if (frame.kind === 'no-object') {
      const candidates = (previous?.applications ?? []).slice(0, MAX_CANDIDATES);
      ask ??= candidates.length > 0 ? 'which' : 'application';
      addLink(calls, unnamedLinkCall(frame.action, candidates));
    }
  }

  const links = calls.filter((call) => call.tool === LINK_TOOL.name);
  if (blocking !== undefined && (links.length > 0 || calls.length === 0))
    return { outcome: 'decline', reason: blocking, calls: [] };
  if (isRetracted(frames) && links.some((call) => call.action === 'open'))
    return { outcome: 'decline', reason: 'cancelled', calls: [] };
  if (calls.length === 0) return { outcome: 'decline', reason: mainReason(reasons), calls: [] };
  if (ask !== null) return { outcome: 'clarify', calls: calls.slice(0, MAX_CALLS), ask };
  const declined = [...new Set(reasons.filter((reason) => DECLINED_REQUESTS.has(reason)))];
  return { outcome: 'answer', calls: calls.slice(0, MAX_CALLS), declined };
}

function isCancel(frame: Frame): boolean {
  return frame.kind === 'decline' && frame.reason === 'cancelled';
}

/** "Open zoom. No, never mind": what is called off after it was asked for. */
function isRetracted(frames: readonly Frame[]): boolean {
  const last = frames.findLastIndex(isCancel);
  return (
    last >= 0 &&
    !frames.slice(last).some((frame) => frame.kind === 'link' && frame.action === 'open')
  );
}

/** Whether a frame by itself is a request, if only for what the assistant does not do. */
function isRequest(frame: Frame): boolean {
  return frame.kind === 'decline'
    ? DECLINED_REQUESTS.has(frame.reason)
    : frame.kind !== 'leftover' && !('incidental' in frame);
}

/** A bare name opens only where nothing else was said but names and courtesy. */
function allowsBareName(frame: Frame): boolean {
  switch (frame.kind) {
    case 'link':
    case 'reference':
    case 'no-object':
    case 'yes':
      return true;
    case 'leftover':
      return frame.words === '';
    case 'decline':
      return ['greeting', 'thanks', 'goodbye', 'help'].includes(frame.reason);
    case 'profile':
    case 'list':
      return false;
  }
}

const DECLINED_REQUESTS: ReadonlySet<DeclineReason> = new Set([
  'other-people',
  'change',
  'secret',
  'instructions',
]);

/** The reason that says most: a refusal before talk, talk before "unclear". */
function mainReason(reasons: readonly DeclineReason[]): DeclineReason {
  const order: readonly DeclineReason[] = [
    'secret',
    'change',
    'other-people',
    'outside',
    'cancelled',
    'help',
    'insult',
    'thanks',
    'goodbye',
    'greeting',
  ];
  return order.find((reason) => reasons.includes(reason)) ?? 'unclear';
}

function addProfile(
  calls: PlannedCall[],
  fields: readonly AskedField[],
  aboutManager: boolean,
): void {
  const at = calls.findIndex((call) => call.tool === PROFILE_TOOL.name);
  const existing = calls[at];
  if (existing?.tool !== PROFILE_TOOL.name) {
    calls.push(profileCall(fields, aboutManager));
    return;
  }
  const whole = existing.fields.length === 0 || fields.length === 0;
  calls[at] = profileCall(
    whole ? [] : [...new Set([...existing.fields, ...fields])],
    existing.aboutManager || aboutManager,
  );
}

function addList(calls: PlannedCall[], call: ListCall): void {
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
