import { fold, foldedWords } from './fold-text.ts';
import { singleTypo } from './edit-distance.ts';
import { isGenericWord, isStopWord } from './stop-words.ts';

/** Languages whose own names, phrases and words stand in the data beside the English ones. */
const LANGUAGES = ['de', 'fr', 'es', 'pt', 'it', 'nl', 'ja', 'zh'] as const;

type Language = (typeof LANGUAGES)[number];
type ByLanguage = Readonly<Partial<Record<Language, readonly string[]>>>;

/** One product that companies assign, as `brand-data/brands.json` has it. */
export interface Product extends ByLanguage {
  readonly name: string;
  readonly maker: string;
  /** Purposes by id, the main one first. */
  readonly for: readonly string[];
  /** What its labels say, best first, where that is not the name. */
  readonly labels?: readonly string[];
  /** Abbreviations and other names. */
  readonly also?: readonly string[];
  readonly former?: readonly string[];
}

/** What products are for, as `brand-data/purposes.json` has it. */
export interface Purpose {
  readonly id: string;
  /** Products, or words of labels that companies give to their own, which come before all others. */
  readonly best: readonly string[];
  readonly phrases: Readonly<Partial<Record<Language | 'en', readonly string[]>>>;
}

/** A word of labels and what people type for it. */
interface Synonym extends ByLanguage {
  readonly word: string;
  readonly also?: readonly string[];
}

export interface BrandData {
  readonly products: readonly Product[];
  readonly purposes: readonly Purpose[];
  readonly synonyms: readonly Synonym[];
  /** Words around a name, by language. */
  readonly noise: ByLanguage;
}

const VOWEL = /^[aeiouh]/u;
const MIN_KNOWN_LENGTH = 3;

/** Writes the data in the form that `readBrands` reads: dense, and folded as queries are. */
export function compileBrands({ products, purposes, synonyms, noise }: BrandData): string {
  const byName = new Map(products.map((product) => [product.name, product]));
  const noiseWords = unique(LANGUAGES.flatMap((language) => (noise[language] ?? []).map(fold)));
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
    noiseWords.join(','),
    confusableNames(products).join(','),
    ['', ...synonymLines].join('\n'),
    ...groups,
  ].join('\n\n');
}

/** `labels=names;maker`, without what follows from the rest; a maker of one product is no choice among several. */
function productLine(product: Product, products: readonly Product[]): string {
  const { name, maker, also = [], former = [] } = product;
  const labels = labelsOf(product);
  const own = product.labels === undefined ? [] : [name];
  const names = unique([...own, ...also, ...former, ...namesIn(product)].map(foldPhrase));
  /** A label of one word is found in pieces, too. */
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
  /** "L'agenda" is one word. */
  const elided = [...(own.fr ?? []), ...(own.it ?? [])]
    .filter((phrase) => VOWEL.test(fold(phrase)))
    .map((phrase) => `l${phrase}`);
  return folded([...en, ...namesIn(own), ...elided]);
}

/** Names of one word that lie within one slip of another's name, or begin it: who types one means it. */
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

/** A plural is found by its singular. */
function folded(phrases: readonly string[]): string {
  const all = unique(phrases.map(foldPhrase));
  return all
    .filter((phrase) => !phrase.endsWith('s') || !all.includes(phrase.slice(0, -1)))
    .join(',');
}

function foldPhrase(text: string): string {
  return foldedWords(text).join(' ');
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter(Boolean);
}
