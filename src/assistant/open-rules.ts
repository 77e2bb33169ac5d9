import type { AssignedApplication } from '../domain/application.ts';
import { readNonEnglishRequest, type OtherRequests } from './non-english-open-rules.ts';
import { isForSomebodyElse } from './for-somebody-else.ts';
import { hasEventTime } from './languages/event-times.ts';
import { isLimitedInOtherLanguage } from './languages/other-limits.ts';
import { splitWords, wordsOf } from './languages/words.ts';
import type { RequestToOpen } from './request-to-open.ts';
import type { PlanContext } from './plan-types.ts';
import { hasVerb, isAside, isReason, JOINING_WORDS, segmentsOf } from './english-segments.ts';
import { readPrompt } from './prompt-words.ts';
import {
  ALLOWED_CONDITION,
  ALTERNATIVE,
  ASKING,
  CONDITION,
  CONTRAST,
  DENIAL,
  QUESTION_START,
  QUOTED,
  QUOTED_REQUEST,
  REASON_BREAKERS,
  REFERENCE,
  SPEECH,
} from './opening-limits.ts';
import { positionsAfter, startsWith, type Phrase } from './phrases.ts';
import { CLOSING, LEADING, VERBS } from './words-around-names.ts';
import { findByExactWords, isNameAmong } from './resolve/exact-names.ts';
import { isNamedOrEarlier } from './resolve/named-or-earlier.ts';
import { textBesideName, wholeNamesInPrompt } from './resolve/names-in-prompt.ts';
import { isTakenBack } from './taken-back.ts';
import { saysMore, type SegmentKind } from './unasked/english.ts';

const MAX_NAME_WORDS = 8;
const ARTICLES = new Set(['the', 'my', 'our', 'both']);
const TIME_WORDS = new Set(['at', 'by', 'in', 'on']);

/** How a prompt asks to open an application; `asked` is what else it asks for. */
export function readRequestToOpen(
  prompt: string,
  application: AssignedApplication,
  context: PlanContext,
  asked: OtherRequests = { applications: [], hasSeveralRequests: false, isRestAnswered: false },
): RequestToOpen {
  const { language = 'en', index } = context;
  const words = wordsOf(language);
  const request =
    language === 'en'
      ? readEnglishRequest(prompt, application, context, asked)
      : readNonEnglishRequest(prompt, application, context, words, asked);
  if (request === 'later' || request === 'unclear') return request;
  const requested = [application, ...asked.applications];
  if (wholeNamesInPrompt(prompt, index, words).some((one) => !requested.includes(one)))
    return 'unclear';
  if (isTakenBack(prompt, requested, language)) return 'unclear';
  if (isForSomebodyElse(prompt, index) || hasEventTime(prompt, language)) return 'unclear';
  const rest =
    textBesideName(prompt, application, index, words) ?? withoutLabels(prompt, requested);
  return isLimitedInOtherLanguage(rest, language) ? 'unclear' : request;
}

/** The words of a text without those of labels, each as often as it stands there. */
function withoutLabels(text: string, applications: readonly AssignedApplication[]): string {
  const rest = [...splitWords(text)];
  for (const word of applications.flatMap(({ label }) => splitWords(label))) {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
  }
  return rest.join(' ');
}

function readEnglishRequest(
  prompt: string,
  application: AssignedApplication,
  context: PlanContext,
  asked: OtherRequests,
): RequestToOpen {
  const quotations = prompt.match(QUOTED) ?? [];
  if (quotations.some((quotation) => QUOTED_REQUEST.test(quotation))) return 'unclear';
  const read = readPrompt(prompt, context.index);
  const split = segmentsOf(read);
  const segments = split.map(({ words }) => words);
  if (segments.some((words) => isCondition(words.join(' ')))) return 'later';
  const isReferable = isNamedOrEarlier(
    application,
    read.map(({ text }) => text),
    context,
  );
  const kinds = segments.map((segment) => kindOf(segment, application, context, isReferable));
  if (kinds.includes('later')) return 'later';
  const parts = split.map((part, at) => ({ ...part, kind: kinds[at] ?? 'other' }));
  if (saysMore(prompt, parts, application, context, asked)) return 'unclear';
  if (segments.some(isDenied)) return 'unclear';
  const last = kinds.findLastIndex((kind) => kind === 'request' || kind === 'bare-name');
  if (split.slice(last + 1).some((one) => !one.startsSentence && isAside(one.words)))
    return 'unclear';
  if (kinds.includes('request')) return 'plain';
  /** "Jira?", "Jira, on my list": next to a name without a verb, a question may ask for something else. */
  const isAsking = prompt.includes('?') || segments.some((words) => ASKING.test(words.join(' ')));
  const isBareName =
    kinds.includes('bare-name') &&
    !kinds.includes('other') &&
    !segments.some((words, at) => kinds[at] !== 'bare-name' && hasVerb(words, 0));
  return isBareName && !isAsking && !continuesOtherRequest(context) ? 'plain' : 'unclear';
}

/**
 * After "do I have Miro?", a name alone asks the same about another app; after "which link?" it answers that; after a
 * request that was refused, it may repeat that.
 */
function continuesOtherRequest({ previous }: PlanContext): boolean {
  if (previous === null) return false;
  const { action, list, fields, askedWhich } = previous;
  const isUnknown = action === null && list === null && fields === null;
  return (
    isUnknown || (list?.purpose === 'have' && action === null) || (action === 'link' && askedWhich)
  );
}

function isCondition(text: string): boolean {
  return CONDITION.test(text) && !ALLOWED_CONDITION.test(text);
}

function isDenied(words: Phrase): boolean {
  const text = words.join(' ');
  return DENIAL.test(text) || ALTERNATIVE.test(text) || SPEECH.test(text) || CONTRAST.test(text);
}

function kindOf(
  words: Phrase,
  application: AssignedApplication,
  context: PlanContext,
  isReferable: boolean,
): SegmentKind {
  const isName = (from: number, to: number): boolean =>
    isNameOf(words.slice(from, to), application, context, isReferable);
  const known = new Map<number, boolean>();
  let isLater = false;
  for (const start of positionsAfter(words, 0, LEADING)) {
    for (const verb of VERBS.get(words[start] ?? '') ?? []) {
      if (verb.request !== 'open' || !startsWith(words, start, verb.words)) continue;
      const at = start + verb.words.length;
      if (endsWithName(words, at, isName, known)) return 'request';
      isLater ||= isFollowedByCondition(words, at, isName);
    }
    if (endsWithName(words, start, isName, known)) return 'bare-name';
  }
  if (isLater) return 'later';
  return QUESTION_START.test(words.join(' ')) ? 'other' : 'statement';
}

/** "Open Zoom at six": a time or condition follows the name. */
function isFollowedByCondition(
  words: Phrase,
  from: number,
  isName: (from: number, to: number) => boolean,
): boolean {
  const start = ARTICLES.has(words[from] ?? '') ? from + 1 : from;
  for (let to = start + 1; to < words.length; to += 1)
    if (isCondition(words.slice(to).join(' ')) && to - start <= MAX_NAME_WORDS)
      for (let end = to; end > start; end -= 1) if (isName(start, end)) return true;
  return false;
}

/**
 * Whether the rest of the words is a list of names with the application's name, and then only words that may follow;
 * `known` caches the results by position.
 */
function endsWithName(
  words: Phrase,
  from: number,
  isName: (from: number, to: number) => boolean,
  known: Map<number, boolean> = new Map(),
): boolean {
  const before = known.get(from);
  if (before !== undefined) return before;
  const begins = ARTICLES.has(words[from] ?? '') ? [from, from + 1] : [from];
  const ends = begins.some((begin) => {
    for (let to = Math.min(words.length, begin + MAX_NAME_WORDS); to > begin; to -= 1) {
      if (mayFollow(words, to) && isName(begin, to)) return true;
      if (!JOINING_WORDS.has(words[to] ?? '') || !mayBeName(words.slice(begin, to))) continue;
      if (endsWithName(words, to + 1, isName, known)) return true;
    }
    return false;
  });
  known.set(from, ends);
  return ends;
}

/** Whether closing words follow, and then the end, another name or a reason. */
function mayFollow(words: Phrase, from: number): boolean {
  return [...positionsAfter(words, from, CLOSING)].some((at) => {
    const [next, ...rest] = words.slice(at);
    return next === undefined || JOINING_WORDS.has(next) || isReason(next, rest);
  });
}

/** Whether this may be another name in a list: "open Trello and Slack". */
function mayBeName(run: Phrase): boolean {
  return run.length < 5 && !run.some((word) => REASON_BREAKERS.has(word) || TIME_WORDS.has(word));
}

function isNameOf(
  run: Phrase,
  application: AssignedApplication,
  context: PlanContext,
  isReferable: boolean,
): boolean {
  const { index, previous } = context;
  const reference = run.join(' ');
  if (REFERENCE.test(reference))
    // The other one of which two?
    return (
      isReferable && (!/\bother\b/u.test(reference) || (previous?.applications.length ?? 0) > 1)
    );
  if (findByExactWords(index, run) === application) return true;
  /** "The sandbox one", as an answer to the question which one. */
  return isNameAmong(previous?.applications ?? [], run, application, index);
}
