import type { AssignedApplication } from '../domain/application.ts';
import { isNamedExactly } from '../search/find-application.ts';
import { isStopWord } from '../search/stop-words.ts';
import { createSearchIndex } from '../search/search-index.ts';
import type { PlanContext } from './plan-types.ts';
import { readPrompt, type PromptWord } from './prompt-words.ts';
import {
  ALLOWED_CONDITION,
  DENIAL,
  QUESTION_START,
  QUOTED,
  QUOTED_REQUEST,
  REASON_BREAKERS,
  REASON_STARTS,
  REFERENCE,
  RESTRICTION,
  SPEECH,
} from './opening-limits.ts';
import { positionsAfter, startsWith, type Phrase } from './phrases.ts';
import { CLOSING, LEADING, VERBS } from './request-phrases.ts';

const MAX_NAME_WORDS = 8;
const JOINING_WORDS = new Set(['and', 'n', 'plus', 'then', 'also', 'so']);
const ARTICLES = new Set(['the', 'my', 'our', 'both']);
const TIME_WORDS = new Set(['at', 'by', 'in', 'on']);

/** What was found out about one part of a prompt, between two commas or sentence ends. */
type SegmentKind = 'request' | 'bare-name' | 'statement' | 'other';

/**
 * Whether a prompt asks in so many words to open an application: a verb of opening (or nothing else) with its exact
 * name, or with words that refer to it; behind it closing words or a reason; nowhere a time, condition, negation or
 * quotation.
 */
export function isPlainRequestToOpen(
  prompt: string,
  application: AssignedApplication,
  context: PlanContext,
): boolean {
  if ((prompt.match(QUOTED) ?? []).some((quotation) => QUOTED_REQUEST.test(quotation)))
    return false;
  const segments = segmentsOf(readPrompt(prompt, context.index));
  if (segments.some(isRestricted)) return false;
  const kinds = segments.map((words) => kindOf(words, application, context));
  if (kinds.includes('request')) return true;
  return kinds.includes('bare-name') && !kinds.includes('other');
}

/** The parts of a prompt: between commas and sentence ends, and from an "and" or "so" with a verb on. */
function segmentsOf(words: readonly PromptWord[]): Phrase[] {
  const texts = words.map(({ text }) => text);
  const segments: string[][] = [];
  words.forEach(({ text, breakBefore }, at) => {
    const last = segments.at(-1);
    const isJoint = JOINING_WORDS.has(text) && texts[at - 1] !== 'if' && hasVerb(texts, at + 1);
    const isNew = breakBefore !== 'none' || isJoint;
    if (last === undefined || isNew) segments.push([text]);
    else last.push(text);
  });
  return segments;
}

function hasVerb(texts: Phrase, from: number): boolean {
  for (const at of positionsAfter(texts, from, LEADING))
    for (const { words, request } of VERBS.get(texts[at] ?? '') ?? [])
      if (request === 'open' && startsWith(texts, at, words)) return true;
  return false;
}

function isRestricted(words: Phrase): boolean {
  const text = words.join(' ');
  if (DENIAL.test(text) || SPEECH.test(text)) return true;
  return RESTRICTION.test(text) && !ALLOWED_CONDITION.test(text);
}

function kindOf(
  words: Phrase,
  application: AssignedApplication,
  context: PlanContext,
): SegmentKind {
  const isName = (from: number, to: number): boolean =>
    isNameOf(words.slice(from, to), application, context);
  const known = new Map<number, boolean>();
  for (const start of positionsAfter(words, 0, LEADING)) {
    for (const verb of VERBS.get(words[start] ?? '') ?? [])
      if (
        verb.request === 'open' &&
        startsWith(words, start, verb.words) &&
        endsWithName(words, start + verb.words.length, isName, known)
      )
        return 'request';
    if (endsWithName(words, start, isName, known)) return 'bare-name';
  }
  return QUESTION_START.test(words.join(' ')) ? 'other' : 'statement';
}

/**
 * Whether from a word on there are names, the application's among them, and then only what may stand behind; `known`
 * holds what was found before from that word on.
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

/** Closing words, then the end, another name or a reason. */
function mayFollow(words: Phrase, from: number): boolean {
  return [...positionsAfter(words, from, CLOSING)].some((at) => {
    const [next, ...rest] = words.slice(at);
    return next === undefined || JOINING_WORDS.has(next) || isReason(next, rest);
  });
}

function isReason(first: string, rest: Phrase): boolean {
  if (!REASON_STARTS.has(first) || (first === 'for' && /^(?:\d|the \d)/u.test(rest.join(' '))))
    return false;
  return !rest.some((word) => REASON_BREAKERS.has(word));
}

/** Another name beside the application's: "open Trello and Slack". */
function mayBeName(run: Phrase): boolean {
  return run.length < 5 && !run.some((word) => REASON_BREAKERS.has(word) || TIME_WORDS.has(word));
}

function isNameOf(run: Phrase, application: AssignedApplication, context: PlanContext): boolean {
  const { index, previous } = context;
  const text = run.join(' ');
  if (REFERENCE.test(text)) return true;
  /** A search leaves words such as "about" out; a name has none that its label does not have. */
  const { words: labelWords } = index;
  const isInLabel = (word: string): boolean =>
    labelWords.get(word)?.postings.some(({ label }) => label.application === application) === true;
  if (run.some((word) => isStopWord(word) && !isInLabel(word))) return false;
  if (isNamedExactly(index, text, application)) return true;
  /** "The sandbox one" after a question which. */
  const offered = previous?.applications ?? [];
  return (
    offered.length > 1 &&
    offered.includes(application) &&
    isNamedExactly(createSearchIndex(offered, new Map(), index.brands), text, application)
  );
}
