import type { AssignedApplication } from '../../domain/application.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { foldedWords } from '../../search/fold-text.ts';
import { hasVerb, JOINING_WORDS, segmentsOf, type Segment } from '../english-segments.ts';
import { wordsOf } from '../languages/words.ts';
import type { OtherRequests } from '../non-english-open-rules.ts';
import type { PlanContext } from '../plan-types.ts';
import { tagWords } from '../lexicon/tag-words.ts';
import { HARMLESS_ASIDE } from '../opening-limits.ts';
import { positionsAfter, type Phrase } from '../phrases.ts';
import { readPrompt } from '../prompt-words.ts';
import { CLOSING, LEADING } from '../words-around-names.ts';
import { isOrdinaryLabel, isPlainly } from './ordinary-label.ts';
import { hasMood, talksToApp } from './talk-to-app.ts';

/** What one part of a prompt is, between two commas or sentence ends. */
export type SegmentKind = 'request' | 'bare-name' | 'later' | 'statement' | 'other';

interface Part extends Segment {
  readonly kind: SegmentKind;
}

const MAX_SHORT_WORDS = 3;
const ENGLISH = wordsOf('en');
/** Behind them stands a verb: "let's plan", "I need to print", "I concur". */
const AWAIT_VERB = new Set(
  'to lets us you u i we gotta wanna must should could can may might would will'.split(' '),
);
/** They go with a verb: "keep going", "ramp up", "square one". */
const COMPLEMENTS = new Set('up on off down out over in going running one'.split(' '));
const ARTICLES = new Set(['the', 'my', 'our']);
/** "I need Slack to stop": who wishes says what the app shall do. */
const NEED = /\b(?:need|needs|want|wants|wish|like|love)\b(?! to\b)/u;
const SURE_VERB =
  /\b(?:open|launch|reopen|go|take|bring|log|sign|switch|pull|jump|hop|navigate)\b/u;
const OWN_PURPOSE = /^for (?:me|us|my|our|work|today)\b/u;
/** The beginning of a statement that says why: a subject, or the user's need. */
const SUBJECT =
  /^(?:(?:and|so|but|well|hey|hi|hello|ok|okay|sorry|because|cause|cuz|since|coz|as) )*(?:i|im|ive|id|ill|we|were|weve|my|our|the|a|an|its|it|theres|there|someone|somebody|they|theyre|he|hes|she|shes|his|her|everyone|people|nobody|need|needs|gotta|got|have to|running|just got|id like|want to|wanna|trying to|about to|going to|to bother|to trouble|for bothering)\b/u;
/** "The call is on", "meeting in five": a state or a time, whatever it is of. */
const STATE =
  /^(?!given\b|\S+(?:ing|ed)\b)\S+(?: \S+){0,3} (?:is|are|has|have|was|starts?|started|starting|begins?|waiting|needs?|wants?|[a-z]{2,}ed|wrote|keeps|sent|told)\b|\b(?:in|at) (?:an?|\d+|two|five|ten|few|half)\b/u;
/** Behind a request in a few words, only what one still needs or is says why; the rest may take it back. */
const PRESENT_STATE =
  /^(?:i|im|we|were|its|theyre|my|our|need|needs|gotta|got to|running)(?! (?:found|did|got|have it|forgot|lied|think|guess|mean|meant|bad|mistake|fault|error)\b)(?: \S+)+$/u;
const ABOUT_REQUEST = /\b(?:it|that|this|already|done|bad|wrong|mistake|mine|nothing|nevermind)\b/u;
/** "That was a test", "this is only an example". */
const NO_REASON =
  /^(?:(?:that|this|it) was|thats|that is)\b|^(?:this|it|its) (?:is )?(?:just |only )?(?:a|an|my|the) \S+$/u;
const ANSWERED: ReadonlySet<string> = new Set(['field', 'profile', 'apps', 'secret']);
/** Words that answer "which one?" with another app. */
const NEITHER =
  /^(?:no|nope|nah|neither|none|none of (?:them|these|those)|wrong(?: one)?|not that(?: one)?)$/u;
const CORRECTION = /\b(?:mean|meant)\b/u;
const QUESTION =
  /^(?:(?:and|but|so|hey|hi|ok|okay|well) )*(?:(?:do|does|did|have|has|had|can|could|may|might|should|would|is|are|am|was|were) (?:i|we|you|they|it|he|she|this|that|there|the|my|our)|what|whats|who|whos|which|when|where|wheres|why|how|hows)\b/u;
const THEN = /^(?:and )?(?:then|afterwards?|after that|next)\b/u;

/** Whether a prompt says more than that an app is to be opened: what isn't known to add nothing leads to a card. */
export function saysMore(
  prompt: string,
  parts: readonly Part[],
  application: AssignedApplication,
  { index, previous }: PlanContext,
  { applications, isRestAnswered }: OtherRequests,
): boolean {
  const first = parts.findIndex(asks);
  if (first < 0) return false;
  const asking = parts.filter(asks);
  const before = parts.slice(0, first);
  const after = parts.slice(parts.findLastIndex(asks) + 1);
  if (asking.some((part) => isOtherThing(part, application, index, previous))) return true;
  const isAlone =
    parts.length === 1 && (previous === null || previous.applications.includes(application));
  const mayBeWords = isOrdinaryLabel(application, index);
  if (mayBeWords && !asking.some((part) => isPlainly(part, application, isAlone, prompt)))
    return true;
  const isVerbSaid = asking.some(({ kind }) => kind === 'request');
  if (!isVerbSaid && continuesAnother(application, previous, parts[0])) return true;
  if (parts.slice(0, -1).some(({ words }) => greetsSomebody(words))) return true;
  const isCorrection = asking.some(({ words }) => CORRECTION.test(words.join(' ')));
  if (!isVerbSaid && !isCorrection && saysMoreBesideName(prompt, before, after)) return true;
  const isLaterStep = THEN.test(parts[first]?.words.join(' ') ?? '');
  const isOther = (part: Part): boolean =>
    (applications.length > 0 && hasVerb(part.words, 0)) ||
    (previous !== null && NEITHER.test(part.words.join(' ')));
  return (
    before.some(
      (part) => !isOther(part) && !addsNothingBefore(part, isRestAnswered, isLaterStep),
    ) || after.some((part) => mayTakeBack(part, isRestAnswered))
  );
}

/** Whether a name behind a verb is only a word of what is said: "open today?", "go to Square one". */
export function meansMore(
  prompt: string,
  application: AssignedApplication,
  { index, language = 'en', previous }: PlanContext,
): boolean {
  if (language !== 'en') return false;
  const parts = segmentsOf(readPrompt(prompt, index)).map(
    (part) => ({ ...part, kind: 'request' }) as const,
  );
  const mayBeWords = isOrdinaryLabel(application, index);
  return (
    parts.some((part) => isOtherThing(part, application, index, previous)) ||
    (mayBeWords && !parts.some((part) => isPlainly(part, application, true, prompt)))
  );
}

/** "And Zoom" behind a card or a link goes on with that. */
function continuesAnother(
  application: AssignedApplication,
  previous: PlanContext['previous'],
  first: Part | undefined,
): boolean {
  if (previous === null || previous.applications.includes(application)) return false;
  const isAddition = JOINING_WORDS.has(first?.words[0] ?? '');
  return (previous.askedWhich && isAddition) || previous.action === 'link';
}

function asks({ kind }: Part): boolean {
  return kind === 'request' || kind === 'bare-name';
}

/** "Nice, Miro", "Zoom :(": a name without a verb is no request beside talk or a mood. */
function saysMoreBesideName(
  prompt: string,
  before: readonly Part[],
  after: readonly Part[],
): boolean {
  return (
    hasMood(prompt) ||
    before.some(({ words }) => talksToApp(words.join(' '))) ||
    [...before, ...after].some((part) => !isCourtesy(part.words, true) && !saysWhy(part))
  );
}

/** Whether a part before the request is courtesy, says why, or is answered by itself. */
function addsNothingBefore(part: Part, isAnswered: boolean, isLaterStep: boolean): boolean {
  const text = part.words.join(' ');
  if (isCourtesy(part.words, true) || isCourtesy([...part.words, 'and'], true) || talksToApp(text))
    return true;
  if (part.kind === 'other' && QUESTION.test(text)) return true;
  if (isAnswered && (part.kind === 'other' || isAnsweredPart(part.words, isLaterStep))) return true;
  return part.kind === 'statement' && !isLaterStep && saysWhy(part);
}

/** "My title", and "reset my password", which the assistant says that it does not do. */
function isAnsweredPart(words: Phrase, isLaterStep: boolean): boolean {
  return tagWords(words).some(
    ({ tag }) =>
      tag !== null && (ANSWERED.has(tag.kind) || (tag.kind === 'change' && !isLaterStep)),
  );
}

/** "Hi all", "good morning team". */
function greetsSomebody(words: Phrase): boolean {
  const last = words.at(-1) ?? '';
  return (last === 'all' || ENGLISH.people.has(last)) && talksToApp(words.slice(0, -1).join(' '));
}

function saysWhy({ words, kind }: Part): boolean {
  const text = words.join(' ');
  /** "My friend, open Slack" calls somebody. */
  if (kind !== 'statement' || NO_REASON.test(text) || ENGLISH.people.has(words.at(-1) ?? ''))
    return false;
  return SUBJECT.test(text) || STATE.test(text);
}

/** "Oops.", "I found it.", "Why?": a few words behind a request that neither ask politely nor say why. */
function mayTakeBack({ words, kind }: Part, isAnswered: boolean): boolean {
  const text = words.join(' ');
  if (NO_REASON.test(text)) return true;
  if (words.length > MAX_SHORT_WORDS || isCourtesy(words, false)) return false;
  if (kind === 'other') return !isAnswered;
  return ABOUT_REQUEST.test(text) ? !/^(?:i )?need\b/u.test(text) : !PRESENT_STATE.test(text);
}

function isCourtesy(words: Phrase, mayLead: boolean): boolean {
  if (HARMLESS_ASIDE.test(words.join(' ')) && (mayLead || words[0] !== 'sorry')) return true;
  if (positionsAfter(words, 0, CLOSING).has(words.length)) return true;
  if (!mayLead && talksToApp(words.join(' '))) return false;
  return [...positionsAfter(words, 0, LEADING)].some((at) =>
    positionsAfter(words, at, CLOSING).has(words.length),
  );
}

/** What stands in a part before and after the app's name. */
function aroundName(words: Phrase, label: Phrase): readonly { before: Phrase; after: Phrase }[] {
  return words.flatMap((_, at) =>
    label.length > 0 && label.every((word, offset) => words[at + offset] === word)
      ? [{ before: words.slice(0, at), after: words.slice(at + label.length) }]
      : [],
  );
}

/** Whether the name is only a word of the part, or the app is to do something: "I need Slack to stop", "ramp up". */
function isOtherThing(
  { words, kind }: Part,
  application: AssignedApplication,
  { words: known }: SearchIndex,
  previous: PlanContext['previous'],
): boolean {
  const text = words.join(' ');
  if (/\bas an?\b/u.test(text)) return true;
  const need = NEED.exec(text);
  if (need !== null && !SURE_VERB.test(text.split(' to ')[0] ?? '')) {
    const behind = text.slice(need.index + need[0].length);
    if (/ \S+(?: \S+)* to \S/u.test(behind)) return true;
  }
  return nameWords(application).some((label) =>
    aroundName(words, label).some(({ before, after }) => {
      const next = after[0] ?? '';
      if (isOpenedToSomebody(after)) return true;
      const isVague = !SURE_VERB.test(before.join(' '));
      if (next === 'to' && isVague) return true;
      if (next === 'for' && isVague && before.at(-1) === 'the') return true;
      /** "The test one" is one of several. */
      const isOneOfSeveral = label.some((word) => (known.get(word)?.postings.length ?? 0) > 1);
      const isOfOffered = previous?.applications.includes(application) === true;
      if (next === 'one' && !isOfOffered && isOneOfSeveral) return true;
      if (next === 'one' && !isOfOffered && !before.some((word) => ARTICLES.has(word))) return true;
      if (kind !== 'bare-name') return false;
      const leading = before.filter((word) => !ARTICLES.has(word));
      return (
        (COMPLEMENTS.has(next) && !(next === 'one' && isOfOffered)) ||
        AWAIT_VERB.has(leading.at(-1) ?? '') ||
        leading.at(-1) === 'next' ||
        (next === 'for' && !OWN_PURPOSE.test(after.join(' '))) ||
        (leading.length > 0 && talksToApp(leading.join(' ')))
      );
    }),
  );
}

/** "Open Slack to contractors" lets others in. */
function isOpenedToSomebody([to, ...rest]: Phrase): boolean {
  if (to !== 'to' || rest.length === 0) return false;
  const [first = ''] = rest;
  if (ENGLISH.people.has(first) || ENGLISH.articles.has(first)) return true;
  return rest.length === 1 && /[^s]s$/u.test(first);
}

/** The label, and each of its words: a part may name the app by one. */
function nameWords({ label }: AssignedApplication): readonly Phrase[] {
  const words = foldedWords(label);
  return [words, ...words.map((word) => [word])];
}
