import { QUESTION_WORDS, type ClauseFacts } from './clause-facts.ts';
import {
  COURTESY,
  findAlternatives,
  findObject,
  isApplicationName,
  type ObjectFound,
  spansFrom,
} from './find-object.ts';
import * as EVIDENCE from './evidence.ts';
import type { Frame, Reading } from './frames.ts';
import type { LinkAction, PlanContext } from './plan-types.ts';
import { asksForOne } from './read-lists.ts';
import type { Span } from './tag-words.ts';

/** Words before "open" that make it a question about opening, or its opposite. */
const NOT_A_REQUEST = new Set([
  ...QUESTION_WORDS,
  ...(
    'did does was were is are wants needs whether not never no dont doesnt didnt isnt wasnt shouldnt should stop avoid if tried ' +
    'trying keeps without instead after unless before until once'
  ).split(' '),
]);
const MAY_ASK = new Set('do can could would has have'.split(' '));
const OTHERS_WANT = new Set('do we you they'.split(' '));
const BARE_KINDS = ['application', 'them', 'hello', 'thanks', 'self', 'yes', 'meant'];

/** "Open zoom", "link for zoom", "where is zoom", "I need zoom" and the bare "zoom". */
export function readActions(facts: ClauseFacts, context: PlanContext): Reading[] {
  return [
    ...readNamedAction(facts, context),
    ...readWant(facts, context),
    ...readBare(facts, context),
  ];
}

function readNamedAction(facts: ClauseFacts, context: PlanContext): Reading[] {
  const { texts } = facts.clause;
  const tags = ['open', 'link', 'where'].flatMap((kind) => facts.first(kind) ?? []);
  const first = tags.sort((a, b) => a.from - b.from)[0];
  if (first === undefined) return [];
  const action = actionOf(first);
  const before = facts.clause.spans
    .filter((span) => span.to <= first.from && span.tag?.kind !== 'if')
    .flatMap((span) => texts.slice(span.from, span.to));
  const after = texts.slice(first.to);
  const reference = referenceIn(facts, first.to === texts.length ? 0 : first.to);
  const trouble = facts.first('trouble');
  const refused =
    (trouble !== null && trouble.from < first.from) ||
    facts.has('told') ||
    (action === 'open' && before.some((text) => NOT_A_REQUEST.has(text))) ||
    isForAnother(facts, first);
  /** "The outlook link so I can save it": the name may stand before. */
  const beside = action === 'link' ? facts.runs.find(({ to }) => to === first.from) : undefined;
  const ahead = beside === undefined ? null : findObject(beside.text.split(' '), context);
  const isNamed = (object: ObjectFound | null): boolean =>
    object !== null && object.found.kind !== 'none';
  if (reference !== null && !refused && !isNamed(ahead))
    return [{ score: EVIDENCE.reference, frame: { kind: 'reference', action, to: reference } }];
  const behind =
    findAlternatives(after, context) ??
    findObject(after, context, spansFrom(facts.clause.spans, first.to, texts.length));
  const object =
    (behind?.found.kind !== 'found' && isNamed(ahead) ? ahead : behind) ??
    (action === 'link' || onlyNames(facts, first.from)
      ? findObject(
          texts.slice(0, first.from),
          context,
          spansFrom(facts.clause.spans, 0, first.from),
        )
      : null);
  if (refused) {
    const reason = trouble !== null ? 'outside' : 'unclear';
    const names = object !== null && object.found.kind !== 'none';
    const score = names ? EVIDENCE.refusal : EVIDENCE.weak;
    return [{ score, frame: { kind: 'decline', reason } }];
  }
  if (object === null) return [{ score: EVIDENCE.weak, frame: { kind: 'no-object', action } }];
  const frame: Frame = { kind: 'link', action, ...object, bare: false };
  if (object.found.kind === 'found') return [{ score: EVIDENCE.action, frame }];
  if (object.found.kind === 'several') return [{ score: EVIDENCE.actionSeveral, frame }];
  const isName = isApplicationName(object.words, context);
  const otherwise = ['field', 'profile', 'apps', 'outside', 'change', 'secret', 'other'];
  if (!isName && otherwise.some((kind) => facts.has(kind)))
    return [{ score: EVIDENCE.actionUnlikely, frame }];
  if (first.tag?.kind === 'where' && !isName) return [{ score: EVIDENCE.actionUnlikely, frame }];
  return [{ score: EVIDENCE.actionNone, frame }];
}

function actionOf(span: Span): LinkAction {
  return span.tag?.kind === 'open' ? 'open' : 'link';
}

/** "Tell Bob to open zoom", "can Bob open zoom". */
function isForAnother(facts: ClauseFacts, action: Span): boolean {
  const { spans, texts } = facts.clause;
  const isTold = texts[action.from - 1] === 'to';
  const who = spans.find((span) => span.to === action.from - Number(isTold));
  if (who === undefined || who.filler) return false;
  const isMeant = isTold || MAY_ASK.has(texts[who.from - 1] ?? '');
  return isMeant && ['other', 'people', undefined].includes(who.tag?.kind);
}

function onlyNames(facts: ClauseFacts, end: number): boolean {
  return facts.clause.texts
    .slice(0, end)
    .every((text) => !NOT_A_REQUEST.has(text) && !MAY_ASK.has(text));
}

/** "it", "both", "the second one" after the action, where nothing is named there. */
function referenceIn(facts: ClauseFacts, from: number): 'it' | 'them' | number | null {
  const rest = facts.clause.spans.filter((span) => span.from >= from);
  if (rest.some((span) => span.tag === null && !span.filler)) return null;
  if (rest.some((span) => span.tag?.kind === 'application' || span.tag?.kind === 'apps'))
    return null;
  return referenceOf(rest);
}

export function referenceOf(spans: readonly Span[]): 'it' | 'them' | number | null {
  const nth = spans.find((span) => span.tag?.kind === 'nth');
  if (nth !== undefined) return Number(nth.tag?.values[0] ?? 1);
  if (spans.some((span) => span.tag?.kind === 'them')) return 'them';
  return spans.some((span) => span.tag?.kind === 'it') ? 'it' : null;
}

function readWant(facts: ClauseFacts, context: PlanContext): Reading[] {
  const want = facts.first('want');
  const blocked = [
    'help',
    'trouble',
    'told',
    'change',
    'secret',
    'other',
    'outside',
    'open',
    'link',
    'where',
    'have',
    'count',
    'profile',
  ];
  if (want === null || blocked.some(facts.has)) return [];
  const { texts, spans } = facts.clause;
  if (facts.has('apps') && (!asksForOne(facts) || texts.includes('show'))) return [];
  const before = texts.slice(0, want.from);
  const bySomeone = spans.some(({ to, tag, filler }) => to === want.from && !tag && !filler);
  if (
    bySomeone ||
    before.some((text) => NOT_A_REQUEST.has(text) || OTHERS_WANT.has(text)) ||
    texts.at(-1) === 'access'
  )
    return [];
  const rest = spansFrom(facts.clause.spans, want.to, texts.length);
  /** "I'd like to save Box": what is wanted is not the application. */
  const [to, verb] = rest;
  if (to?.tag === null && texts[want.to] === 'to' && verb?.tag === null) return [];
  const object = findObject(texts.slice(want.to), context, rest);
  if (object === null) return [];
  const frame: Frame = { kind: 'link', action: 'open', ...object, bare: false };
  if (object.found.kind === 'none')
    return isApplicationName(object.words, context) ? [{ score: EVIDENCE.wantNamed, frame }] : [];
  return [{ score: facts.has('field') ? EVIDENCE.weak : EVIDENCE.want, frame }];
}

function readBare(facts: ClauseFacts, context: PlanContext): Reading[] {
  const { spans, texts } = facts.clause;
  const name = facts.leftover();
  if (name === '' || name.split(' ').length > 6) return [];
  const isBare = spans.every(
    ({ tag, filler, from, to }) =>
      (tag === null ||
        BARE_KINDS.includes(tag.kind) ||
        (tag.kind === 'no' && facts.has('meant'))) &&
      (!filler || texts.slice(from, to).every((text) => COURTESY.has(text))),
  );
  if (!isBare) return [];
  const object = findObject(texts, context, spans);
  if (object === null) return [];
  const frame: Frame = { kind: 'link', action: 'open', ...object, bare: true };
  const isNamed = object.words.split(' ').length === 1 && isApplicationName(object.words, context);
  if (object.found.kind === 'none') return isNamed ? [{ score: EVIDENCE.weak, frame }] : [];
  return [{ score: EVIDENCE.bare, frame }];
}
