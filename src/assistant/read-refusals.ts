import { isBrandName } from '../search/brands.ts';
import { isKnownName } from '../search/known-names.ts';
import { QUESTION_WORDS, type ClauseFacts } from './clause-facts.ts';
import * as EVIDENCE from './evidence.ts';
import type { Reading } from './frames.ts';
import type { DeclineReason, PlanContext } from './plan-types.ts';

/** What may stand before the word that says what is wanted. */
const BEFORE_MAIN = 'self hello yes want have thanks help it list people count if send'.split(' ');

const TOP_DOMAINS = new Set('com net org io us uk de co app ai dev in eu'.split(' '));

/** What the assistant does not do: others' data, changes, secrets, talk, instructions posing as a system's. */
export function readRefusals(facts: ClauseFacts, context: PlanContext): Reading[] {
  const readings: Reading[] = [];
  const decline = (reason: DeclineReason, score: number): void => {
    readings.push({ score, frame: { kind: 'decline', reason } });
  };
  const { words, texts, spans } = facts.clause;
  if (words.some(({ kind }) => kind === 'url') || namesSite(facts, context))
    decline('typed-link', EVIDENCE.whole);
  if (facts.has('inject') || words.some((word) => word.kind === 'role'))
    decline('instructions', EVIDENCE.whole);
  if (words.some((word) => word.kind === 'address')) decline('other-people', EVIDENCE.whole);
  if (isAboutOthers(facts, context)) decline('other-people', EVIDENCE.refusal + 0.04);
  if (facts.has('secret')) decline('secret', EVIDENCE.refusal);
  if (facts.has('trouble'))
    decline('outside', facts.has('field') ? EVIDENCE.outside : EVIDENCE.outsideTrouble);
  /** Words that ask for something only where they lead. */
  const leads = (kind: string): boolean =>
    main?.tag?.kind === kind &&
    !texts.slice(0, main.from).some((text) => text === 'have' || QUESTION_WORDS.includes(text));
  const main = spans.find((span) => span.tag !== null && !BEFORE_MAIN.includes(span.tag.kind));
  if (facts.has('change') && !texts.includes('did')) decline('change', EVIDENCE.change);
  if (facts.has('do'))
    decline('outside', leads('do') ? EVIDENCE.change + 0.02 : EVIDENCE.outside + 0.1);
  if (leads('alter')) decline('change', EVIDENCE.change + 0.02);
  const outside = facts.count('outside');
  if (outside > 0) {
    const own = facts.has('own') && (facts.has('field') || facts.has('profile'));
    const asMain = main?.tag?.kind === 'outside' && !own ? EVIDENCE.refusal : 0;
    decline(
      'outside',
      Math.max(asMain, Math.min(0.86, EVIDENCE.outside + EVIDENCE.outsideMore * outside)),
    );
  }
  readSmallTalk(facts, decline);
  return readings;
}

/** "Zoom.us": an address of the web, unless an application is called so. */
function namesSite({ clause: { words, texts } }: ClauseFacts, { index }: PlanContext): boolean {
  return words.some(({ dotted, text }, at) => {
    const name = texts[at - 1] ?? '';
    const isName = isBrandName(index.brands, name) || index.byCompact.has(name + text);
    return dotted && TOP_DOMAINS.has(text) && !isName;
  });
}

const SMALL_TALK: Readonly<Record<string, DeclineReason>> = {
  cancel: 'cancelled',
  no: 'cancelled',
  hello: 'greeting',
  thanks: 'thanks',
  bye: 'goodbye',
  help: 'help',
  insult: 'insult',
};

function readSmallTalk(
  facts: ClauseFacts,
  decline: (reason: DeclineReason, score: number) => void,
): void {
  const alone = facts.onlyOf([...Object.keys(SMALL_TALK), 'self', 'it', 'yes', 'them']);
  for (const [kind, reason] of Object.entries(SMALL_TALK))
    if (facts.has(kind)) decline(reason, EVIDENCE.faintest + (alone ? EVIDENCE.smallAlone : 0));
}

/** Somebody else is named: by a word for people, an owner's apostrophe, or "of" and "does" with a name. */
function isAboutOthers(facts: ClauseFacts, { index }: PlanContext): boolean {
  if (facts.has('other') || (facts.has('people') && !facts.has('self'))) return true;
  const { words, spans, texts } = facts.clause;
  const isUnknown = (at: number): boolean =>
    spans.some(
      ({ from, to, tag, filler }) =>
        from <= at && at < to && !filler && (tag === null || tag.kind === 'application'),
    );
  const asksOfAnother = facts.has('field') && !facts.has('own');
  /** "What department did HR put me in" is about oneself. */
  const isSelfAfter = (at: number): boolean =>
    facts.has('field') && spans.some(({ from, tag }) => from > at && tag?.kind === 'self');
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
    if (isSelfAfter(at)) return false;
    const before = texts[at - 1] ?? '';
    if (before === 'does' || before === 'did' || (before === 'can' && facts.has('apps')))
      return true;
    if ((before === 'is' || before === 'has') && facts.has('field') && !facts.has('own'))
      return true;
    return ['of', 'for'].includes(before) && facts.has('field') && !facts.has('own');
  });
}
