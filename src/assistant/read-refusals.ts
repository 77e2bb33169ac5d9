import { isKnownName } from '../search/known-names.ts';
import type { ClauseFacts } from './clause-facts.ts';
import * as EVIDENCE from './evidence.ts';
import type { Reading } from './frames.ts';
import type { DeclineReason, PlanContext } from './plan-types.ts';

/** What may stand before the word that says what is wanted. */
const BEFORE_MAIN = new Set([
  'self',
  'hello',
  'yes',
  'want',
  'have',
  'thanks',
  'help',
  'it',
  'list',
  'people',
  'count',
  'if',
  'send',
]);

const ASKING = new Set('what who when which where whats whos how'.split(' '));

/** What the assistant does not do: others' data, changes, secrets, talk, instructions posing as a system's. */
export function readRefusals(facts: ClauseFacts, context: PlanContext): Reading[] {
  const readings: Reading[] = [];
  const decline = (reason: DeclineReason, score: number): void => {
    readings.push({ score, frame: { kind: 'decline', reason } });
  };
  const { words, texts, spans } = facts.clause;
  if (words.some((word) => word.kind === 'url')) decline('typed-link', EVIDENCE.whole);
  if (facts.has('inject') || words.some((word) => word.kind === 'role'))
    decline('instructions', EVIDENCE.whole);
  if (words.some((word) => word.kind === 'address')) decline('other-people', EVIDENCE.whole);
  if (isAboutOthers(facts, context)) decline('other-people', EVIDENCE.refusal + 0.04);
  if (facts.has('secret')) decline('secret', EVIDENCE.refusal);
  const want = facts.first('want');
  const asksAccess = want !== null && want.to < texts.length && texts.at(-1) === 'access';
  if (asksAccess && !facts.has('apps') && !facts.has('have')) decline('change', EVIDENCE.change);
  const main = spans.find((span) => span.tag !== null && !BEFORE_MAIN.has(span.tag.kind));
  const change = facts.first('change');
  if (change !== null) {
    const earlier = spans.some((span) => span.from < change.from && span.tag?.kind === 'open');
    decline(
      'change',
      main === change ? EVIDENCE.change + 0.04 : earlier ? EVIDENCE.changeLater : EVIDENCE.change,
    );
  }
  if (facts.has('do'))
    decline(
      'outside',
      main?.tag?.kind === 'do' && !texts.slice(0, main.from).some((text) => ASKING.has(text))
        ? EVIDENCE.change + 0.02
        : EVIDENCE.outside + 0.1,
    );
  const outside = facts.count('outside');
  if (outside > 0) {
    const own = facts.has('own') && (facts.has('field') || facts.has('profile'));
    const asMain = main?.tag?.kind === 'outside' && !own ? EVIDENCE.outsideMain : 0;
    decline(
      'outside',
      Math.max(asMain, Math.min(0.86, EVIDENCE.outside + EVIDENCE.outsideMore * outside)),
    );
  }
  readSmallTalk(facts, decline);
  if (/\d/u.test(texts.join('')) && facts.onlyOf(['nth', 'outside', 'self']) && outside > 0)
    decline('outside', EVIDENCE.refusal);
  return readings;
}

function readSmallTalk(
  facts: ClauseFacts,
  decline: (reason: DeclineReason, score: number) => void,
): void {
  const kinds: readonly (readonly [string, DeclineReason])[] = [
    ['cancel', 'cancelled'],
    ['no', 'cancelled'],
    ['hello', 'greeting'],
    ['thanks', 'thanks'],
    ['bye', 'goodbye'],
    ['help', 'help'],
    ['insult', 'insult'],
  ];
  for (const [kind, reason] of kinds) {
    if (!facts.has(kind)) continue;
    const alone = facts.onlyOf([
      'cancel',
      'no',
      'hello',
      'thanks',
      'bye',
      'help',
      'insult',
      'self',
      'it',
      'yes',
      'them',
    ]);
    decline(reason, EVIDENCE.small + (alone ? EVIDENCE.smallAlone : 0));
  }
  const open = facts.first('open');
  const cancel = facts.first('cancel');
  if (open !== null && cancel !== null && cancel.from < open.from)
    decline('cancelled', EVIDENCE.whole);
}

/** Somebody else is named: by a word for people, an owner's apostrophe, or "of" and "does" with a name. */
function isAboutOthers(facts: ClauseFacts, { index }: PlanContext): boolean {
  if (facts.has('other') || (facts.has('people') && !facts.has('self'))) return true;
  const { words, spans, texts } = facts.clause;
  if (
    facts.has('apps') &&
    facts.values('field').includes('manager') &&
    texts.some((text) => text === 'does' || text === 'can')
  )
    return true;
  const isUnknown = (at: number): boolean =>
    spans.some(
      ({ from, to, tag, filler }) =>
        from <= at && at < to && !filler && (tag === null || tag.kind === 'application'),
    );
  const asksOfAnother = facts.has('field') && !facts.has('own');
  const isStranger = (at: number): boolean =>
    spans.some((span) => span.from === at && span.tag === null && !span.filler) &&
    !index.words.has(texts[at] ?? '') &&
    !isKnownName(texts[at] ?? '');
  return words.some((word, at) => {
    if (
      asksOfAnother &&
      isUnknown(at) &&
      (word.possessive ||
        [texts[at - 1], texts[at - 2]].some((text) => text === 'of' || text === 'for'))
    )
      return true;
    if (!isStranger(at)) return false;
    if (word.possessive) return true;
    const before = texts[at - 1] ?? '';
    const after = texts[at + 1] ?? '';
    if (before === 'does' || before === 'did') return true;
    if ((before === 'is' || before === 'has') && facts.has('field') && !facts.has('own'))
      return true;
    if (['of', 'for'].includes(before) && facts.has('field') && !facts.has('own')) return true;
    return (
      (after === 'has' || after === 'have') &&
      (facts.has('apps') || facts.has('field')) &&
      before === 'does'
    );
  });
}
