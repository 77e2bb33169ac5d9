import { isBrandName } from '../search/brands.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { fold } from '../search/fold-text.ts';
import {
  LANGUAGES_WITH_WORDS,
  splitWords,
  wordsOf,
  type LanguageWords,
} from './languages/words.ts';
import { CLOSING } from './words-around-names.ts';
import { positionsAfter } from './phrases.ts';

const PART_END = /[,.;:!?。、！？，；：…\n]+/u;
/** "For Dana": a name, not an abbreviation. */
const PROPER_NAME = /^\p{Lu}\p{Ll}+$/u;
/** Languages in which a name can have an article. */
const WITH_ARTICLE = new Set(['es', 'it', 'pt-BR']);
/** Before a name with a capital these say something else, as in "fürs Testen" and "à Paris". */
const WITHOUT_NAME = new Set('furs furn a al allo alla ai agli alle au aux ao aos'.split(' '));
const ENGLISH_REQUEST = new Set(
  'up ready please app now it that this one running account'.split(' '),
);
/** Behind somebody, these go on without making it part of a longer name: "for the client call" is no person. */
const GOES_ON = new Set('and who that to so because on in at by named called with from'.split(' '));

/**
 * Whether a prompt asks for somebody else, in any language: "open Zoom for the intern", "给实习生开个zoom". What the user's
 * browser would open is not for them.
 */
export function isForSomebodyElse(prompt: string, index: SearchIndex): boolean {
  const parts = prompt.split(PART_END);
  return LANGUAGES_WITH_WORDS.some((language) => {
    const words = wordsOf(language);
    return parts.some((part) =>
      words.isUnspaced
        ? isForSomebodyUnspaced(fold(part), language)
        : isForSomebody(part, language, index),
    );
  });
}

function isForSomebody(part: string, language: string, index: SearchIndex): boolean {
  const words = wordsOf(language);
  const { articles, people, recipient } = words;
  const typed = part.replaceAll(/['’]/gu, ' ').match(/[\p{L}\p{N}\p{M}&]+/gu) ?? [];
  const texts = splitWords(part);
  return texts.some((word, at) => {
    if (!recipient.has(word) || !isOfRequest(texts[at - 1], words, index)) return false;
    let next = at + 1;
    while (articles.has(texts[next] ?? '') && !people.has(texts[next] ?? '')) next += 1;
    /** "Para a Júlia", but "für den Unterricht" and "for the Monday call". */
    const mayBeNamed = !WITHOUT_NAME.has(word) && (next === at + 1 || WITH_ARTICLE.has(language));
    const isName = PROPER_NAME.test(typed[next] ?? '') && !index.words.has(texts[next] ?? '');
    const isNamed = mayBeNamed && isName && endsBehind(texts, next + 1);
    const isSomebody =
      people.has(texts[next] ?? '') && (language !== 'en' || endsBehind(texts, next + 1));
    return isNamed || isSomebody;
  });
}

/** "Open Zoom for Dana", but not "the flight for Paris": before "for" stands the app, or a word of the request. */
function isOfRequest(
  before: string | undefined,
  { fillers, opening }: LanguageWords,
  { brands, words }: SearchIndex,
): boolean {
  if (before === undefined) return true;
  const isKnown = fillers.has(before) || opening.has(before) || ENGLISH_REQUEST.has(before);
  return isKnown || words.has(before) || isBrandName(brands, before);
}

function endsBehind(texts: readonly string[], at: number): boolean {
  if (GOES_ON.has(texts[at] ?? '')) return true;
  return positionsAfter(texts, at, CLOSING).has(texts.length);
}

function isForSomebodyUnspaced(text: string, language: string): boolean {
  return (language === 'ja' ? JAPANESE : CHINESE).test(text);
}

const somebody = (language: string): string => [...wordsOf(language).people].join('|');
const recipients = (language: string): string => [...wordsOf(language).recipient].join('|');

/** "新人のためにZoomを開いて", "田中さんにZoomを開いて"; "部長に呼ばれたので" says only why. */
const JAPANESE = new RegExp(
  `(?:${somebody('ja')})(?:たち|達)?(?:${recipients('ja')}|(?:に|へ)(?:も)?[^ぁ-ん]*(?:を)?(?:開|起動|立ち上げ|ひら))`,
  'u',
);
/** "给实习生开个zoom", "帮我老板打开zoom". */
const CHINESE = new RegExp(
  `(?:${recipients('zh-CN')})(?:${[...wordsOf('zh-CN').articles].join('|')})*(?:${somebody('zh-CN')})`,
  'u',
);
