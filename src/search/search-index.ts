import type { ApplicationId, AssignedApplication } from '../domain/application.ts';
import { foldedWords, letterMask, type LabelPart } from './fold.ts';
import { createLabelReader, initialsOf } from './label-reader.ts';
import { createScratch, type Scratch } from './scratch.ts';

/**
 * The applications prepared for searching: a sorted vocabulary of all label words with postings,
 * so that a typed word is compared with each distinct word once and not with each label.
 */
export interface SearchIndex {
  readonly applications: readonly AssignedApplication[];
  /** Place in `applications` by id. */
  readonly places: ReadonlyMap<ApplicationId, number>;
  readonly labels: readonly IndexedLabel[];
  /** All words and pieces of labels, sorted. */
  readonly words: readonly string[];
  readonly wordIds: ReadonlyMap<string, number>;
  readonly wordMasks: Int32Array;
  /** The words between line feeds, to look inside all of them at once; `wordStarts` says where each begins. */
  readonly joinedWords: string;
  readonly wordStarts: Int32Array;
  /** Postings of word `w`: from `postingStarts[w]` up to `postingStarts[w + 1]`. */
  readonly postingStarts: Int32Array;
  readonly postingPlaces: Int32Array;
  /** Which parts of the label the word covers, as bits; 0 where it comes from Okta's technical name alone. */
  readonly postingParts: Int32Array;
  readonly labelMasks: Int32Array;
  readonly byCompact: ReadonlyMap<string, readonly number[]>;
  readonly byInitials: ReadonlyMap<string, readonly number[]>;
  /** 1 where another label looks the same at a glance. */
  readonly twins: Uint8Array;
  readonly skeletons: readonly string[];
  readonly scratch: Scratch;
}

export interface IndexedLabel {
  readonly parts: readonly LabelPart[];
  /** All parts run together. */
  readonly compact: string;
  /** As bits, the parts that go on inside a word. */
  readonly innerParts: number;
  readonly segments: number;
}

const APP_NAME_NOISE = new Set(['app', 'acme', 'ud', 'saml', 'oidc', 'swa', 'wfn', 'cc']);

/** Prepares a search; applications keep their places for as long as the index lives. */
export function createSearchIndex(applications: readonly AssignedApplication[]): SearchIndex {
  const readLabel = createLabelReader();
  const readName = createNameReader();
  const labels: IndexedLabel[] = [];
  const places = new Map<ApplicationId, number>();
  const byCompact = new Map<string, number[]>();
  const byInitials = new Map<string, number[]>();
  const firstOfShape = new Map<string, number>();
  const twins = new Uint8Array(applications.length);
  const skeletons: string[] = [];
  const firstIds = new Map<string, number>();
  const found: string[] = [];
  const entries: number[] = [];

  const addEntry = (word: string, place: number, partBits: number): void => {
    let id = firstIds.get(word);
    if (id === undefined) {
      id = found.length;
      firstIds.set(word, id);
      found.push(word);
    }
    entries.push(id, place, partBits);
  };

  applications.forEach((application, place) => {
    const { parts, skeleton } = readLabel(application.label);
    const compact = parts.map((part) => part.text).join('');
    labels.push({
      parts,
      compact,
      innerParts: parts.reduce((bits, part, at) => (part.startsWord ? bits : bits | (1 << at)), 0),
      segments: 1 + parts.filter((part) => part.startsSegment).length,
    });
    places.set(application.id, place);
    addTo(byCompact, compact, place);
    skeletons.push(skeleton);
    const lookalike = firstOfShape.get(skeleton);
    if (lookalike === undefined) firstOfShape.set(skeleton, place);
    else twins[lookalike] = twins[place] = 1;
    for (const initials of initialsOf(parts)) addTo(byInitials, initials, place);
    addLabelWords(parts, place, addEntry);
    for (const word of readName(application.appName))
      if (!parts.some((part) => part.text === word)) addEntry(word, place, 0);
  });

  return {
    applications,
    places,
    labels,
    ...sortVocabulary(found, entries),
    labelMasks: Int32Array.from(labels, (label) => letterMask(label.compact)),
    byCompact,
    byInitials,
    twins,
    skeletons,
    scratch: createScratch(applications.length),
  };
}

type AddEntry = (word: string, place: number, partBits: number) => void;

function addLabelWords(parts: readonly LabelPart[], place: number, addEntry: AddEntry): void {
  let word = '';
  let bits = 0;
  parts.forEach((part, index) => {
    if (part.startsWord) {
      word = '';
      bits = 0;
    }
    addEntry(part.text, place, 1 << index);
    word += part.text;
    bits |= 1 << index;
    const next = parts[index + 1];
    if (word !== part.text && (next === undefined || next.startsWord)) addEntry(word, place, bits);
  });
}

/** Reads Okta's technical names, which find an application that the administrator has renamed. */
function createNameReader(): (appName: string) => readonly string[] {
  const seen = new Map<string, readonly string[]>();
  return (appName) => {
    const known = seen.get(appName);
    if (known !== undefined) return known;
    const words = foldedWords(appName.replaceAll('_', ' ')).filter(
      (word) => word.length > 2 && !APP_NAME_NOISE.has(word),
    );
    seen.set(appName, words);
    return words;
  };
}

function addTo(map: Map<string, number[]>, key: string, place: number): void {
  const group = map.get(key);
  if (group === undefined) map.set(key, [place]);
  else group.push(place);
}

/** Sorts the words and lays their postings out one after another. */
function sortVocabulary(found: readonly string[], entries: readonly number[]) {
  const order = found
    .map((_, id) => id)
    .sort((a, b) => ((found[a] ?? '') < (found[b] ?? '') ? -1 : 1));
  const words = order.map((id) => found[id] ?? '');
  const rank = new Int32Array(found.length);
  order.forEach((id, position) => {
    rank[id] = position;
  });

  const postingStarts = new Int32Array(words.length + 1);
  for (let at = 0; at < entries.length; at += 3) {
    const next = (rank[entries[at] ?? 0] ?? 0) + 1;
    postingStarts[next] = (postingStarts[next] ?? 0) + 1;
  }
  for (let id = 0; id < words.length; id += 1)
    postingStarts[id + 1] = (postingStarts[id + 1] ?? 0) + (postingStarts[id] ?? 0);
  const cursor = postingStarts.slice();
  const postingPlaces = new Int32Array(entries.length / 3);
  const postingParts = new Int32Array(entries.length / 3);
  for (let at = 0; at < entries.length; at += 3) {
    const id = rank[entries[at] ?? 0] ?? 0;
    const slot = cursor[id] ?? 0;
    cursor[id] = slot + 1;
    postingPlaces[slot] = entries[at + 1] ?? 0;
    postingParts[slot] = entries[at + 2] ?? 0;
  }

  const wordStarts = new Int32Array(words.length);
  let joinedWords = '\n';
  words.forEach((word, id) => {
    wordStarts[id] = joinedWords.length;
    joinedWords += `${word}\n`;
  });
  return {
    words,
    wordIds: new Map(words.map((word, id) => [word, id])),
    wordMasks: Int32Array.from(words, letterMask),
    joinedWords,
    wordStarts,
    postingStarts,
    postingPlaces,
    postingParts,
  };
}
