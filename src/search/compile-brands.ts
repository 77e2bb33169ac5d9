import { fold, wordsOfName } from './fold-text.ts';
import { singleTypo } from './edit-distance.ts';
import { isGenericWord, isStopWord } from './stop-words.ts';

/** Languages other than English for which the data has names, phrases and words. */
const LANGUAGES = ['de', 'fr', 'es', 'pt', 'it', 'nl', 'ja', 'zh'] as const;

type Language = (typeof LANGUAGES)[number];
type ByLanguage = Readonly<Partial<Record<Language, readonly string[]>>>;

/** One product that companies assign; a row of `brand-data/brands.json`. */
export interface Product extends ByLanguage {
  readonly name: string;
  readonly maker: string;
  /** Purposes by id, the main one first. */
  readonly for: readonly string[];
  /** The words of its labels, best first, if they differ from the name. */
  readonly labels?: readonly string[];
  /** Abbreviations and other names. */
  readonly also?: readonly string[];
  readonly former?: readonly string[];
}

/** A purpose of products; a row of `brand-data/purposes.json`. */
export interface Purpose {
  readonly id: string;
  /** Products, or words in labels of in-house apps, that rank before all others. */
  readonly best: readonly string[];
  readonly phrases: Readonly<Partial<Record<Language | 'en', readonly string[]>>>;
}

/** A word of labels and what people type instead; a row of `brand-data/synonyms.json`. */
interface Synonym extends ByLanguage {
  readonly word: string;
  readonly also?: readonly string[];
}

export interface BrandData {
  readonly products: readonly Product[];
  readonly purposes: readonly Purpose[];
  readonly synonyms: readonly Synonym[];
  /** Words around a name, by language; `brand-data/stop-words.json`. */
  readonly stopWords: ByLanguage;
}

const VOWEL = /^[aeiouh]/u;
const MIN_KNOWN_LENGTH = 3;

/** Writes the data in the compact form that `readBrands` reads, folded like queries. */
export function compileBrands({ products, purposes, synonyms, stopWords }: BrandData): string {
  const byName = new Map(products.map((product) => [product.name, product]));
  const allStopWords = unique(
    LANGUAGES.flatMap((language) => (stopWords[language] ?? []).map(fold)),
  );
  const synonymLines = synonyms.map(
    ({ word, also = [], ...own }) => `${word}=${folded([...also, ...namesIn(own)])}`,
  );
  const groups = purposes.map((purpose) => {
    const { id, best, phrases } = purpose;
    const targets = [
      ...best.map((name) => {
        const product = byName.get(name);
        return product === undefined ? foldPhrase(name) : labelsOf(product).join('|');
      }),
      ...products
        .filter((product) => product.for.indexOf(id) > 0)
        .map((product) => labelsOf(product).join('|')),
    ];
    const inGroup = products.filter((product) => product.for[0] === id);
    return [
      `${targets.join('|')}=${phrasesOf(phrases)}`,
      ...inGroup.map((product) => productLine(product, products)),
    ].join('\n');
  });
  return [
    allStopWords.join(','),
    confusableNames(products).join(','),
    ['', ...synonymLines].join('\n'),
    ...groups,
  ].join('\n\n');
}

/** `labels=names;maker`; leaves out names that a search finds anyway, and makers of only one product. */
function productLine(product: Product, products: readonly Product[]): string {
  const { name, maker, also = [], former = [] } = product;
  const labels = labelsOf(product);
  const own = product.labels === undefined ? [] : [name];
  const names = unique([...own, ...also, ...former, ...namesIn(product)].map(foldPhrase));
  /** A search finds a label of one word even if it is typed with spaces. */
  const [label = '', ...others] = labels;
  const typed = names.filter(
    (typedName) => others.length > 0 || typedName.replaceAll(' ', '') !== label.replaceAll(' ', ''),
  );
  const makerPhrase = foldPhrase(maker);
  const isInLabel = labels.every((text) => text.includes(makerPhrase.split(' ')[0] ?? ''));
  const hasSeveral = products.some((other) => other !== product && other.maker === maker);
  return (
    labels.join('|') +
    (typed.length > 0 ? `=${typed.join(',')}` : '') +
    (isInLabel || !hasSeveral ? '' : `;${makerPhrase}`)
  );
}

function labelsOf({ name, labels = [name] }: Product): string[] {
  return labels.map(foldPhrase);
}

function namesIn(own: ByLanguage): string[] {
  return LANGUAGES.flatMap((language) => own[language] ?? []);
}

function phrasesOf({ en = [], ...own }: Purpose['phrases']): string {
  /** "L'agenda" folds to one word. */
  const elided = [...(own.fr ?? []), ...(own.it ?? [])]
    .filter((phrase) => VOWEL.test(fold(phrase)))
    .map((phrase) => `l${phrase}`);
  return folded([...en, ...namesIn(own), ...elided]);
}

/** One-word names that are one typo away from another name, or start it: whoever types one means it. */
function confusableNames(products: readonly Product[]): string[] {
  const names = unique(products.flatMap((product) => labelsOf(product).slice(0, 1))).filter(
    (name) => name.length >= MIN_KNOWN_LENGTH && /^[a-z]+$/u.test(name),
  );
  return names.filter(
    (name) =>
      !isGenericWord(name) &&
      !isStopWord(name) &&
      names.some(
        (other) => other !== name && (other.startsWith(name) || singleTypo(name, other) !== null),
      ),
  );
}

/** Folds phrases and leaves out plurals whose singular is there, because a lookup tries the singular, too. */
function folded(phrases: readonly string[]): string {
  const all = unique(phrases.map(foldPhrase));
  return all
    .filter((phrase) => !phrase.endsWith('s') || !all.includes(phrase.slice(0, -1)))
    .join(',');
}

function foldPhrase(text: string): string {
  return wordsOfName(text).join(' ');
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter(Boolean);
}
