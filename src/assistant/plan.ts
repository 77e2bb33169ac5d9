import type { AssignedApplication } from '../domain/application.ts';
import { filterApplications } from '../search/filter-applications.ts';
import { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../tools/texts/tool-texts.ts';
import { readClauses } from './grammar/clauses.ts';
import type { Frame } from './grammar/frames.ts';
import type {
  DeclineReason,
  LinkAction,
  LinkCall,
  Plan,
  PlanContext,
  PlannedCall,
} from './plan-types.ts';
import { readPreviousTurn, type PreviousTurn } from './previous-turn.ts';
import { readClause } from './grammar/read-clause.ts';
import { resolveFrames } from './grammar/resolve-frames.ts';

export type { HistoryEntry, Plan, PlannedCall } from './plan-types.ts';

const MAX_CALLS = 5;
const MAX_TURNS_BACK = 2;
const MAX_CANDIDATES = 8;

/** What a prompt asks for, in calls of the three tools; pure. Where it is not sure it asks, and opens nothing. */
export function planTurn(prompt: string, context: PlanContext): Plan {
  return planWithHistory(prompt, context, MAX_TURNS_BACK);
}

function planWithHistory(prompt: string, context: PlanContext, turnsBack: number): Plan {
  const previous =
    turnsBack === 0
      ? null
      : readPreviousTurn(context, (earlier, history) =>
          planWithHistory(earlier, { ...context, history }, turnsBack - 1),
        );
  const clauses = readClauses(prompt, context);
  const frames = clauses.map((clause) => readClause(clause, context));
  return toPlan(resolveFrames(frames, clauses, previous, context), previous, context);
}

/** Joins the frames of all clauses into one plan. */
function toPlan(
  frames: readonly Frame[],
  previous: PreviousTurn | null,
  context: PlanContext,
): Plan {
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
    else if (frame.kind === 'list') addList(calls, frame, context);
    else if (frame.kind === 'link') {
      if (frame.bare && !bareNameCounts) continue;
      const call = toLinkCall(frame);
      if (frame.found.kind === 'several') ask = 'which';
      addLink(calls, call);
    } else if (frame.kind === 'no-object') {
      const candidates = (previous?.applications ?? []).slice(0, MAX_CANDIDATES);
      ask ??= candidates.length > 0 ? 'which' : 'application';
      addLink(calls, emptyLink(frame.action, candidates));
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

function addProfile(calls: PlannedCall[], fields: readonly string[], aboutManager: boolean): void {
  const at = calls.findIndex((call) => call.tool === PROFILE_TOOL.name);
  const existing = calls[at];
  if (existing?.tool !== PROFILE_TOOL.name) {
    calls.push({ tool: PROFILE_TOOL.name, fields, aboutManager });
    return;
  }
  const whole = existing.fields.length === 0 || fields.length === 0;
  calls[at] = {
    tool: PROFILE_TOOL.name,
    fields: whole ? [] : [...new Set([...existing.fields, ...fields])],
    aboutManager: existing.aboutManager || aboutManager,
  };
}

function addList(
  calls: PlannedCall[],
  frame: Frame & { kind: 'list' },
  context: PlanContext,
): void {
  const same = calls.some((call) => call.tool === LIST_TOOL.name && call.query === frame.words);
  if (same) return;
  const matches = filterApplications(context.index, frame.words ?? '');
  calls.push({
    tool: LIST_TOOL.name,
    query: frame.words,
    matches,
    purpose: frame.purpose,
  });
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

function toLinkCall(frame: Frame & { kind: 'link' }): LinkCall {
  const { action, words, found } = frame;
  const application = found.kind === 'found' ? found.application : null;
  const candidates: readonly AssignedApplication[] =
    found.kind === 'several' ? found.candidates : found.kind === 'none' ? found.nearest : [];
  return {
    tool: LINK_TOOL.name,
    action,
    words,
    application,
    candidates: candidates.slice(0, MAX_CANDIDATES),
  };
}

function emptyLink(action: LinkAction, candidates: readonly AssignedApplication[]): LinkCall {
  return { tool: LINK_TOOL.name, action, words: '', application: null, candidates };
}
