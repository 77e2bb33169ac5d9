import type { AssignedApplication } from '../domain/application.ts';
import { foldedWords } from '../search/fold-text.ts';
import {
  splitJoined,
  splitUnspaced,
  isShort,
  startsSentence,
  withPlainLabels,
} from './non-english-segments.ts';
import { isActInApp } from './act-in-app.ts';
import { hasAny, splitWords, wordsOf, type LanguageWords } from './languages/words.ts';
import { QUOTED } from './opening-limits.ts';
import type { PlanContext } from './plan-types.ts';
import type { RequestToOpen } from './request-to-open.ts';
import { findByExactWords, isNameAmong } from './resolve/exact-names.ts';
import { goesOnToOpen, isReference } from './resolve/earlier-applications.ts';
import { applicationsInPrompt } from './resolve/names-in-prompt.ts';
import { saysMoreInParts } from './unasked/non-english.ts';
import { applicationsWithExactName } from './resolve/whole-names.ts';

const SEGMENT_END = /[,.;:!?、。！？，；：…\n]+(?:\s|$)|[、。！？，；：]|\s[-–—]+\s/u;
const MAX_NAME_WORDS = 6;
/** "Open the SSO link for Zoom" asks to open Zoom: what is opened is always a link. */
const SSO_LINK =
  /(?:link|lien|enlace)\s+(?:d[eoi]\s+)?sso(?![\p{L}\p{N}])(?:\s+(?:para|pour)\s)?|sso[\s-]*(?:link|リンク|链接)/giu;

/** A time of day: "18h30", "18 Uhr", "8:15", "18時". */
const TIME_OF_DAY =
  /(?<![\p{L}\p{N}])\d{1,2}(?:\s?(?:h|hs|hrs|uhr|uur|ore|heures?|horas?)(?:\s?\d{2})?(?![\p{L}\p{N}])|\s?[時时点點]|[:.]\d{2}(?![\p{L}\p{N}]))/iu;

/** What else a plan asks for. */
export interface OtherRequests {
  readonly applications: readonly AssignedApplication[];
  /** Whether the plan has more than one request. */
  readonly hasSeveralRequests: boolean;
  /** Whether what else the prompt asks is answered, or said to be declined. */
  readonly isRestAnswered: boolean;
}

/** What a part of a prompt is: a request to open the app and nothing else, only its name, or something else. */
type SegmentKind = 'request' | 'bare-name' | 'other';

/**
 * How a prompt in another language than English asks to open an app: a second check after the classifier. It is plain if
 * one part has the exact name, verbs of opening and courtesy only, and no other part denies, delays or asks
 * something.
 */
export function readNonEnglishRequest(
  prompt: string,
  application: AssignedApplication,
  context: PlanContext,
  words: LanguageWords,
  asked: OtherRequests,
): RequestToOpen {
  /** "It will be Webex, open it" refers to the name in the prompt, not to the previous turn. */
  const named = applicationsInPrompt(prompt, context.index, words);
  if (named.length > 0 && !named.includes(application)) return 'unclear';
  if (isActInApp(prompt, application, context.index, words)) return 'unclear';
  const request = requestIn(prompt, application, context, words, asked);
  if (request !== 'likely') return request;
  /** A limit in a similar language counts, too, unless it is another word here: "mañana" in Portuguese, but not "no". */
  const isLimitedInKindred = (context.otherLanguages ?? [])
    .map(wordsOf)
    .some(({ limits, isUnspaced }) => hasAny(prompt, without(limits, words.fillers), isUnspaced));
  return isLimitedInKindred ? 'unclear' : request;
}

function without(words: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].filter((word) => !others.has(word)));
}

function requestIn(
  typed: string,
  application: AssignedApplication,
  context: PlanContext,
  words: LanguageWords,
  { applications, hasSeveralRequests, isRestAnswered }: OtherRequests,
): RequestToOpen {
  if (typed.match(QUOTED) !== null || TIME_OF_DAY.test(typed)) return 'unclear';
  const isVerbSaid = hasAny(typed, words.opening, words.isUnspaced);
  const prompt = withPlainLabels(isVerbSaid ? typed.replaceAll(SSO_LINK, ' ') : typed, [
    application,
    ...applications,
  ]);
  const whole = prompt.split(SEGMENT_END).filter((segment) => segment.trim() !== '');
  const toKind = (segment: string): SegmentKind =>
    kindOf(segment, application, context, words, applications);
  const isOneOfSeveral =
    hasSeveralRequests && !whole.map(toKind).some((kind) => kind === 'request');
  const segments = isOneOfSeveral ? whole.flatMap((segment) => splitJoined(segment, words)) : whole;
  const kinds = segments.map(toKind);
  const rest = segments.filter(
    (segment, at) => kinds[at] === 'other' && !isCourtesy(segment, words),
  );
  if (rest.some((segment) => isLimited(segment, words))) return 'unclear';
  const parts = segments.map((text, at) => {
    const kind = kinds[at] ?? 'other';
    return { text, kind: kind !== 'other' || rest.includes(text) ? kind : 'known' } as const;
  });
  const mayContinue =
    context.previous?.askedWhich === true && !context.previous.applications.includes(application);
  if (saysMoreInParts(typed, parts, words, { mayContinue, isRestAnswered })) return 'unclear';
  /** "Öffne Gainsight – Sandox": the verb belongs to a name that is not found. */
  const isForAnother = rest.some((segment) => hasAny(segment, words.opening, words.isUnspaced));
  if (isForAnother && !kinds.includes('request')) return 'unclear';
  const last = kinds.findLastIndex((kind) => kind !== 'other');
  const isFollowedByAside = segments.some(
    (segment, at) =>
      at > last &&
      rest.includes(segment) &&
      isShort(segment, words) &&
      !startsSentence(segment, prompt),
  );
  if (isFollowedByAside) return 'unclear';
  const isAsking = rest.some(
    (segment) =>
      hasAny(segment, words.asking, words.isUnspaced) ||
      hasAny(segment, words.doubts, words.isUnspaced),
  );
  if (kinds.includes('request')) return isAsking ? 'likely' : 'plain';
  /** "Slack and the link of Zoom": a name without a verb may belong to the other request. */
  if (hasSeveralRequests && hasAny(prompt, words.limits, words.isUnspaced)) return 'unclear';
  const isNamed = kinds.filter((kind) => kind === 'bare-name').length === 1;
  if (!isNamed || /[?？]/u.test(prompt) || continuesOtherRequest(context)) return 'unclear';
  /** Next to a name without a verb, a statement may be the reason, or say something about the app. */
  return rest.length === 0 ? 'plain' : 'likely';
}

function isLimited(text: string, { limits, times, isUnspaced }: LanguageWords): boolean {
  return hasAny(text, limits, isUnspaced) || hasAny(text, times, isUnspaced);
}

function kindOf(
  segment: string,
  application: AssignedApplication,
  context: PlanContext,
  words: LanguageWords,
  otherApplications: readonly AssignedApplication[],
): SegmentKind {
  const segmentWords = words.isUnspaced ? splitUnspaced(segment, words) : splitWords(segment);
  const parts = otherApplications.reduce(
    (left, other) => withoutName(left, other, context, words),
    segmentWords,
  );
  const isAnswer = context.previous?.askedWhich === true;
  const isAllowed = (part: string): boolean =>
    words.opening.has(part) ||
    words.fillers.has(part) ||
    (isAnswer && words.referring.has(part) && !words.limits.has(part));
  const hasVerb = parts.some((part) => words.opening.has(part));
  const kind = hasVerb ? 'request' : 'bare-name';
  let from = 0;
  do {
    for (let to = Math.min(parts.length, from + MAX_NAME_WORDS); to > from; to -= 1) {
      if (!isNameOf(parts.slice(from, to), application, context, words)) continue;
      const wordsAfter = parts.slice(to);
      if (wordsAfter.every((part) => isAllowed(part) && !words.limits.has(part))) return kind;
    }
  } while (isAllowed(parts[from++] ?? ''));
  return (hasVerb || isAnswer) && refersTo(parts, application, context, words) ? kind : 'other';
}

/** Removes another app's name and its joining word: "open Slack and Zoom" asks for each app. */
function withoutName(
  parts: readonly string[],
  other: AssignedApplication,
  context: PlanContext,
  words: LanguageWords,
): readonly string[] {
  for (let from = 0; from < parts.length; from += 1)
    for (let to = Math.min(parts.length, from + MAX_NAME_WORDS); to > from; to -= 1) {
      if (!isNameOf(parts.slice(from, to), other, context, words)) continue;
      const start = words.joining.has(parts[from - 1] ?? '') ? from - 1 : from;
      const end = start === from && words.joining.has(parts[to] ?? '') ? to + 1 : to;
      return [...parts.slice(0, start), ...parts.slice(end)];
    }
  return parts;
}

/** After a question about a link or about what is assigned, and after an unknown one, a name alone may repeat that. */
function continuesOtherRequest({ previous }: PlanContext): boolean {
  if (previous === null) return false;
  const { action, list, fields } = previous;
  const isUnknown = action === null && list === null && fields === null;
  return action === 'link' || list?.purpose === 'have' || isUnknown;
}

function isCourtesy(segment: string, words: LanguageWords): boolean {
  const parts = words.isUnspaced ? splitUnspaced(segment, words) : splitWords(segment);
  return parts.every((part) => words.fillers.has(part));
}

function isNameOf(
  run: readonly string[],
  application: AssignedApplication,
  context: PlanContext,
  words: LanguageWords,
): boolean {
  const { index, previous } = context;
  const text = run.join(' ');
  if (isReference(text, context, words)) return false;
  const [named, ...others] = applicationsWithExactName(index, text);
  if (named !== undefined) return named === application && others.length === 0;
  /** A search ignores "link" in a name. */
  if (hasAny(text, words.limits, words.isUnspaced)) return false;
  const parts = foldedWords(text);
  return (
    findByExactWords(index, parts) === application ||
    isNameAmong(previous?.applications ?? [], parts, application, index)
  );
}

/** "Öffne es" after a turn about one app. */
function refersTo(
  parts: readonly string[],
  application: AssignedApplication,
  { previous }: PlanContext,
  words: LanguageWords,
): boolean {
  const earlier = previous?.applications ?? [];
  if (!earlier.includes(application)) return false;
  const isOnlyKnown = parts.every(
    (part) => words.opening.has(part) || words.fillers.has(part) || words.referring.has(part),
  );
  const isReferring =
    parts.some((part) => words.referring.has(part)) ||
    goesOnToOpen(parts.join(' '), previous, words);
  if (!isOnlyKnown || !isReferring) return false;
  const at = words.ordinals.findIndex((ordinal) => parts.some((part) => ordinal.has(part)));
  if (earlier.length === 1) return at < 0;
  return (
    at >= 0 && (at === words.ordinals.length - 1 ? earlier.at(-1) : earlier[at]) === application
  );
}
