import type { ApplicationId, AssignedApplication } from '../domain/application.ts';
import { NO_PERSONALIZATION, type Personalization } from '../domain/personalization.ts';
import { NO_BRANDS, type Brands } from './brands.ts';
import { groupByAnyKey, lookalikeKeys } from '../domain/lookalike-groups.ts';
import { lookalikeSkeleton } from '../domain/lookalikes.ts';
import { withNasalLetters } from './fold-script.ts';
import { foldedWhole, wordsOfName, letterMask } from './fold-text.ts';
import { initialsOf, labelParts, type LabelPart } from './label-parts.ts';

/**
 * The applications prepared for searching: all distinct words of their labels, so that a search compares a typed word
 * once with each word and not with each label.
 */
export interface SearchIndex {
  readonly applications: readonly AssignedApplication[];
  readonly brands: Brands;
  /** Place in `applications` by id. */
  readonly positions: ReadonlyMap<ApplicationId, number>;
  readonly labels: readonly IndexedLabel[];
  readonly words: ReadonlyMap<string, IndexedWord>;
  readonly wordList: readonly IndexedWord[];
  /** Labels by all their parts without spaces between them. */
  readonly byCompact: ReadonlyMap<string, readonly IndexedLabel[]>;
  /** Labels by {@link foldedWhole}. */
  readonly byWhole: ReadonlyMap<string, readonly IndexedLabel[]>;
  /** Labels by the organization's and the user's own names for them, folded. */
  readonly byAlias: ReadonlyMap<string, readonly IndexedLabel[]>;
  /** The labels that the user named, by nickname; without nicknames that are also an app's label. */
  readonly byNickname: ReadonlyMap<string, IndexedLabel>;
  readonly personalization: Personalization;
}

export interface IndexedLabel {
  readonly application: AssignedApplication;
  readonly parts: readonly LabelPart[];
  /** All parts without spaces between them. */
  readonly compact: string;
  readonly mask: number;
  readonly initials: readonly string[];
  /** As bits, the parts that continue a word. */
  readonly innerParts: number;
  /** Whether it has a dash or bracket. */
  readonly hasSegments: boolean;
  /** All labels that look the same at a glance, including this one. */
  readonly duplicates: readonly IndexedLabel[];
  /** Those of them that also have the same spaces and signs, including this one. */
  readonly sameLabels: readonly IndexedLabel[];
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

export interface IndexedWord {
  readonly text: string;
  readonly mask: number;
  readonly postings: Posting[];
}

/** Where a word occurs: as bits, the parts of a label that it covers; 0 if only Okta's technical name has it. */
interface Posting {
  readonly label: IndexedLabel;
  readonly partBits: number;
}

/**
 * Prepares a search. The positions of applications do not change. `aliases` maps the organization's own names to
 * labels.
 */
export function createSearchIndex(
  applications: readonly AssignedApplication[],
  aliases: ReadonlyMap<string, string> = new Map(),
  brands: Brands = NO_BRANDS,
  personalization: Personalization = NO_PERSONALIZATION,
): SearchIndex {
  const words = new Map<string, IndexedWord>();
  const byCompact = new Map<string, IndexedLabel[]>();
  const byWhole = new Map<string, IndexedLabel[]>();
  const addWord = (text: string, label: IndexedLabel, partBits: number): void => {
    let word = words.get(text);
    if (word === undefined)
      words.set(text, (word = { text, mask: letterMask(text), postings: [] }));
    word.postings.push({ label, partBits });
  };

  const labels = applications.map((application) => {
    const parts = labelParts(application.label);
    const compact = parts.map((part) => part.text).join('');
    const label: Mutable<IndexedLabel> = {
      application,
      parts,
      compact,
      mask: letterMask(compact),
      initials: initialsOf(parts),
      innerParts: parts.reduce((bits, part, at) => (part.startsWord ? bits : bits | (1 << at)), 0),
      hasSegments: parts.some((part) => part.startsSegment),
      duplicates: [],
      sameLabels: [],
    };
    getOrAddGroup(byWhole, foldedWhole(application.label)).push(label);
    if (compact !== '') getOrAddGroup(byCompact, compact).push(label);
    let word = '';
    let bits = 0;
    parts.forEach(({ text, startsWord }, at) => {
      word = startsWord ? text : word + text;
      bits = startsWord ? 1 << at : bits | (1 << at);
      addWord(text, label, 1 << at);
      const spelledOut = withNasalLetters(text);
      if (spelledOut !== text) addWord(spelledOut, label, 1 << at);
      if (word !== text && parts[at + 1]?.startsWord !== false) addWord(word, label, bits);
    });
    for (const name of application.appName.toLowerCase().split('_'))
      if (name.length > 2 && !parts.some(({ text }) => text === name)) addWord(name, label, 0);
    return label;
  });

  /** Labels that any search finds together are alike, too: typed words fit them equally. */
  const keysOf = new Map(
    labels.map((label) => [
      label,
      [...lookalikeKeys(label.application.label), foldedWhole(label.application.label)],
    ]),
  );
  for (const group of groupByAnyKey(labels, (label) => keysOf.get(label) ?? []))
    for (const label of group) label.sameLabels = group;
  for (const group of groupByAnyKey(labels, (label) => skeletonKeys(label, keysOf.get(label))))
    for (const label of group) label.duplicates = group;

  const positions = new Map(applications.map(({ id }, position) => [id, position]));
  const byAlias = new Map(
    [...aliases].map(([alias, label]): [string, readonly IndexedLabel[]] => [
      aliasKey(alias),
      byWhole.get(foldedWhole(label)) ?? byCompact.get(wordsOfName(label).join('')) ?? [],
    ]),
  );
  const byNickname = new Map<string, IndexedLabel>();
  for (const { name, application } of personalization.nicknames) {
    const label = labels[positions.get(application) ?? -1];
    const folded = wordsOfName(name);
    if (label === undefined || folded.length === 0) continue;
    const others = byCompact.get(folded.join('')) ?? [];
    byAlias.set(folded.join(' '), [label, ...others]);
    if (others.length === 0) byNickname.set(folded.join(' '), label);
  }

  return {
    applications,
    brands,
    positions,
    labels,
    words,
    wordList: [...words.values()],
    byCompact,
    byWhole,
    byAlias,
    byNickname,
    personalization,
  };
}

/** Labels of signs alone, such as emoji, have no skeleton. */
function skeletonKeys(
  { application }: IndexedLabel,
  keys: readonly string[] = [],
): readonly string[] {
  const skeleton = lookalikeSkeleton(application.label);
  return skeleton === '' ? keys : [skeleton, ...keys.slice(1)];
}

/** The words of an alias, or its signs where it has no words. */
export function aliasKey(text: string): string {
  return wordsOfName(text).join(' ') || foldedWhole(text);
}

function getOrAddGroup<V>(groups: Map<string, V[]>, key: string): V[] {
  let group = groups.get(key);
  if (group === undefined) groups.set(key, (group = []));
  return group;
}
