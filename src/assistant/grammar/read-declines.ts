import type { Meaning } from '../lexicon/lexicon.ts';
import { isBrandName } from '../../search/brands.ts';
import { isKnownName } from '../../search/known-names.ts';
import { QUESTION_WORDS, type ClauseFacts } from './clause-facts.ts';
import * as SCORES from './reading-scores.ts';
import type { ClauseReading } from './clause-request.ts';
import type { Command, DeclineReason, PlanContext } from '../plan-types.ts';

/** Meanings that can precede the main word of a request. */
const MEANINGS_BEFORE_MAIN =
  'self hello yes want have thanks help it list people count if send'.split(' ');

const COMMANDS: readonly Command[] = [
  'sign-out',
  'switch-user',
  'options',
  'shortcuts',
  'new-chat',
];
const TOP_LEVEL_DOMAINS = new Set('com net org io us uk de co app ai dev in eu'.split(' '));

/** Reads what the assistant declines: others' data, changes, secrets, small talk, fake system instructions. */
export function readDeclines(facts: ClauseFacts, context: PlanContext): ClauseReading[] {
  const readings: ClauseReading[] = [];
  const decline = (reason: DeclineReason, score: number): void => {
    readings.push({ score, request: { kind: 'decline', reason } });
  };
  const { words, texts, spans } = facts.clause;
  if (words.some(({ kind }) => kind === 'url') || namesWebsite(facts, context))
    decline('typed-link', SCORES.certain);
  if (facts.has('inject') || words.some((word) => word.kind === 'role'))
    decline('instructions', SCORES.certain);
  if (words.some((word) => word.kind === 'address')) decline('other-people', SCORES.certain);
  if (isAboutOthers(facts, context)) decline('other-people', SCORES.otherPeople);
  if (facts.has('secret')) decline('secret', SCORES.decline);
  if (facts.has('trouble'))
    decline('out-of-scope', facts.has('field') ? SCORES.outOfScopeWord : SCORES.technicalProblem);
  /** For words that are a request only as the main word. */
  const isMain = (meaning: Meaning): boolean =>
    main?.tag?.kind === meaning &&
    !texts.slice(0, main.from).some((text) => text === 'have' || QUESTION_WORDS.includes(text));
  const main = spans.find(
    (span) => span.tag !== null && !MEANINGS_BEFORE_MAIN.includes(span.tag.kind),
  );
  if (facts.has('change') && !texts.includes('did')) decline('change', SCORES.change);
  if (facts.has('do'))
    decline('out-of-scope', isMain('do') ? SCORES.mainVerb : SCORES.minorOtherWork);
  if (isMain('alter')) decline('change', SCORES.mainVerb);
  const outOfScopeCount = facts.count('out-of-scope');
  if (outOfScopeCount > 0) {
    const own = facts.hasOwner && (facts.has('field') || facts.has('profile'));
    const mainScore = main?.tag?.kind === 'out-of-scope' && !own ? SCORES.decline : 0;
    decline(
      'out-of-scope',
      Math.max(
        mainScore,
        Math.min(
          SCORES.outOfScopeWords,
          SCORES.outOfScopeWord + SCORES.perOutOfScopeWord * outOfScopeCount,
        ),
      ),
    );
  }
  const command = commandOf(facts);
  if (command !== null) decline(command, SCORES.command);
  readSmallTalk(facts, decline);
  return readings;
}

/** "Sign me out", "open the settings": a command for the extension itself, and nothing else. */
function commandOf(facts: ClauseFacts): Command | null {
  const detail = facts.first('command')?.tag?.detail;
  const others = [
    'command',
    'self',
    'open',
    'list',
    'want',
    'hello',
    'thanks',
    'send',
    'it',
  ] as const;
  if (detail === undefined || !facts.onlyOf(others)) return null;
  return COMMANDS.find((command) => command === detail) ?? null;
}

/** "Zoom.us" is a web address, unless an application has that name. */
function namesWebsite({ clause: { words, texts } }: ClauseFacts, { index }: PlanContext): boolean {
  return words.some(({ followsDot, text }, at) => {
    const name = texts[at - 1] ?? '';
    const isName = isBrandName(index.brands, name) || index.byCompact.has(name + text);
    return followsDot && TOP_LEVEL_DOMAINS.has(text) && !isName;
  });
}

const SMALL_TALK: readonly (readonly [Meaning, DeclineReason])[] = [
  ['cancel', 'cancelled'],
  ['no', 'cancelled'],
  ['hello', 'greeting'],
  ['thanks', 'thanks'],
  ['bye', 'goodbye'],
  ['help', 'help'],
  ['insult', 'insult'],
];

function readSmallTalk(
  facts: ClauseFacts,
  decline: (reason: DeclineReason, score: number) => void,
): void {
  const talk = SMALL_TALK.map(([meaning]) => meaning);
  const isAlone = facts.onlyOf([...talk, 'self', 'it', 'yes', 'them']);
  for (const [meaning, reason] of SMALL_TALK)
    if (facts.has(meaning)) decline(reason, isAlone ? SCORES.smallTalkAlone : SCORES.weakest);
}

/** Whether it names another person: by a word for people, a possessive, or "of" and "does" with a name. */
function isAboutOthers(facts: ClauseFacts, { index }: PlanContext): boolean {
  if (facts.has('other') || (facts.has('people') && !facts.has('self'))) return true;
  const { words, spans, texts } = facts.clause;
  const isUnknown = (at: number): boolean =>
    spans.some(
      ({ from, to, tag, isStopWord }) =>
        from <= at && at < to && !isStopWord && (tag === null || tag.kind === 'application'),
    );
  const asksAboutAnother = facts.has('field') && !facts.hasOwner;
  /** "What department did HR put me in" is about the user. */
  const isSelfAfter = (at: number): boolean =>
    facts.has('field') && spans.some(({ from, tag }) => from > at && tag?.kind === 'self');
  const isUnknownPerson = (at: number): boolean =>
    spans.some((span) => span.from === at && span.tag === null && !span.isStopWord) &&
    !index.words.has(texts[at] ?? '') &&
    !isKnownName(texts[at] ?? '');
  return words.some((word, at) => {
    if (
      asksAboutAnother &&
      isUnknown(at) &&
      (word.isPossessive ||
        [texts[at - 1], texts[at - 2]].some((text) => text === 'of' || text === 'for'))
    )
      return true;
    if (!isUnknownPerson(at)) return false;
    if (word.isPossessive) return true;
    if (isSelfAfter(at)) return false;
    const before = texts[at - 1] ?? '';
    if (before === 'does' || before === 'did' || (before === 'can' && facts.has('apps')))
      return true;
    if ((before === 'is' || before === 'has') && facts.has('field') && !facts.hasOwner) return true;
    return ['of', 'for'].includes(before) && facts.has('field') && !facts.hasOwner;
  });
}
