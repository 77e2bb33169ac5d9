import type { AssignedApplication } from '../domain/application.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { LanguageWords } from './languages/words.ts';
import { unitsBesideName } from './resolve/names-in-prompt.ts';

/** To go into an app is to open it: "Slackに移動", "Zoomへログイン". */
const GOING = /^(?:行|入|移動|移っ|飛|ログイン|サインイン|アクセス|つな|接続|戻|進|切り替)/u;
/** "Zoom开个会", but not "Zoom打开" or "Zoom开一下". */
const MADE_THERE = /^(?:里面|上面|里|上|中|内)?(?:开|建|起|弄|搞|画)(?:一个|一场|个|场|一)?/u;

/**
 * Whether a part of a prompt asks for something to be done in the app, by a verb that may also open it: "open a ticket in
 * ServiceNow", "mets le planning sur Slack", "Zoomで会議を開いて". A thing stands there beside the app and the verb.
 */
export function isActInApp(
  segment: string,
  application: AssignedApplication,
  index: SearchIndex,
  words: LanguageWords,
): boolean {
  return unitsBesideName(segment, application, index, words).some(({ before, after }) =>
    words.isUnspaced
      ? isActBesideName(before.join(''), after.join(''), words)
      : isActWithPlace(before, after, words),
  );
}

function isActWithPlace(
  before: readonly string[],
  after: readonly string[],
  { acting, articles, fillers, joining, opening, places, referring }: LanguageWords,
): boolean {
  const place = before.findLastIndex((word) => !articles.has(word) || places.has(word));
  const isPlace = places.has(before[place] ?? '');
  const others = [...before.slice(0, place), ...after];
  if (!isPlace || !others.some((word) => acting.has(word))) return false;
  const known = [acting, articles, fillers, joining, opening, places, referring];
  return others.some((word) => known.every((set) => !set.has(word)));
}

function isActBesideName(before: string, after: string, words: LanguageWords): boolean {
  const { opening, places } = words;
  const behind = withoutKnown(after, words);
  if (places.has('で')) {
    const [place = '', ...rest] = after.trim();
    if (!places.has(place)) return false;
    const said = rest.join('').trim();
    if (GOING.test(said)) return false;
    return place === 'で'
      ? withoutKnown(said, words) !== '' || /を$/u.test(before.trim())
      : said.includes('を') || /を$/u.test(before.trim());
  }
  const isBehindPlace = [...places].some((place) => before.trim().endsWith(place));
  if (isBehindPlace && behind !== '') return true;
  const isAskedBefore = [...opening].some((verb) => before.includes(verb));
  const made = MADE_THERE.exec(after.trim())?.[0] ?? '';
  return !isAskedBefore && made !== '' && withoutKnown(after.trim().slice(made.length), words) !== '';
}

/** A text without the phrases of opening and courtesy on both ends. */
function withoutKnown(text: string, { fillers, opening }: LanguageWords): string {
  const phrases = [...opening, ...fillers].sort((one, other) => other.length - one.length);
  let rest = text.trim();
  for (let phrase: string | undefined = ''; phrase !== undefined && rest !== '';) {
    const left = rest;
    phrase = phrases.find((one) => left.startsWith(one) || left.endsWith(one));
    if (phrase !== undefined)
      rest = (left.startsWith(phrase) ? left.slice(phrase.length) : left.slice(0, -phrase.length)).trim();
  }
  return rest;
}
