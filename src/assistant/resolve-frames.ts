import { findApplication } from '../search/find-application.ts';
import { createSearchIndex } from '../search/search-index.ts';
import { factsOf } from './clause-facts.ts';
import type { Clause } from './clauses.ts';
import { findObject, namedOutright } from './find-object.ts';
import type { Frame } from './frames.ts';
import type { LinkAction, PlanContext } from './plan-types.ts';
import type { PreviousTurn } from './previous-turn.ts';
import { earlierApplications, linkTo, type Surroundings } from './surroundings.ts';

const PRONOUNS = new Set('their his her theirs hers he she hes shes they them'.split(' '));
const MOST_PICK_WORDS = 7;
const MOST_AT_ONCE = 3;

/** Fills in what a clause leaves to the clauses and the turn before it. */
export function resolveFrames(
  frames: readonly Frame[],
  clauses: readonly Clause[],
  previous: PreviousTurn | null,
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
        before: clauses.slice(0, at),
        previous,
        context,
      }),
    );
  });
  return resolved;
}

function resolveFrame(frame: Frame, clause: Clause, around: Surroundings): Frame[] {
  const { resolved, previous } = around;
  const picked = pickFromAsked(frame, clause, around) ?? addressAsked(frame, clause, around);
  if (picked !== null) return [picked];
  switch (frame.kind) {
    case 'reference':
      return resolveReference(frame.action, frame.to, clause, around);
    case 'no-object': {
      const [application, ...more] = earlierApplications(around);
      return application !== undefined && more.length === 0
        ? [linkTo(frame.action, application)]
        : [frame];
    }
    case 'yes':
      return resolveYes(around);
    case 'link':
      if (frame.bare && clause.texts.includes('not')) return [];
      return [frame.bare ? inheritAction(frame, clause, around) : frame];
    case 'leftover':
      return [resolveLeftover(frame, clause, around)];
    case 'list':
      if (frame.purpose === 'have' && frame.words === null && !factsOf(clause).has('apps'))
        return resolveHave(frame, around);
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
function pickFromAsked(
  frame: Frame,
  clause: Clause,
  { previous, context }: Surroundings,
): Frame | null {
  if (previous === null || previous.applications.length < 2) return null;
  if (!previous.asked && !clause.texts.includes('one')) return null;
  if (frame.kind === 'decline' || frame.kind === 'profile' || frame.kind === 'reference')
    return null;
  if (clause.words.length > MOST_PICK_WORDS) return null;
  const facts = factsOf(clause);
  const words = facts.leftover(['field', 'outside']);
  if (words === '') return null;
  const offered = createSearchIndex(previous.applications, new Map(), context.index.brands);
  const found = findApplication(offered, words);
  const action = frame.kind === 'link' && !frame.bare ? frame.action : (previous.action ?? 'open');
  if (found.kind === 'several' && found.candidates.length > 1)
    return { kind: 'link', action, words, found, bare: false };
  if (found.kind !== 'found') return null;
  return linkTo(action, found.application);
}

function resolveReference(
  action: LinkAction | null,
  to: 'it' | 'them' | number,
  clause: Clause,
  around: Surroundings,
): Frame[] {
  const { previous } = around;
  const here = typeof to === 'number' ? [] : namedOutright(clause, around.context);
  const applications =
    to === 'them' || here.length === 0 ? [...earlierApplications(around), ...here] : here;
  const meant = action ?? previous?.action ?? null;
  if (meant === null && previous?.asked !== true) return [];
  const chosen = meant ?? 'open';
  if (typeof to === 'number') {
    const application = to < 0 ? applications.at(to) : applications[to - 1];
    return [
      application === undefined
        ? { kind: 'no-object', action: chosen }
        : linkTo(chosen, application),
    ];
  }
  if (to === 'them' && applications.length > 0 && applications.length <= MOST_AT_ONCE)
    return applications.map((application) => linkTo(chosen, application));
  const [application, ...more] = applications;
  if (application !== undefined && more.length === 0) return [linkTo(chosen, application)];
  return [{ kind: 'no-object', action: chosen }];
}

function resolveYes(around: Surroundings): Frame[] {
  const { previous, resolved } = around;
  if (resolved.length > 0 || previous === null || !previous.asked) return [];
  const action = previous.action ?? 'open';
  const [application, ...more] = previous.applications;
  if (application === undefined) return [];
  return [more.length === 0 ? linkTo(action, application) : { kind: 'no-object', action }];
}

/** "Open jira and confluence", "and slack too", "github and datadog links": a name takes the action beside it. */
function inheritAction(
  frame: Frame & { kind: 'link' },
  clause: Clause,
  around: Surroundings,
): Frame {
  const before = around.resolved.at(-1);
  if (before?.kind === 'link' && !before.bare)
    return { ...frame, action: before.action, bare: false };
  if (before?.kind === 'list' && before.words !== null && before.purpose === 'have')
    return { ...before, words: frame.words };
  const { next, previous } = around;
  if (next?.kind === 'link' && !next.bare && next.action === 'link')
    return { ...frame, action: 'link', bare: false };
  const goesOn =
    clause.joined === 'and' ||
    clause.texts.some((text) => text === 'about' || text === 'too' || text === 'same') ||
    factsOf(clause).has('meant');
  if (around.resolved.length === 0 && goesOn && previous !== null) return goOn(frame, previous);
  return frame;
}

/** "I want to bookmark tableau, what's the address?" asks for the address of an application. */
function addressAsked(
  frame: Frame,
  clause: Clause,
  { before, context }: Surroundings,
): Frame | null {
  const { spans, texts } = clause;
  const isAsked = spans.some(
    ({ from, to, tag }) => tag?.kind === 'field' && to === from + 1 && texts[from] === 'address',
  );
  if (!isAsked || frame.kind === 'link' || texts.includes('my')) return null;
  const named = [clause, ...before].flatMap((one) => namedOutright(one, context));
  const [application, ...more] = new Set(named);
  return application === undefined || more.length > 0 ? null : linkTo('link', application);
}

function goOn(frame: Frame & { kind: 'link' }, previous: PreviousTurn): Frame {
  if (previous.list !== null && previous.action === null)
    return { kind: 'list', words: frame.words, purpose: previous.list.purpose };
  return { ...frame, action: previous.action ?? frame.action, bare: false };
}

/** "What about aws, do I have it?" */
function resolveHave(frame: Frame & { kind: 'list' }, around: Surroundings): Frame[] {
  const before = around.resolved.at(-1);
  if (before?.kind === 'leftover' && before.words !== '')
    return [{ ...frame, words: before.words }];
  const [application] = earlierApplications(around);
  return application === undefined ? [] : [{ ...frame, words: application.label }];
}

/** Words that the lexicon does not know, beside an action: "open slack and trello", "what about jira?". */
function resolveLeftover(
  frame: Frame & { kind: 'leftover' },
  clause: Clause,
  around: Surroundings,
): Frame {
  const { resolved, previous, context } = around;
  if (frame.words === '' || frame.words.split(' ').length > 4) return frame;
  if (clause.texts.includes('not')) return { kind: 'leftover', words: '' };
  const before = resolved.at(-1);
  const object = findObject(frame.words.split(' '), context);
  if (object === null) return frame;
  if (before?.kind === 'link' && !before.bare && clause.joined !== 'sentence') {
    if (object.found.kind !== 'none') return { ...before, ...object };
  }
  const asksOn =
    clause.texts.some((text) => ['about', 'same', 'too', 'and', 'well'].includes(text)) ||
    clause.joined === 'and';
  if (resolved.length > 0 || previous === null || !asksOn) return frame;
  if (object.found.kind === 'none' && previous.list?.purpose !== 'have') return frame;
  return goOn({ kind: 'link', action: 'open', ...object, bare: true }, previous);
}

function isAboutAskedManager(
  clause: Clause,
  previous: PreviousTurn | null,
  resolved: readonly Frame[],
): boolean {
  const facts = factsOf(clause);
  const inPrompt = resolved.some(
    (frame) => frame.kind === 'profile' && frame.fields.includes('manager'),
  );
  const otherwise = ['apps', 'have', 'application', 'change', 'secret', 'outside', 'do'];
  if (otherwise.some(facts.has)) return false;
  const pronoun = clause.texts.some((text) => PRONOUNS.has(text));
  return pronoun && (inPrompt || previous?.askedManager === true);
}
