import { LINK_TOOL } from '../../tools/texts/tool-texts.ts';
import type { AssignedApplication } from '../../domain/application.ts';
import { displayText } from '../../domain/display-text.ts';
import { fold, wordsOfName } from '../../search/fold-text.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import type { PlanContext, PlannedCall, ReadPlan } from '../plan-types.ts';
import type { Reader, Reading } from '../reader.ts';
import { linkCall, listCall } from '../resolve/calls.ts';
import { isLexiconWord } from '../lexicon/tag-words.ts';
import { positionsAfter, startsWith } from '../phrases.ts';
import {
  CLOSING,
  LEADING,
  REFERRING_WORDS,
  VERBS,
  type NameRequest,
} from '../words-around-names.ts';
import { findByExactWords } from '../resolve/exact-names.ts';
import { applicationsWithExactName } from '../resolve/whole-names.ts';

const MAX_PROMPT_LENGTH = 400;
/** Longer prompts say more than a request and a name. */
const MAX_CHUNKS = 24;
const MAX_NAMES = 5;
const MAX_PART_WORDS = 5;
/** The probability that a prompt that equals a label means the app; high enough that a card offers it. */
const WHOLE_PROMPT_PROBABILITY = 0.95;
/** The probability that a request with part of a name, or with other words, means the app. */
const LIKELY_PROBABILITY = 0.9;
const PLAIN_CHUNK = /^[\p{L}\p{M}\p{N}.,;:!?'’"“”&+-]+$/u;
/** Words that continue the previous request. */
const CONTINUATION = /^(?:same|and|what|how|or|also|instead|no)\b/u;

/** A part of a prompt between two spaces. */
interface Chunk {
  readonly raw: string;
  /** Folded and without punctuation around it, to compare with phrases. */
  readonly word: string;
}

interface TypedName {
  readonly text: string;
  readonly applications: readonly AssignedApplication[];
  /** Whether it is a whole label, alias or brand, not words of a label. */
  readonly isWhole: boolean;
}

/**
 * Reads prompts that have only a request and whole names: "open R&D Wiki", "link to Keep please", "Org Chart".
 * A whole label means that application, even if its words mean something else, too.
 */
export const typedNameReader: Reader = {
  name: 'typed-name',
  read(prompt, { index, previous, language = 'en' }: PlanContext) {
    const text = displayText(prompt, MAX_PROMPT_LENGTH);
    const chunks = text.split(' ').map(toChunk);
    if (text === '' || chunks.length > MAX_CHUNKS) return [];
    const requested = requestedNames(chunks, index);
    const bare = namesFrom(chunks, 0, index);
    /** "And Slack?" after "do I have Teams?" repeats the question; after "which one?", a name is the answer. */
    const isFollowUp =
      previous !== null &&
      (previous.askedWhich || previous.list?.purpose === 'have' || CONTINUATION.test(fold(text)));
    if (isFollowUp) return requested;
    if (bare === null && (requested.length > 0 || language !== 'en')) return requested;
    if (bare === null) return nameWithReason(chunks, index);
    const isWholeLabel = bare.length === 1 && bare[0]?.text === text && bare[0].isWhole;
    const doubtful = isWholeLabel ? WHOLE_PROMPT_PROBABILITY : LIKELY_PROBABILITY;
    const reading = toReading(
      'open',
      bare,
      bare.every((name) => isProperName(name, index)) ? 1 : doubtful,
      index,
    );
    if (requested.length === 0) return [reading];
    const isWholePrompt = bare.length === 1 && bare[0]?.text === text;
    return isWholePrompt ? [...requested, reading] : requested;
  },
};

/** Every way to read the prompt as a request followed by names. */
function requestedNames(chunks: readonly Chunk[], index: SearchIndex): readonly Reading[] {
  const texts = chunks.map(({ word }) => word);
  const readings = new Map<string, Reading>();
  for (const start of positionsAfter(texts, 0, LEADING))
    for (const { words, request, isVague } of VERBS.get(texts[start] ?? '') ?? []) {
      if (!startsWith(texts, start, words)) continue;
      const at = start + words.length;
      const names = namesFrom(chunks, at, index) ?? namesAfterArticle(chunks, at, index);
      if (names === null) continue;
      const isCertain = !isVague && names.every((name) => name.isWhole && !isReference(name));
      const key = names.map((name) => name.text).join('\n');
      if (!readings.has(key))
        readings.set(key, toReading(request, names, isCertain ? 1 : LIKELY_PROBABILITY, index));
    }
  return [...readings.values()];
}

/** "Zendesk please, support escalated", "the call is on. Zoom pls": a statement and a name at the start or end. */
function nameWithReason(chunks: readonly Chunk[], index: SearchIndex): readonly Reading[] {
  const segments: Chunk[][] = [[]];
  for (const chunk of chunks) {
    segments.at(-1)?.push(chunk);
    if (/[.,;:!?]$/u.test(chunk.raw)) segments.push([]);
  }
  const named = segments
    .filter((segment) => segment.length > 0)
    .map((segment) => {
      const texts = segment.map(({ word }) => word);
      const starts = [...positionsAfter(texts, 0, LEADING)];
      return starts.flatMap((start) => namesFrom(segment, start, index) ?? []);
    });
  const found = named.filter((names) => names.length > 0);
  const [names = []] = found;
  const isAtEnd = (named[0]?.length ?? 0) > 0 || (named.at(-1)?.length ?? 0) > 0;
  return found.length === 1 && isAtEnd ? [toReading('open', names, LIKELY_PROBABILITY, index)] : [];
}

function toChunk(raw: string): Chunk {
  return { raw, word: fold(raw).replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') };
}

function namesAfterArticle(
  chunks: readonly Chunk[],
  at: number,
  index: SearchIndex,
): readonly TypedName[] | null {
  const word = chunks[at]?.word;
  return word === 'the' || word === 'my' ? namesFrom(chunks, at + 1, index) : null;
}

/** Reads the chunks from a position on as names and closing words; `null` if there is anything else. */
function namesFrom(
  chunks: readonly Chunk[],
  from: number,
  index: SearchIndex,
): readonly TypedName[] | null {
  for (let end = chunks.length; end > from; end -= 1) {
    const isLast = isClosed(chunks, end);
    const isJoined = /[,;]$/u.test(chunks[end - 1]?.raw ?? '');
    const next = ['and', '&', '+', 'plus'].includes(fold(chunks[end]?.raw ?? '')) ? end + 1 : end;
    if (!isLast && next === end && !isJoined) continue;
    const name = nameOf(chunks.slice(from, end), index);
    if (name === null) continue;
    if (isLast) return [name];
    const more = namesFrom(chunks, next, index);
    if (more !== null && more.length < MAX_NAMES) return [name, ...more];
  }
  return null;
}

function nameOf(chunks: readonly Chunk[], index: SearchIndex): TypedName | null {
  const text = chunks.map(({ raw }) => raw).join(' ');
  const bare = text.replaceAll(/^["“'(]+|["”').,;:!?…]+$/gu, '');
  for (const form of new Set([text, bare])) {
    const applications = form === '' ? [] : applicationsWithExactName(index, form);
    /** "Jira?" is a question about Jira, unless a label has the question mark. */
    const isName = form === bare || applications.some(({ label }) => fold(label) === fold(form));
    if (applications.length > 0 && isName) return { text: form, applications, isWhole: true };
  }
  const words = chunks.map(({ word }) => word);
  const mayBePart =
    words.length <= MAX_PART_WORDS &&
    chunks.every(({ raw }) => PLAIN_CHUNK.test(raw)) &&
    !words.every(isLexiconWord);
  const part = mayBePart ? findByExactWords(index, words) : null;
  return part === null ? null : { text: bare, applications: [part], isWhole: false };
}

function isClosed(chunks: readonly Chunk[], from: number): boolean {
  const texts = chunks.map(({ word }) => word);
  return positionsAfter(texts, from, CLOSING).has(chunks.length);
}

/** "Org Chart" with the label's capitals is a name, and so is a nickname; "help" and "Sign out" may ask for something else. */
function isProperName({ text, applications }: TypedName, { byNickname }: SearchIndex): boolean {
  if (byNickname.has(wordsOfName(text).join(' '))) return true;
  const isAsWritten = applications.some(({ label }) => label === text);
  return isAsWritten && (text.match(/(?<!\S)\p{Lu}/gu) ?? []).length > 1;
}

/** "Open it" does not mean an application called "IT", but "open IT" does. */
function isReference({ text, applications }: TypedName): boolean {
  return (
    REFERRING_WORDS.has(fold(text)) &&
    (text === fold(text) || applications.every(({ label }) => label !== text))
  );
}

function toReading(
  request: NameRequest,
  names: readonly TypedName[],
  p: number,
  index: SearchIndex,
): Reading {
  const calls = names.map(({ text, applications }): PlannedCall => {
    if (request === 'have') return listCall(text, 'have', index);
    const [application, ...more] = applications;
    return linkCall(
      request,
      text,
      application === undefined || more.length > 0
        ? { kind: 'several', candidates: applications }
        : { kind: 'found', application },
    );
  });
  return { plan: toPlan(calls), p };
}

function toPlan(calls: readonly PlannedCall[]): ReadPlan {
  const isOpenQuestion = calls.some(
    (call) => call.tool === LINK_TOOL.name && call.application === null,
  );
  return isOpenQuestion
    ? { outcome: 'clarify', calls, ask: 'which' }
    : { outcome: 'answer', calls, declined: [] };
}
