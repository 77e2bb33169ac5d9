import { foldKana } from './fold-text.ts';
import { isStopWord } from './stop-words.ts';

/** A name that people use for applications, or a purpose of applications. */
export interface Brand {
  /** True for a purpose or a maker, false for a name. */
  readonly isConcept: boolean;
  /** Words of the label, best first. */
  readonly targets: readonly (readonly string[])[];
}

/** Brands by what people type: folded words with single spaces. */
export interface Brands {
  get(phrase: string): Brand | undefined;
  has(phrase: string): boolean;
  /** Products of a maker whose labels do not name it. */
  madeBy(maker: string): Brand | undefined;
  /** Names and makers that start with this text. */
  startingWith(start: string): Brand[];
  /** Whether a maker's name starts with this text. */
  isStartOfMaker(start: string): boolean;
  /** Whether this is a product's name that one typo or more letters would turn into another product's name. */
  isConfusable(word: string): boolean;
  /** Whether this word surrounds names in another language than English, such as "öffne". */
  isNonEnglishStopWord(word: string): boolean;
  /** Puts spaces around known phrases of languages without spaces, and where the script changes. */
  segmentPhrases(query: string): string;
}

/** How many letters of a name its group is found by; callers pass at least that many. */
const START_LENGTH = 2;
/** A character that is a syllable or a word, of a script without spaces between words. */
const UNSPACED = /[\u3040-\u9fff]/u;
const SCRIPT_BOUNDARY = /(?<=[\u3040-\u9fff])(?=[a-z0-9])|(?<=[a-z0-9])(?=[\u3040-\u9fff])/giu;

/** Reads the output of `compileBrands`: names at once, because each query needs them; the rest at first use. */
export function readBrands(table: string): Brands {
  const [stopWordText = '', confusableText = '', ...groups] = table.split('\n\n');
  const stopWords = new Set(stopWordText.split(','));
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
  const foldedStopWords = lazily(() => new Set([...stopWords].map(foldKana)));
  const phrasesWithoutSpaces = lazily(() => phrasePattern(stopWords));

  const findExact = (text: string): Brand | undefined => {
    const phrase = foldKana(text);
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
    findExact(phrase) ??
    (phrase.length > 3 && phrase.endsWith('s') ? findExact(phrase.slice(0, -1)) : undefined);
  return {
    get,
    has: (phrase) => get(phrase) !== undefined,
    madeBy,
    startingWith: (start) =>
      (byStart().get(start.slice(0, START_LENGTH)) ?? []).flatMap((name) =>
        name.startsWith(start) ? (findExact(name) ?? madeBy(name) ?? []) : [],
      ),
    isStartOfMaker: (start) => {
      for (const maker of makers().keys()) if (maker.startsWith(start)) return true;
      return false;
    },
    isConfusable: (word) => confusable.has(word),
    isNonEnglishStopWord: (word) => foldedStopWords().has(foldKana(word)) && !isStopWord(word),
    segmentPhrases: (query) =>
      UNSPACED.test(query)
        ? query
            .normalize('NFKC')
            .replaceAll(phrasesWithoutSpaces(), ' $& ')
            .replaceAll(SCRIPT_BOUNDARY, ' ')
        : query,
  };
}

/** An empty brand table. */
export const NO_BRANDS: Brands = readBrands('');

function readBrand(targets: string, isConcept: boolean): Brand {
  return {
    isConcept,
    targets: [...new Set(targets.split('|'))].map((target) => target.split(' ')),
  };
}

/** The targets of a line of the form `targets=names;maker`, in which names and maker are optional. */
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
  for (const line of table.split('\n')) {
    const end = line.lastIndexOf(';');
    if (end < 0) continue;
    const maker = line.slice(end + 1);
    const targets = targetsOf(line);
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

/** A pattern for the phrases of languages without spaces, longest first. */
function phrasePattern(stopWords: ReadonlySet<string>): RegExp {
  const phrases = [...stopWords].filter((word) => UNSPACED.test(word));
  return new RegExp(phrases.sort((a, b) => b.length - a.length).join('|') || '$^', 'gu');
}

function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Whether people use exactly these words as a name of an application, and not for its purpose. */
export function isBrandName(brands: Brands, phrase: string): boolean {
  return brands.get(phrase)?.isConcept === false;
}
