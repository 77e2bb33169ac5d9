import { addToFnv, FNV_OFFSET } from '../../domain/fnv.ts';
import type { PreviousTurnKind } from './intents.ts';
import type { Token } from './tokens.ts';

/** 32-bit hashes of the features of a text; a model uses the low bits of each. */
export type Features = readonly number[];

/** The words with which users ask; any other word may be part of a name. */
export interface Vocabulary {
  has(wordHash: number): boolean;
}

const MIN_GRAM = 3;
const MAX_GRAM = 5;
const MAX_COUNTED_WORDS = 12;
/** Positions, relative to a word, of the words around it that count. */
const NEIGHBOR_OFFSETS = [-3, -2, -1, 1, 2, 3];

const WORD = hashText('word');
const PAIR = hashText('pair');
const TRIPLE = hashText('triple');
const GAP = hashText('gap');
const CHARACTERS = hashText('characters');
const SKELETON = hashText('skeleton');
const PREVIOUS = hashText('previous');
const LENGTH = hashText('length');
const SHAPE = hashText('shape');
/** Marks the positions before the first and after the last word. */
const EDGE = hashText('edge');
/** Replaces words outside the vocabulary. */
const NAME = hashText('name');

/** FNV-1a over UTF-16 code units, then mixed so that the low bits depend on all bits. */
export function hashText(text: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at += 1) hash = addToFnv(hash, text.charCodeAt(at));
  return mix(hash);
}

function mix(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return mixed ^ (mixed >>> 16);
}

/** The hash of an ordered pair of hashes. */
function hashPair(one: number, other: number): number {
  return mix(Math.imul(one, 31) + other);
}

/**
 * Features for the intent: words, pairs, triples and pairs with a gap, the same with each run of unknown words as one
 * name, character n-grams, and the words again together with the kind of the previous turn.
 */
export function intentFeatures(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  previous: PreviousTurnKind | null,
): Features {
  const features: number[] = [];
  const words = tokens.map(({ text }) => hashText(text));
  addWords(features, words);
  addPairs(features, words, PAIR);
  addTriples(features, words, 0);
  const skeleton = skeletonOf(words, vocabulary);
  if (skeleton.includes(NAME)) {
    addPairs(features, skeleton, SKELETON);
    addTriples(features, skeleton, SKELETON);
  }
  features.push(hashPair(LENGTH, Math.min(skeleton.length, MAX_COUNTED_WORDS)));
  for (const { text } of tokens) addCharacters(features, text);
  if (previous !== null) addPrevious(features, words, hashText(previous));
  return features;
}

/** Features for the profile fields: words, pairs and character n-grams. */
export function fieldFeatures(tokens: readonly Token[]): Features {
  const features: number[] = [];
  const words = tokens.map(({ text }) => hashText(text));
  addWords(features, words);
  addPairs(features, words, PAIR);
  for (const { text } of tokens) addCharacters(features, text);
  return features;
}

/** Features for whether each word belongs to a name: the word, those around it, its characters and its case. */
export function nameFeatures(tokens: readonly Token[], vocabulary: Vocabulary): Features[] {
  const words = tokens.map(({ text }) => hashText(text));
  const context = words.map((word) => (vocabulary.has(word) ? word : NAME));
  return tokens.map((token, at) => {
    const near = (offset: number): number => context[at + offset] ?? EDGE;
    const before = hashPair(near(-1), near(0));
    const after = hashPair(near(0), near(1));
    const features = [
      hashPair(WORD, words[at] ?? EDGE),
      hashPair(SKELETON, near(0)),
      hashPair(SHAPE, (token.isCapitalized ? 2 : 0) + (at === 0 ? 1 : 0)),
      hashPair(LENGTH, Math.min(words.length, MAX_COUNTED_WORDS)),
      hashPair(PAIR, before),
      hashPair(PAIR + 1, after),
      hashPair(PAIR + 2, hashPair(near(-2), near(-1))),
      hashPair(PAIR + 3, hashPair(near(1), near(2))),
      hashPair(TRIPLE, hashPair(near(-2), before)),
      hashPair(TRIPLE + 1, hashPair(before, near(1))),
      hashPair(TRIPLE + 2, hashPair(after, near(2))),
      ...NEIGHBOR_OFFSETS.map((offset) => hashPair(GAP + offset, near(offset))),
    ];
    addCharacters(features, token.text);
    return features;
  });
}

function addWords(features: number[], words: readonly number[]): void {
  for (const word of words) features.push(hashPair(WORD, word));
}

function addPairs(features: number[], words: readonly number[], kind: number): void {
  let before = EDGE;
  for (const word of words) {
    features.push(hashPair(kind, hashPair(before, word)));
    before = word;
  }
  features.push(hashPair(kind, hashPair(before, EDGE)));
}

function addTriples(features: number[], words: readonly number[], kind: number): void {
  for (let at = 0; at < words.length; at += 1) {
    const before = words[at - 1] ?? EDGE;
    const after = words[at + 1] ?? EDGE;
    features.push(hashPair(TRIPLE + kind, hashPair(before, hashPair(words[at] ?? EDGE, after))));
    features.push(hashPair(GAP + kind, hashPair(before, after)));
  }
}

function skeletonOf(words: readonly number[], vocabulary: Vocabulary): number[] {
  const skeleton: number[] = [];
  for (const word of words) {
    if (vocabulary.has(word)) skeleton.push(word);
    else if (skeleton.at(-1) !== NAME) skeleton.push(NAME);
  }
  return skeleton;
}

function addCharacters(features: number[], word: string): void {
  const text = `<${word}>`;
  for (let start = 0; start + MIN_GRAM <= text.length; start += 1) {
    let hash = FNV_OFFSET;
    for (let at = start; at < Math.min(start + MAX_GRAM, text.length); at += 1) {
      hash = addToFnv(hash, text.charCodeAt(at));
      if (at - start + 1 >= MIN_GRAM) features.push(hashPair(CHARACTERS, hash));
    }
  }
}

function addPrevious(features: number[], words: readonly number[], kind: number): void {
  features.push(PREVIOUS, hashPair(PREVIOUS, kind));
  features.push(hashPair(PREVIOUS, Math.min(words.length, MAX_COUNTED_WORDS)));
  for (const word of words) {
    features.push(hashPair(PREVIOUS + WORD, word));
    features.push(hashPair(PREVIOUS + WORD, hashPair(kind, word)));
  }
}
