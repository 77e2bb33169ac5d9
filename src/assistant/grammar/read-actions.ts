import type { Meaning } from '../lexicon/lexicon.ts';
import { QUESTION_WORDS, type ClauseFacts } from './clause-facts.ts';
import {
  COURTESY_WORDS,
  findAlternatives,
  findActionTarget,
  isApplicationName,
  type ActionTarget,
  spansBetween,
} from './find-action-target.ts';
import * as SCORES from './reading-scores.ts';
import type { ClauseRequest, ClauseReading } from './clause-request.ts';
import type { PlanContext } from '../plan-types.ts';
import type { LinkAction } from '../request-types.ts';
import { asksForOne } from './read-lists.ts';
import type { Span } from '../lexicon/tag-words.ts';

/** Words before "open" that turn it into a question about opening, or negate it. */
const NON_REQUEST_WORDS = new Set([
  ...QUESTION_WORDS,
  ...(
    'did does was were is are wants needs whether not never no dont doesnt didnt isnt wasnt shouldnt should stop avoid if tried ' +
    'trying keeps without instead after unless before until once'
  ).split(' '),
]);
const AUXILIARY_VERBS = new Set('do can could would has have'.split(' '));
const OTHER_SUBJECTS = new Set('do we you they'.split(' '));
const ACTION_MEANINGS: readonly Meaning[] = ['open', 'link', 'where'];
const BARE_MEANINGS: readonly Meaning[] = [
  'application',
  'them',
  'hello',
  'thanks',
  'self',
  'yes',
  'meant',
];

/** "Open zoom", "link for zoom", "where is zoom", "I need zoom" and the bare "zoom". */
export function readActions(facts: ClauseFacts, context: PlanContext): ClauseReading[] {
  return [
    ...readNamedAction(facts, context),
    ...readWantedName(facts, context),
    ...readBareName(facts, context),
  ];
}

function readNamedAction(facts: ClauseFacts, context: PlanContext): ClauseReading[] {
  const { texts } = facts.clause;
  const tags = ACTION_MEANINGS.flatMap((meaning) => facts.first(meaning) ?? []);
  const first = tags.sort((a, b) => a.from - b.from)[0];
  if (first === undefined) return [];
  const action = actionOf(first);
  const before = facts.clause.spans
    .filter((span) => span.to <= first.from && span.tag?.kind !== 'if')
    .flatMap((span) => texts.slice(span.from, span.to));
  const after = texts.slice(first.to);
  const reference = referenceAfter(facts, first.to === texts.length ? 0 : first.to);
  const problem = facts.first('trouble');
  const isDeclined =
    (problem !== null && problem.from < first.from) ||
    facts.has('told') ||
    (action === 'open' && before.some((text) => NON_REQUEST_WORDS.has(text))) ||
    isForSomeoneElse(facts, first);
  /** "The outlook link so I can save it": the name can precede the verb. */
  const runBefore =
    action === 'link' ? facts.nameRuns.find(({ to }) => to === first.from) : undefined;
  const objectBefore =
    runBefore === undefined ? null : findActionTarget(runBefore.text.split(' '), context);
  const isNamed = (object: ActionTarget | null): boolean =>
    object !== null && object.found.kind !== 'none';
  if (reference !== null && !isDeclined && !isNamed(objectBefore))
    return [{ score: SCORES.reference, request: { kind: 'reference', action, to: reference } }];
  const objectAfter =
    findAlternatives(after, context) ??
    findActionTarget(after, context, spansBetween(facts.clause.spans, first.to, texts.length));
  const object =
    (objectAfter?.found.kind !== 'found' && isNamed(objectBefore) ? objectBefore : objectAfter) ??
    (action === 'link' || hasOnlyNames(facts, first.from)
      ? findActionTarget(
          texts.slice(0, first.from),
          context,
          spansBetween(facts.clause.spans, 0, first.from),
        )
      : null);
  if (isDeclined) {
    const reason = problem !== null ? 'out-of-scope' : 'unclear';
    const namesApplication = object !== null && object.found.kind !== 'none';
    const score = namesApplication ? SCORES.decline : SCORES.weak;
    return [{ score, request: { kind: 'decline', reason } }];
  }
  if (object === null) return [{ score: SCORES.weak, request: { kind: 'no-target', action } }];
  const request: ClauseRequest = { kind: 'link', action, ...object, isBareName: false };
  if (object.found.kind === 'found') return [{ score: SCORES.action, request }];
  if (object.found.kind === 'several') return [{ score: SCORES.actionSeveral, request }];
  const isName = isApplicationName(object.words, context);
  const competing: readonly Meaning[] = [
    'field',
    'profile',
    'apps',
    'out-of-scope',
    'change',
    'secret',
    'other',
  ];
  if (!isName && facts.hasAny(competing)) return [{ score: SCORES.actionUnlikely, request }];
  if (first.tag?.kind === 'where' && !isName) return [{ score: SCORES.actionUnlikely, request }];
  return [{ score: SCORES.actionNone, request }];
}

function actionOf(span: Span): LinkAction {
  return span.tag?.kind === 'open' ? 'open' : 'link';
}

/** "Tell Bob to open zoom", "can Bob open zoom". */
function isForSomeoneElse(facts: ClauseFacts, action: Span): boolean {
  const { spans, texts } = facts.clause;
  const isInstruction = texts[action.from - 1] === 'to';
  const subject = spans.find((span) => span.to === action.from - Number(isInstruction));
  if (subject === undefined || subject.isStopWord) return false;
  const isAddressed = isInstruction || AUXILIARY_VERBS.has(texts[subject.from - 1] ?? '');
  return isAddressed && ['other', 'people', undefined].includes(subject.tag?.kind);
}

function hasOnlyNames(facts: ClauseFacts, end: number): boolean {
  return facts.clause.texts
    .slice(0, end)
    .every((text) => !NON_REQUEST_WORDS.has(text) && !AUXILIARY_VERBS.has(text));
}

/** "it", "both", "the second one" after the verb, if there is no name. */
function referenceAfter(facts: ClauseFacts, from: number): 'it' | 'them' | number | null {
  const rest = facts.clause.spans.filter((span) => span.from >= from);
  if (rest.some((span) => span.tag === null && !span.isStopWord)) return null;
  if (rest.some((span) => span.tag?.kind === 'application' || span.tag?.kind === 'apps'))
    return null;
  return referenceOf(rest);
}

export function referenceOf(spans: readonly Span[]): 'it' | 'them' | number | null {
  const nth = spans.find((span) => span.tag?.kind === 'nth');
  if (typeof nth?.tag?.detail === 'number') return nth.tag.detail;
  if (spans.some((span) => span.tag?.kind === 'them')) return 'them';
  return spans.some((span) => span.tag?.kind === 'it') ? 'it' : null;
}

function readWantedName(facts: ClauseFacts, context: PlanContext): ClauseReading[] {
  const want = facts.first('want');
  const competing: readonly Meaning[] = [
    'help',
    'trouble',
    'told',
    'change',
    'secret',
    'other',
    'out-of-scope',
    'open',
    'link',
    'where',
    'have',
    'count',
    'profile',
  ];
  if (want === null || facts.hasAny(competing)) return [];
  const { texts, spans } = facts.clause;
  if (facts.has('apps') && (!asksForOne(facts) || texts.includes('show'))) return [];
  const before = texts.slice(0, want.from);
  const hasOtherSubject = spans.some(
    ({ to, tag, isStopWord }) => to === want.from && !tag && !isStopWord,
  );
  if (
    hasOtherSubject ||
    before.some((text) => NON_REQUEST_WORDS.has(text) || OTHER_SUBJECTS.has(text)) ||
    texts.at(-1) === 'access'
  )
    return [];
  const rest = spansBetween(facts.clause.spans, want.to, texts.length);
  /** "I'd like to save Box" does not ask for the application. */
  const [to, verb] = rest;
  if (to?.tag === null && texts[want.to] === 'to' && verb?.tag === null) return [];
  const object = findActionTarget(texts.slice(want.to), context, rest);
  if (object === null) return [];
  const request: ClauseRequest = { kind: 'link', action: 'open', ...object, isBareName: false };
  if (object.found.kind === 'none')
    return isApplicationName(object.words, context) ? [{ score: SCORES.wantNamed, request }] : [];
  return [{ score: facts.has('field') ? SCORES.weak : SCORES.want, request }];
}

function readBareName(facts: ClauseFacts, context: PlanContext): ClauseReading[] {
  const { spans, texts } = facts.clause;
  const name = facts.leftoverWords();
  if (name === '' || name.split(' ').length > 6) return [];
  const isBare = spans.every(
    ({ tag, isStopWord, from, to }) =>
      (tag === null ||
        BARE_MEANINGS.includes(tag.kind) ||
        (tag.kind === 'no' && facts.has('meant'))) &&
      (!isStopWord || texts.slice(from, to).every((text) => COURTESY_WORDS.has(text))),
  );
  if (!isBare) return [];
  const object = findActionTarget(texts, context, spans);
  if (object === null) return [];
  const request: ClauseRequest = { kind: 'link', action: 'open', ...object, isBareName: true };
  const isNamed = object.words.split(' ').length === 1 && isApplicationName(object.words, context);
  if (object.found.kind === 'none') return isNamed ? [{ score: SCORES.weak, request }] : [];
  return [{ score: SCORES.bare, request }];
}
