import type { AssignedApplication } from '../../domain/application.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { tagWords, type Span } from '../lexicon/tag-words.ts';
import type { PlanContext, PlannedCall } from '../plan-types.ts';
import { readPrompt } from '../prompt-words.ts';
import type { Reader, Reading } from '../reader.ts';
import type { AskedField } from '../request-types.ts';
import { linkCall, listCall, profileCall } from '../resolve/calls.ts';
import { mentionedApplications } from '../resolve/mentioned-names.ts';

const MAX_WORDS = 12;
const MAX_FIELDS = 6;
/** Enough for a button of a card, never to act on. */
const GUESS_PROBABILITY = 0.2;
/** Words that do not show what the user asks. */
const NEUTRAL_WORDS: ReadonlySet<string> = new Set(
  (
    'please pls plz thanks hey hi ok okay now just again the a an my our to for of in on at over is it this that account page site website home portal thing stuff work ' +
    'official current exact full own link url address login sign log have has list set'
  ).split(' '),
);

/**
 * Reads prompts that are little more than the exact name of an app or of profile fields: "Slack page", "official title".
 * Its readings are good for the buttons of a card when no other reader is sure, never to act on.
 */
export const mentionsReader: Reader = {
  name: 'mentions',
  language: 'en',
  read(prompt, { index }: PlanContext) {
    const texts = readPrompt(prompt, index).map(({ text }) => text);
    if (texts.length > MAX_WORDS) return [];
    const mentions = mentionedApplications(texts, index);
    const isNamed = texts.map((_, at) => mentions.some(({ from, to }) => from <= at && at < to));
    const spans = tagWords(texts);
    const isNeutral = (at: number): boolean => NEUTRAL_WORDS.has(texts[at] ?? '');
    const calls: PlannedCall[] = [];
    const [mention, ...others] = mentions;
    if (
      mention !== undefined &&
      others.length === 0 &&
      isNamed.every((named, at) => named || isNeutral(at))
    )
      calls.push(...callsFor(mention.application, spans, index));
    const fields = fieldsMentioned(spans);
    const isFields = spans.every(
      ({ tag, from }) => tag?.kind === 'field' || tag?.kind === 'self' || isNeutral(from),
    );
    if (fields.length > 0 && fields.length <= MAX_FIELDS && isFields)
      calls.push(profileCall(fields));
    return calls.map(toGuess);
  },
};

/** Calls that open the app or get its link; if the words ask whether it is assigned, that check comes first. */
function callsFor(
  application: AssignedApplication,
  spans: readonly Span[],
  index: SearchIndex,
): PlannedCall[] {
  const { label } = application;
  const found = { kind: 'found', application } as const;
  const has = (meaning: string): boolean => spans.some(({ tag }) => tag?.kind === meaning);
  const have = listCall(label, 'have', index);
  const open = linkCall('open', label, found);
  const link = linkCall('link', label, found);
  if (has('have') || has('list')) return [have, open];
  return has('link') || has('where') ? [link, open] : [open, link];
}

function fieldsMentioned(spans: readonly Span[]): AskedField[] {
  return [...new Set(spans.flatMap(({ tag }) => tag?.fields ?? []))];
}

function toGuess(call: PlannedCall): Reading {
  return { plan: { outcome: 'answer', calls: [call], declined: [] }, p: GUESS_PROBABILITY };
}
