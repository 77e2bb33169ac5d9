import type { AssignedApplication } from '../domain/application.ts';
import { fold } from '../search/fold-text.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { splitWords, type LanguageWords } from './languages/words.ts';
import { unitsBesideName } from './resolve/names-in-prompt.ts';

const PART_END = /[,.;:!?…\n]+(?:\s|$)|[、。！？，；：]/u;
const UNSPACED_PART_END = /[,;!?…\n、。！？，；：]+/u;
/** "Zoomで会議を開いて", "Zoomで会議開いて", but not "Zoomで会議するから開いて". */
const OPENED_THERE = /^(?:[^ぁ-ん\s]+|.*を)(?:開|ひら|立ち上げ|起動|始め|オープン|スタート)/u;
const OPENED = /^(?:開|ひら|立ち上げ|起動|始め|オープン|スタート)/u;
/** "Zoom开个会", "Power BI画个图". */
const MADE_THERE =
  /^(?:里面|上面|里|上|中|内)?(?:(?:开|建|起|弄|搞|画|排|约)(?:一个|一场|一张|个|场|张)|开|建)/u;

/**
 * Whether a prompt asks for something to be done in the app, by a verb that may also open it: "open a ticket in ServiceNow",
 * "mets le planning sur Slack", "Zoomで会議を開いて". A thing stands there beside the app and the verb. Nor does it open the app
 * to close it: "mach Slack zu".
 */
export function isActInApp(
  prompt: string,
  application: AssignedApplication,
  index: SearchIndex,
  words: LanguageWords,
): boolean {
  const parts = prompt.split(words.isUnspaced ? UNSPACED_PART_END : PART_END);
  /** "Ich mach das in Miro. Öffne es" asks for the app, whatever is done there. */
  if (parts.some((part) => onlyAsksToOpen(part, words))) return false;
  return parts.some((part) =>
    unitsBesideName(part, application, index, words).some(({ before, after }) =>
      words.isUnspaced
        ? isActBesideName(before.join('').trim(), after.join('').trim(), words)
        : isActWithPlace(before, after, words) || isClosing(before, after, words),
    ),
  );
}

function onlyAsksToOpen(part: string, words: LanguageWords): boolean {
  const { fillers, opening, referring, isUnspaced } = words;
  if (isUnspaced) return opening.has(withoutKnown(fold(part), fillers, referring));
  const texts = splitWords(part);
  return (
    texts.some((word) => opening.has(word)) &&
    texts.every((word) => opening.has(word) || fillers.has(word) || referring.has(word))
  );
}

function isActWithPlace(
  before: readonly string[],
  after: readonly string[],
  { acting, articles, fillers, joining, opening, places, referring }: LanguageWords,
): boolean {
  const place = before.findLastIndex((word) => !articles.has(word) || places.has(word));
  if (!places.has(before[place] ?? '')) return false;
  const asked = before.slice(0, place);
  /** "Einen Termin in Outlook machen" */
  const last = after.findLast((word) => !fillers.has(word)) ?? '';
  if (!asked.some((word) => acting.has(word)) && !acting.has(last)) return false;
  const known = [acting, articles, fillers, joining, opening, places, referring];
  return [...asked, ...after].some((word) => known.every((set) => !set.has(word)));
}

function isClosing(
  before: readonly string[],
  after: readonly string[],
  { acting, closing, fillers }: LanguageWords,
): boolean {
  const [only = '', ...others] = after.filter((word) => closing.has(word) || !fillers.has(word));
  return others.length === 0 && closing.has(only) && before.some((word) => acting.has(word));
}

function isActBesideName(before: string, after: string, words: LanguageWords): boolean {
  const { fillers, opening, places, referring } = words;
  if (places.has('で')) {
    const place = after.slice(0, 1);
    const said = after.slice(1).trim();
    return (
      places.has(place) && (OPENED_THERE.test(said) || (before.endsWith('を') && OPENED.test(said)))
    );
  }
  const isBehindPlace = [...places].some((place) => before.endsWith(place));
  if (isBehindPlace) return withoutKnown(after, opening, fillers, referring) !== '';
  if ([...opening].some((verb) => before.includes(verb))) return false;
  const made = MADE_THERE.exec(after)?.[0] ?? '';
  const thing = after.slice(made.length);
  const isThing = /^[\p{L}\p{N}]/u.test(thing) && thing !== '' && !startsKnown(thing, words);
  return made !== '' && isThing;
}

function startsKnown(text: string, { fillers, opening, referring }: LanguageWords): boolean {
  return [...opening, ...fillers, ...referring].some((phrase) => text.startsWith(phrase));
}

/** A text without known phrases on both ends. */
function withoutKnown(text: string, ...known: readonly ReadonlySet<string>[]): string {
  const phrases = known.flatMap((set) => [...set]).sort((one, other) => other.length - one.length);
  let rest = text.trim();
  for (;;) {
    const before = rest;
    const phrase = phrases.find((one) => before.startsWith(one) || before.endsWith(one));
    if (phrase === undefined || rest === '') return rest;
    rest = before.startsWith(phrase)
      ? before.slice(phrase.length).trim()
      : before.slice(0, -phrase.length).trim();
  }
}
