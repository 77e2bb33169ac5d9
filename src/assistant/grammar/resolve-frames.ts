import { findApplication } from '../../search/find-application.ts';
import { createSearchIndex } from '../../search/search-index.ts';
import { factsOf } from './clause-facts.ts';
import type { Clause } from './clauses.ts';
import { findObject, exactlyNamed } from './find-object.ts';
import type { Frame } from './frames.ts';
import type { PlanContext, PreviousTurn } from '../plan-types.ts';
import type { LinkAction } from '../request-types.ts';

import {
  applicationsOfPrompt,
  earlierApplications,
  toLinkFrame,
  type ResolutionContext,
} from './resolution-context.ts';

const THIRD_PERSON_PRONOUNS = new Set(
  'their his her theirs hers he she hes shes they them'.split(' '),
);
/** "Send me the link instead", "and its URL?": the link of what was named before. */
const THE_LINK =
  /(?:^|\b(?:the|its) (?:sso |direct )?)(?:link|url|address)(?: (?:instead|please|too|as well|then|also|now))*$/u;
const MAX_PICK_WORDS = 7;
const MAX_APPLICATIONS_AT_ONCE = 3;

/** Fills in what a clause leaves to the clauses and the turn before it. */
export function resolveFrames(
  frames: readonly Frame[],
  clauses: readonly Clause[],
  context: PlanContext,
): Frame[] {
  const resolved: Frame[] = [];
  frames.forEach((frame, at) => {
    const clause = clauses[at];
    if (clause === undefined) return;
    resolved.push(
      ...resolveFrame(frame, clause, {
        resolved,
        next: frames[at + 1],
        earlierClauses: clauses.slice(0, at),
        context,
      }),
    );
  });
  return resolved;
}

function resolveFrame(frame: Frame, clause: Clause, resolution: ResolutionContext): Frame[] {
  const { resolved, context } = resolution;
  const { previous } = context;
  const picked =
    pickOffered(frame, clause, resolution) ?? resolveAddress(frame, clause, resolution);
  if (picked !== null) return [picked];
  switch (frame.kind) {
    case 'reference':
      return resolveReference(frame.action, frame.to, clause, resolution);
    case 'no-object': {
      const refersBack = frame.action === 'link' && THE_LINK.test(clause.texts.join(' '));
      const [application, ...more] = refersBack
        ? earlierApplications(resolution)
        : applicationsOfPrompt(resolution);
      return application !== undefined && more.length === 0
        ? [toLinkFrame(frame.action, application)]
        : [frame];
    }
    case 'yes':
      return resolveYes(resolution);
    case 'link':
      if (frame.bare && clause.texts.includes('not')) return [];
      return [frame.bare ? inheritAction(frame, clause, resolution) : frame];
    case 'leftover':
      return [resolveLeftover(frame, clause, resolution)];
    case 'list':
      if (frame.purpose === 'have' && frame.words === null && !factsOf(clause).has('apps'))
        return resolveHave(frame, resolution);
      if (frame.purpose === 'count' && frame.words === null && !factsOf(clause).has('apps'))
        return previous?.list == null ? [] : [{ ...frame, words: previous.list.query }];
      return [frame];
    case 'decline':
      if (frame.reason === 'other-people' && isAboutAskedManager(clause, previous, resolved))
        return [{ kind: 'profile', fields: ['manager'], aboutManager: true }];
      return [frame];
    case 'profile': {
      /** "Assign it to me and my team": what is only added goes the way of what it is added to. */
      const last = resolved.at(-1);
      const isAdded = clause.joined === 'and' && last?.kind === 'decline';
      return isAdded && last.reason === 'change' && factsOf(clause).onlyOf(['field', 'self'])
        ? []
        : [frame];
    }
  }
}

/** "The drive one", "staging": words that pick one of the applications that were just offered. */
function pickOffered(frame: Frame, clause: Clause, { context }: ResolutionContext): Frame | null {
  const { previous } = context;
  if (previous === null || previous.applications.length < 2) return null;
  if (!previous.askedWhich && !clause.texts.includes('one')) return null;
  if (frame.kind === 'decline' || frame.kind === 'profile' || frame.kind === 'reference')
    return null;
  if (clause.words.length > MAX_PICK_WORDS) return null;
  const facts = factsOf(clause);
  const words = facts.leftoverWords(['field', 'outside']);
  if (words === '') return null;
  const offered = createSearchIndex(previous.applications, new Map(), context.index.brands);
  const found = findApplication(offered, words);
  const action = frame.kind === 'link' && !frame.bare ? frame.action : (previous.action ?? 'open');
  if (found.kind === 'several' && found.candidates.length > 1)
    return { kind: 'link', action, words, found, bare: false };
  if (found.kind !== 'found') return null;
  return toLinkFrame(action, found.application);
}

function resolveReference(
  action: LinkAction | null,
  to: 'it' | 'them' | number,
  clause: Clause,
  resolution: ResolutionContext,
): Frame[] {
  const { previous } = resolution.context;
  const namedHere = typeof to === 'number' ? [] : exactlyNamed(clause, resolution.context);
  const applications =
    to === 'them' || namedHere.length === 0
      ? [...earlierApplications(resolution), ...namedHere]
      : namedHere;
  const statedAction = action ?? previous?.action ?? null;
  if (statedAction === null && previous?.askedWhich !== true) return [];
  const chosenAction = statedAction ?? 'open';
  if (typeof to === 'number') {
    const application = to < 0 ? applications.at(to) : applications[to - 1];
    return [
      application === undefined
        ? { kind: 'no-object', action: chosenAction }
        : toLinkFrame(chosenAction, application),
    ];
  }
  if (to === 'them' && applications.length > 0 && applications.length <= MAX_APPLICATIONS_AT_ONCE)
    return applications.map((application) => toLinkFrame(chosenAction, application));
  const [application, ...more] = applications;
  if (application !== undefined && more.length === 0)
    return [toLinkFrame(chosenAction, application)];
  return [{ kind: 'no-object', action: chosenAction }];
}

function resolveYes(resolution: ResolutionContext): Frame[] {
  const { resolved } = resolution;
  const { previous } = resolution.context;
  if (resolved.length > 0 || previous === null || !previous.askedWhich) return [];
  const action = previous.action ?? 'open';
  const [application, ...more] = previous.applications;
  if (application === undefined) return [];
  return [more.length === 0 ? toLinkFrame(action, application) : { kind: 'no-object', action }];
}

/** "Open jira and confluence", "and slack too", "github and datadog links": a name takes the action beside it. */
function inheritAction(
  frame: Frame & { kind: 'link' },
  clause: Clause,
  resolution: ResolutionContext,
): Frame {
  const before = resolution.resolved.at(-1);
  if (before?.kind === 'link' && !before.bare)
    return { ...frame, action: before.action, bare: false };
  if (before?.kind === 'list' && before.words !== null && before.purpose === 'have')
    return { ...before, words: frame.words };
  const { next } = resolution;
  const { previous } = resolution.context;
  if (next?.kind === 'link' && !next.bare && next.action === 'link')
    return { ...frame, action: 'link', bare: false };
  const isContinuation =
    clause.joined === 'and' ||
    clause.texts.some((text) => text === 'about' || text === 'too' || text === 'same') ||
    factsOf(clause).has('meant');
  if (resolution.resolved.length === 0 && isContinuation && previous !== null)
    return continuePrevious(frame, previous);
  return frame;
}

/** "I want to bookmark tableau, what's the address?" asks for the address of an application. */
function resolveAddress(
  frame: Frame,
  clause: Clause,
  { earlierClauses, context }: ResolutionContext,
): Frame | null {
  const { spans, texts } = clause;
  const isAsked = spans.some(
    ({ from, to, tag }) => tag?.kind === 'field' && to === from + 1 && texts[from] === 'address',
  );
  if (!isAsked || frame.kind === 'link' || texts.includes('my')) return null;
  const named = [clause, ...earlierClauses].flatMap((one) => exactlyNamed(one, context));
  const [application, ...more] = new Set(named);
  return application === undefined || more.length > 0 ? null : toLinkFrame('link', application);
}

function continuePrevious(frame: Frame & { kind: 'link' }, previous: PreviousTurn): Frame {
  if (previous.list !== null && previous.action === null)
    return { kind: 'list', words: frame.words, purpose: previous.list.purpose };
  return { ...frame, action: previous.action ?? frame.action, bare: false };
}

/** "What about aws, do I have it?" */
function resolveHave(frame: Frame & { kind: 'list' }, resolution: ResolutionContext): Frame[] {
  const before = resolution.resolved.at(-1);
  if (before?.kind === 'leftover' && before.words !== '')
    return [{ ...frame, words: before.words }];
  const [application] = earlierApplications(resolution);
  return application === undefined ? [] : [{ ...frame, words: application.label }];
}

/** Words that the lexicon does not know, beside an action: "open slack and trello", "what about jira?". */
function resolveLeftover(
  frame: Frame & { kind: 'leftover' },
  clause: Clause,
  resolution: ResolutionContext,
): Frame {
  const { resolved, context } = resolution;
  const { previous } = context;
  if (frame.words === '' || frame.words.split(' ').length > 4) return frame;
  if (clause.texts.includes('not')) return { kind: 'leftover', words: '' };
  const before = resolved.at(-1);
  const object = findObject(frame.words.split(' '), context);
  if (object === null) return frame;
  if (before?.kind === 'link' && !before.bare && clause.joined !== 'sentence') {
    if (object.found.kind !== 'none') return { ...before, ...object };
  }
  const isContinuation =
    clause.texts.some((text) => ['about', 'same', 'too', 'and', 'well'].includes(text)) ||
    clause.joined === 'and';
  if (resolved.length > 0 || previous === null || !isContinuation) return frame;
  if (object.found.kind === 'none' && previous.list?.purpose !== 'have') return frame;
  return continuePrevious({ kind: 'link', action: 'open', ...object, bare: true }, previous);
}

function isAboutAskedManager(
  clause: Clause,
  previous: PreviousTurn | null,
  resolved: readonly Frame[],
): boolean {
  const facts = factsOf(clause);
  const managerInPrompt = resolved.some(
    (frame) => frame.kind === 'profile' && frame.fields.includes('manager'),
  );
  const competingKinds = ['apps', 'have', 'application', 'change', 'secret', 'outside', 'do'];
  if (competingKinds.some(facts.has)) return false;
  const hasPronoun = clause.texts.some((text) => THIRD_PERSON_PRONOUNS.has(text));
  return hasPronoun && (managerInPrompt || previous?.fields?.includes('manager') === true);
}
