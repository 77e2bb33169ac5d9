import { isStopWord } from './stop-words.ts';

/** A name that people use for applications, or what they are for. */
export interface Brand {
  /** What an application is for or who makes it, not a name of it. */
  readonly isConcept: boolean;
  /** Words of the label, best first. */
  readonly targets: readonly (readonly string[])[];
}

/** By what people type (folded words with single spaces). */
export interface Brands {
  get(phrase: string): Brand | undefined;
  has(phrase: string): boolean;
  /** Products of a maker whose labels do not name it. */
  madeBy(maker: string): Brand | undefined;
  /** Names and makers that begin so. */
  beginningWith(start: string): Brand[];
  /** Whether the name of a maker begins so. */
  isMakerStart(start: string): boolean;
  /** Whether a product is called so, and another's name is alike or begins so. */
  isConfusable(word: string): boolean;
  /** Whether a word of any language stands around names, such as "öffne". */
  isNoise(word: string): boolean;
  /** Puts spaces around the phrases of languages that write none, and around the names of other scripts. */
  cutPhrases(query: string): string;
}

/** How much of a name its group is found by; nobody asks for less. */
const START_LENGTH = 2;
/** From here on a character is a syllable or a word, and words have no spaces between them. */
const UNSPACED = /[\u3040-\u9fff]/u;
const SCRIPT_SEAM = /(?<=[\u3040-\u9fff])(?=[a-z0-9])|(?<=[a-z0-9])(?=[\u3040-\u9fff])/giu;

/** Reads what `compileBrands` wrote: names at once, since each query needs them; the rest when somebody asks for it. */
export function readBrands(table: string): Brands {
  const [noiseText = '', confusableText = '', ...groups] = table.split('\n\n');
  const noise = new Set(noiseText.split(','));
  const confusable = new Set(confusableText.split(','));
  const names = new Map<string, string>();
  const purposes = new Map<string, string>();
  for (const group of groups) {
    const [head = '', ...lines] = group.split('\n');
    for (const phrase of namesOf(head)) purposes.set(phrase, group);
    for (const line of lines)
      for (const name of namesOf(line)) {
        const known = names.get(name);
        const targets = targetsOf(line);
        names.set(name, known === undefined ? targets : `${known}|${targets}`);
      }
  }
  const makers = lazily(() => makersIn(table));
  const byStart = lazily(() => groupByStart([...names.keys(), ...makers().keys()]));
  const cutting = lazily(() => phrasePattern(noise));

  const exactly = (phrase: string): Brand | undefined => {
    const name = names.get(phrase);
    if (name !== undefined) return readBrand(name, false);
    const group = purposes.get(phrase);
    return group === undefined
      ? undefined
      : readBrand(group.split('\n').map(targetsOf).filter(Boolean).join('|'), true);
  };
  const madeBy = (maker: string): Brand | undefined => {
    const targets = makers().get(maker);
    return targets === undefined ? undefined : readBrand(targets.join('|'), true);
  };
  const get = (phrase: string): Brand | undefined =>
    exactly(phrase) ??
    (phrase.length > 3 && phrase.endsWith('s') ? exactly(phrase.slice(0, -1)) : undefined);
  return {
    get,
    has: (phrase) => get(phrase) !== undefined,
    madeBy,
    beginningWith: (start) =>
      (byStart().get(start.slice(0, START_LENGTH)) ?? []).flatMap((name) =>
        name.startsWith(start) ? (exactly(name) ?? madeBy(name) ?? []) : [],
      ),
    isMakerStart: (start) => {
      for (const maker of makers().keys()) if (maker.startsWith(start)) return true;
      return false;
    },
    isConfusable: (word) => confusable.has(word),
    isNoise: (word) => noise.has(word) && !isStopWord(word),
    cutPhrases: (query) =>
      UNSPACED.test(query)
        ? query.normalize('NFKC').replaceAll(cutting(), ' $& ').replaceAll(SCRIPT_SEAM, ' ')
        : query,
  };
}

/** No names at all. */
export const NO_BRANDS: Brands = readBrands('');

function readBrand(targets: string, isConcept: boolean): Brand {
  return {
    isConcept,
    targets: [...new Set(targets.split('|'))].map((target) => target.split(' ')),
  };
}

/** A line is `targets=names;maker`, where names and maker may be missing. */
function targetsOf(line: string): string {
  return line.split(/[=;]/u, 1)[0] ?? '';
}

function namesOf(line: string): readonly string[] {
  const from = line.indexOf('=');
  if (from < 0) return [];
  const to = line.lastIndexOf(';');
  return line.slice(from + 1, to < 0 ? undefined : to).split(',');
}

function makersIn(table: string): ReadonlyMap<string, readonly string[]> {
  const makers = new Map<string, string[]>();
  for (const [, targets = '', maker = ''] of table.matchAll(/^([^=;\n]+).*;(.+)$/gmu)) {
    const known = makers.get(maker);
    if (known === undefined) makers.set(maker, [targets]);
    else known.push(targets);
  }
  return makers;
}

function groupByStart(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const start = name.slice(0, START_LENGTH);
    const group = groups.get(start);
    if (group === undefined) groups.set(start, [name]);
    else group.push(name);
  }
  return groups;
}

/** Finds the phrases of languages that write no spaces, longest first. */
function phrasePattern(noise: ReadonlySet<string>): RegExp {
  const phrases = [...noise].filter((word) => UNSPACED.test(word));
  return new RegExp(phrases.sort((a, b) => b.length - a.length).join('|') || '$^', 'gu');
}

function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Whether people call an application by exactly these words (not: what it is for). */
export function isBrandName(brands: Brands, phrase: string): boolean {
  return brands.get(phrase)?.isConcept === false;
}
