import type { ClauseFacts } from './clause-facts.ts';
import { findAlternatives, findObject, isApplicationName, spansFrom } from './find-object.ts';
import * as EVIDENCE from './evidence.ts';
import type { Frame, Reading } from './frames.ts';
import type { LinkAction, PlanContext } from './plan-types.ts';
import type { Span } from './tag-words.ts';

const TROUBLE = new Set(
  'cant cannot couldnt wont unable trouble problem problems issue issues fails failed failing crashed crashing broken'.split(
    ' ',
  ),
);
/** Words before "open" that make it a question about opening, or its opposite. */
const NOT_A_REQUEST = new Set([
  ...TROUBLE,
  ...(
    'when why who which did does how was were is are whether not never no dont doesnt didnt isnt wasnt shouldnt ' +
    'should stop avoid if what tried trying keeps whats whos hows without instead after unless before until once'
  ).split(' '),
]);
/** Courtesy that may stand around a bare name. */
const BARE_FILLER = new Set(
  'the app please pls plz now ok okay okta oh so just hi hey hello kindly quick quickly asap instead too also and as well then'.split(
    ' ',
  ),
);
const BARE_KINDS = ['application', 'hello', 'thanks', 'self', 'yes', 'meant'];
const ASKING = new Set('do what whats how we you they'.split(' '));
const QUESTION = new Set(
  'what who when why how which is are do does did can could would should was were if has have'.split(
    ' ',
  ),
);

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
  if (
    (isNoRequest(before, action, texts) || isForAnother(facts, first)) &&
    (first.to < texts.length || !facts.has('apps'))
  ) {
    const reason = texts.some((text) => TROUBLE.has(text)) ? 'outside' : 'unclear';
    return [{ score: EVIDENCE.refusal, frame: { kind: 'decline', reason } }];
  }
  const after = texts.slice(first.to);
  const reference = referenceIn(facts, first.to);
  if (reference !== null)
    return [{ score: EVIDENCE.reference, frame: { kind: 'reference', action, to: reference } }];
  const object =
    findAlternatives(after, context) ??
    findObject(after, context, spansFrom(facts.clause.spans, first.to, texts.length)) ??
    (action === 'link' || onlyNames(facts, first.from)
      ? findObject(
          texts.slice(0, first.from),
          context,
          spansFrom(facts.clause.spans, 0, first.from),
        )
      : null);
  if (object === null) return [{ score: EVIDENCE.noObject, frame: { kind: 'no-object', action } }];
  const frame: Frame = { kind: 'link', action, ...object, bare: false };
  if (object.found.kind === 'found') return [{ score: EVIDENCE.action, frame }];
  if (object.found.kind === 'several') return [{ score: EVIDENCE.actionSeveral, frame }];
  const isNamed = isApplicationName(object.words, context);
  const otherwise = ['field', 'profile', 'apps', 'outside', 'change', 'secret', 'other'];
  if (!isNamed && otherwise.some((kind) => facts.has(kind)))
    return [{ score: EVIDENCE.actionUnlikely, frame }];
  if (first.tag?.kind === 'where' && !isNamed) return [{ score: EVIDENCE.actionUnlikely, frame }];
  return [{ score: EVIDENCE.actionNone, frame }];
}

function actionOf(span: Span): LinkAction {
  return span.tag?.kind === 'open' ? 'open' : 'link';
}

function isNoRequest(
  before: readonly string[],
  action: LinkAction,
  texts: readonly string[],
): boolean {
  if (action === 'link') return texts.some((text) => TROUBLE.has(text)) && before.length > 0;
  return before.some((text) => NOT_A_REQUEST.has(text));
}

/** "Tell Bob to open zoom". */
function isForAnother(facts: ClauseFacts, action: Span): boolean {
  const { spans, texts } = facts.clause;
  if (texts[action.from - 1] !== 'to') return false;
  const who = spans.find((span) => span.to === action.from - 1);
  return who !== undefined && !who.filler && ['other', 'people', undefined].includes(who.tag?.kind);
}

function onlyNames(facts: ClauseFacts, end: number): boolean {
  return facts.clause.texts.slice(0, end).every((text) => !QUESTION.has(text));
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
    'change',
    'secret',
    'other',
    'outside',
    'open',
    'link',
    'where',
    'apps',
    'have',
    'count',
  ];
  if (want === null || blocked.some((kind) => facts.has(kind))) return [];
  const { texts } = facts.clause;
  const before = texts.slice(0, want.from);
  if (
    before.some((text) => NOT_A_REQUEST.has(text) || ASKING.has(text)) ||
    texts.at(-1) === 'access'
  )
    return [];
  const rest = spansFrom(facts.clause.spans, want.to, texts.length);
  const object = findObject(texts.slice(want.to), context, rest);
  if (object === null) return [];
  const frame: Frame = { kind: 'link', action: 'open', ...object, bare: false };
  if (object.found.kind === 'none')
    return isApplicationName(object.words, context) ? [{ score: EVIDENCE.wantNamed, frame }] : [];
  if (object.found.kind === 'several' && (facts.has('field') || facts.has('profile'))) return [];
  return [{ score: facts.has('field') ? EVIDENCE.wantField : EVIDENCE.want, frame }];
}

function readBare(facts: ClauseFacts, context: PlanContext): Reading[] {
  const { spans, texts } = facts.clause;
  const name = facts.leftover();
  if (name === '' || name.split(' ').length > 6) return [];
  const isBare = spans.every(
    ({ tag, filler, from, to }) =>
      (tag === null || BARE_KINDS.includes(tag.kind)) &&
      (!filler || texts.slice(from, to).every((text) => BARE_FILLER.has(text))),
  );
  if (!isBare) return [];
  const object = findObject(texts, context, spans);
  if (object === null) return [];
  const frame: Frame = { kind: 'link', action: 'open', ...object, bare: true };
  const isNamed = object.words.split(' ').length === 1 && isApplicationName(object.words, context);
  if (object.found.kind === 'none') return isNamed ? [{ score: EVIDENCE.bareNone, frame }] : [];
  return [{ score: EVIDENCE.bare, frame }];
}
