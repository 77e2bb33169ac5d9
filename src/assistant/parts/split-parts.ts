import { fold } from '../../search/fold-text.ts';
import { ownWordIn, saysSelfInLanguage } from '../details/foreign-subjects.ts';
import { wordsOf } from '../languages/words.ts';

/** One of the things that a prompt asks for. */
export interface PromptPart {
  /** As it stands in the prompt. */
  readonly written: string;
  /** With what it shares with other parts: "my groups" in "my title and groups". */
  readonly text: string;
  /** Whether it asks for something by its own words, or by those that it shares. */
  readonly asks: boolean;
}

const MAX_PARTS = 8;
const PUNCTUATION = /[,;!?]+(?=\s|$)|\.(?=\s|$)|[、。！？，；]+/gu;
const WORD = /[\p{L}\p{N}\p{M}&+]+/gu;
/** English joins requests so, too. */
const LONGER_JOINTS = /\b(?:as well as|along with|together with)\b/giu;

/** "1) my title 2) my groups". */
const ENUMERATOR = /(?<=^|\s)\(?\d{1,2}[.)](?=\s)/gu;
/** "2 things: my title and my groups". */
const COLON = /:(?=\s)|：/gu;
/** Says that several things follow, and none of them. */
const LEAD_IN =
  /^(?:(?:hey|hi|hello|ok|okay|so|please|pls|can|could|would|will|you|i|we|need|want|have|got|to|know|a|the|some|few|couple|of|quick|short|just|two|three|four|five|\d+|things?|questions?|ones?|following|these|check|tell|show|give|get|me|look|up|find|for|what|whats|is|are|my|details?|i['’]?m|i am|filling|fill|in|out|on|with|form|forms|application|survey|needs?|asks?|asked|asking|wants?|hr|here|info|information|data|fields?|now|currently)(?:\W+|$))+$/iu;
/** The same in other languages: a form to fill in, or that something is needed. */
const FOREIGN_LEAD_IN =
  /formular|formulier|formulaire|\bmodulo\b|brauch|benotig|necesit|besoin|bisogno|\bserv[eo]n|precis|\bnodig\b|フォーム|用紙|必要|以下|次の|表格|表单|需要|以下/u;
/** "Any groups or apps": both. */
const BOTH_KINDS =
  /(?<=\bgroups )or(?= (?:any )?app)|(?<=\b(?:apps|applications) )or(?= (?:any )?groups)/giu;

/** "How and when did I sign in", "when did I sign in and how". */
const ONE_QUESTION =
  /\b(?:how|when|with what) and (?:how|when|with what)\b|\band (?:how|with what|when)(?=\W*$)/giu;

/** What a prompt asks for, split at commas, sentence ends and joining words, but within none of the names. */
export function splitParts(
  prompt: string,
  language: string,
  names: readonly string[],
): readonly PromptPart[] {
  const written = piecesOf(prompt, language, names);
  if (written.length < 2 || written.length > MAX_PARTS) return [];
  return language === 'en'
    ? completeEnglish(written)
    : written.map((text, at) => completeIn(language, written, text, at));
}

function piecesOf(prompt: string, language: string, names: readonly string[]): string[] {
  const { joining, isUnspaced } = wordsOf(language);
  const joints = [...prompt.matchAll(PUNCTUATION)].map(placeOf);
  if (language === 'en')
    for (const pattern of [LONGER_JOINTS, BOTH_KINDS])
      joints.push(...[...prompt.matchAll(pattern)].map(placeOf));
  const leading = leadingJoints(prompt, joints);
  joints.push(...leading);
  if (isUnspaced)
    for (const word of joining)
      for (let at = prompt.indexOf(word); at >= 0; at = prompt.indexOf(word, at + 1))
        joints.push({ from: at, to: at + word.length });
  else
    for (const match of prompt.matchAll(WORD))
      if (joins(match[0], joining)) joints.push(placeOf(match));
  const named = namePlaces(prompt, names);
  if (language === 'en') named.push(...[...prompt.matchAll(ONE_QUESTION)].map(placeOf));
  const cuts = joints
    .filter(({ from, to }) => !named.some((name) => name.from < to && from < name.to))
    .toSorted((a, b) => a.from - b.from);
  const pieces: string[] = [];
  let start = 0;
  for (const { from, to } of [...cuts, { from: prompt.length, to: prompt.length }]) {
    const isLeading =
      leading.some((joint) => joint.from === from) && isLeadIn(prompt.slice(start, from));
    if (from > start && !isLeading)
      pieces.push(prompt.slice(start, from).trim().replace(LEADING, ''));
    start = Math.max(start, to);
  }
  return pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

/** Enumerators, where there are several, and a colon behind what only says that several things follow. */
function leadingJoints(prompt: string, before: readonly Place[]): readonly Place[] {
  const numbered = [...prompt.matchAll(ENUMERATOR)].map(placeOf);
  const colons = [...prompt.matchAll(COLON)].map(placeOf).filter(({ from }) => {
    const start = Math.max(0, ...before.filter(({ to }) => to <= from).map(({ to }) => to));
    return isLeadIn(prompt.slice(start, from));
  });
  return [...(numbered.length > 1 ? numbered : []), ...colons];
}

function isLeadIn(text: string): boolean {
  return LEAD_IN.test(text.trim()) || FOREIGN_LEAD_IN.test(fold(text));
}

/** Not folded where it is one letter: "é" is no "e". */
function joins(word: string, joining: ReadonlySet<string>): boolean {
  const lower = word.normalize('NFC').toLowerCase();
  return joining.has(lower.length === 1 ? lower : fold(word));
}

/** Lead on from one part to the next. */
const LEADING = /^(?:(?:but|also|then|so|aber|pero|mais|ma|mas|maar)\s+)+/iu;

interface Place {
  readonly from: number;
  readonly to: number;
}

function placeOf({ 0: text, index }: RegExpExecArray): Place {
  return { from: index, to: index + text.length };
}

function namePlaces(prompt: string, names: readonly string[]): Place[] {
  const lower = prompt.toLowerCase();
  return names.flatMap((name) => {
    const from = lower.indexOf(name.toLowerCase());
    return from < 0 || name === '' ? [] : [{ from, to: from + name.length }];
  });
}

const SELF = /\b(?:i|i'm|i’m|im|ive|i've|my|mine|our|we|me)\b/iu;
/** "Show me the link" speaks to the assistant, not of what is one's own. */
const TO_ME = /\b(?:tell|show|give|get|send|let|remind|for|to) me\b/giu;
const OWNER = /\b(?:my|our)\b/iu;

/** Asks by itself. */
const REQUEST =
  /^(?:(?:please|pls|also|then|now|just|hey|hi|ok|okay|so|can you|could you|would you) )*(?:open|launch|start|run|go|take|bring|pull|show|list|give|get|send|tell|find|copy|what|whats|what's|who|whos|who's|whom|which|when|whens|where|wheres|how|why|is|are|am|was|do|does|did|can|could|would|will|should|log|sign|reset|change|add|remove|delete|update|set|need|want|i need|i want)\b|\b(?:links?|urls?)\b/iu;

/** "My office floor", and nothing said of it. */
const OWN_THING =
  /^(?:my|our) (?!.*\b(?:is|isn't|was|are|were|has|have|had|needs?|wants?|asks?|asked|asking|says?|said|keeps?|will|won't|does|doesn't|did|didn't|can|can't|just|got|told)\b)\S+(?: \S+){0,4}$/iu;

/** "The list of apps I have", "list of my groups", and nothing said of them. */
const OWN_LIST =
  /^(?:and )?(?:(?:the|all|a|any|full|complete) )*(?:list of )?(?:(?:the|all|my|our) )*(?:apps?|applications?|tools?|groups?|(?:mfa |2fa )?(?:factors?|methods?|options?)|authenticators?)(?: (?:that|which))?(?: (?:i|i'm|i’m|im|we)\b(?!.*\b(?:is|are|was|were|isn't|aren't|keeps?|needs?|broke|hate|like|love)\b).*)?$/iu;

const OWN_QUESTION = /\b(?:do|am|have|did|can) i\b/iu;

const ON_RECORD = /\bon (?:file|record)$|\b(?:registered|listed|recorded)$/iu;

/** What a shared question leaves when it is asked of each part alone. */
const ASKING_OF_ALL =
  /^(?:(?:which|what|whats|what's|what are|what is|list|show(?: me)?|tell(?: me)?|give(?: me)?) )?(?:the )?/iu;
const MAX_SHARED_WORDS = 4;

function completeEnglish(written: readonly string[]): PromptPart[] {
  /** "Name and address of my help desk": only the last part says of what. */
  const isOwnBefore = SELF.test(written[0] ?? '') || ON_RECORD.test(written[0] ?? '');
  if (!isOwnBefore && written.slice(1).some((text) => /\bof (?:my|our|the)\b/iu.test(text)))
    return [];
  const ofSelf = written.map((text) => SELF.test(text.replaceAll(TO_ME, '')));
  return written.map((text, at) => {
    if (ofSelf[at] === true)
      return {
        written: text,
        text,
        asks: [REQUEST, OWN_THING, OWN_LIST, OWN_QUESTION].some((pattern) => pattern.test(text)),
      };
    const isShort = text.split(/\s+/u).length <= MAX_SHARED_WORDS;
    const followsOwn = written.slice(0, at).some((before) => OWNER.test(before));
    const isAlsoAsked =
      /^(?:and )?(?:which|what) \p{L}+$/iu.test(text) &&
      written.slice(0, at).some((one) => OWN_QUESTION.test(one));
    const isShared =
      isShort &&
      (followsOwn || isAlsoAsked
        ? isAlsoAsked || !REQUEST.test(text)
        : !/\b(?:links?|urls?)\b|^(?:open|launch|start|go|take)\b/iu.test(text) &&
          written.slice(at + 1).some((after) => /\b(?:do|am|have|did) i\b/iu.test(after)));
    return isShared
      ? { written: text, text: `my ${text.replace(ASKING_OF_ALL, '')}`, asks: true }
      : { written: text, text, asks: REQUEST.test(text) };
  });
}

function completeIn(
  language: string,
  written: readonly string[],
  text: string,
  at: number,
): PromptPart {
  const { asking, opening, isUnspaced } = wordsOf(language);
  if (saysSelfInLanguage(text, language)) return { written: text, text, asks: true };
  if (isUnspaced) {
    // Chinese says once whose all are.
    const isOwnBefore = language === 'zh-CN' && ownWordIn(written[0] ?? '', language) !== null;
    return { written: text, text: isOwnBefore && at > 0 ? `我的${text}` : text, asks: true };
  }
  const words = text.split(/\s+/u).map((word) => fold(word));
  const asksItself = words.some((word) => asking.has(word) || opening.has(word));
  const own = written
    .slice(0, at)
    .map((before) => ownWordIn(before, language))
    .find((word) => word !== null);
  return own == null || asksItself || words.length > MAX_SHARED_WORDS
    ? { written: text, text, asks: asksItself }
    : { written: text, text: `${own} ${text}`, asks: true };
}
