import { fold } from '../../search/fold-text.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { IT } from './it.ts';
import { JA } from './ja.ts';
import type { WordLists } from './language-words.ts';
import { NL } from './nl.ts';
import { PT_BR } from './pt-br.ts';
import { ZH_CN } from './zh-cn.ts';

/** What the assistant knows of a language beside its learned table, folded. */
export interface LanguageWords {
  readonly opening: ReadonlySet<string>;
  readonly fillers: ReadonlySet<string>;
  readonly limits: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
  /** With the times. */
  readonly doubts: ReadonlySet<string>;
  readonly asking: ReadonlySet<string>;
  readonly joining: ReadonlySet<string>;
  readonly referring: ReadonlySet<string>;
  /** First to fifth, then last. */
  readonly ordinals: readonly ReadonlySet<string>[];
  readonly counting: ReadonlySet<string>;
  /** Ordinary words here that are a limit or a time in another language. */
  readonly alike: ReadonlySet<string>;
  readonly acting: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly closing: ReadonlySet<string>;
  readonly recipient: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  /** Whether its words stand without spaces between. */
  readonly isUnspaced: boolean;
}

const WRITTEN: Readonly<Record<string, WordLists>> = {
  de: DE,
  en: EN,
  es: ES,
  fr: FR,
  it: IT,
  ja: JA,
  nl: NL,
  'pt-BR': PT_BR,
  'zh-CN': ZH_CN,
};
const UNSPACED = new Set(['ja', 'zh-CN']);

/** The languages that the assistant knows words of; BCP 47. */
export const LANGUAGES_WITH_WORDS: readonly string[] = Object.keys(WRITTEN);

export function isUnspacedLanguage(language: string): boolean {
  return UNSPACED.has(language);
}

const known = new Map<string, LanguageWords>();

/** The words of a language; English where it is unknown. */
export function wordsOf(language: string): LanguageWords {
  const before = known.get(language);
  if (before !== undefined) return before;
  const written = WRITTEN[language] ?? EN;
  const words = {
    opening: toSet(written.opening),
    fillers: toSet(written.fillers),
    limits: toSet(written.limits),
    times: toSet(written.times),
    doubts: toSet(`${written.doubts} ${written.times}`),
    asking: toSet(written.asking),
    joining: toSet(written.joining),
    referring: toSet(written.referring),
    ordinals: written.ordinals.split('/').map(toSet),
    counting: toSet(written.counting),
    alike: toSet(written.alike),
    acting: toSet(written.acting),
    places: toSet(written.places),
    closing: toSet(written.closing),
    recipient: toSet(written.recipient),
    articles: toSet(written.articles),
    people: toSet(written.people),
    isUnspaced: isUnspacedLanguage(language),
  };
  known.set(language, words);
  return words;
}

/** Whether a text has one of the words; where there are no spaces, anywhere. */
export function hasAny(text: string, words: ReadonlySet<string>, isUnspaced: boolean): boolean {
  return isUnspaced
    ? [...words].some((word) => fold(text).includes(word))
    : splitWords(text).some((word) => words.has(word));
}

/** The folded words of a text; "l’app" is two. */
export function splitWords(text: string): readonly string[] {
  return fold(text.replaceAll(/['’]/gu, ' ')).match(/[\p{L}\p{N}\p{M}&]+/gu) ?? [];
}

function toSet(words: string): ReadonlySet<string> {
  return new Set(
    words
      .split(' ')
      .filter((word) => word !== '')
      .flatMap((word) => fold(word)),
  );
}
