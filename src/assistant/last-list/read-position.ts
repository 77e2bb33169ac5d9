import { fold } from '../../search/fold-text.ts';
import { splitWords } from '../languages/words.ts';
import { LIST_WORDS, type ListWords } from './list-words.ts';

/** A place in a list, from 1; -1 for the last. */
export interface Position {
  readonly at: number;
  /** Whether a verb asks to open what stands there. */
  readonly opens: boolean;
}

const LAST = -1;
/** "2", "2nd", "2º", "2e", "2ème"; folded. */
const NUMBER = /^(?<digits>\d{1,3})(?:st|nd|rd|th|o|a|e|er|re|ere|eme|de|ste)?$/u;

const NUMERALS = new Map('一二三四五六七八九十'.split('').map((sign, at) => [sign, at + 1]));
const UNSPACED_NUMBER = String.raw`(?<place>\d{1,3}|[一二三四五六七八九十])`;
const JAPANESE = new RegExp(
  `^(?:(?:第)?${UNSPACED_NUMBER}(?:番目|番|つ目|個目)|(?<first>最初|先頭)|(?<last>最後))(?:の)?(?:アプリ|もの|やつ)?` +
    '(?<verb>を?(?:開いて|開く|ひらいて|起動して|起動)(?:ください|下さい)?)?(?:お願いします)?$',
  'u',
);
const CHINESE = new RegExp(
  `^(?:请)?(?:帮我)?(?<verb>打开|启动)?(?:第?${UNSPACED_NUMBER}(?:个|号)|(?<last>最后一?个))(?:应用)?(?:吧)?$`,
  'u',
);

/** "Open 2 apps" asks for two of them, whichever. */
const NOUNS = new Set(
  'app appli application anwendung aplicacion aplicativo applicazione'.split(' '),
);

interface Words {
  readonly opening: ReadonlySet<string>;
  readonly naming: ReadonlySet<string>;
  readonly beside: ReadonlySet<string>;
  readonly ordinals: ReadonlyMap<string, number>;
}

const WORDS: readonly Words[] = Object.values(LIST_WORDS)
  .filter(({ opening }) => opening !== '')
  .map(toWords);

/**
 * The one place in a list that a whole prompt names, in any language; `null` if it has another word, or another place. Strict,
 * since it opens: "open the second one in five minutes" is none.
 */
export function readPosition(prompt: string): Position | null {
  const words = splitWords(prompt);
  for (const known of WORDS) {
    const found = positionIn(words, known);
    if (found !== null) return found;
  }
  const text = fold(prompt).replaceAll(/[\s。．.!！、，,]/gu, '');
  return unspacedPosition(JAPANESE.exec(text)) ?? unspacedPosition(CHINESE.exec(text));
}

function positionIn(
  words: readonly string[],
  { opening, naming, beside, ordinals }: Words,
): Position | null {
  const places: number[] = [];
  let opens = false;
  for (const word of words) {
    const place = ordinals.get(word) ?? numberIn(word);
    if (place !== null) places.push(place);
    else if (opening.has(word)) opens = true;
    else if (!naming.has(word) && !beside.has(word)) return null;
  }
  const [at, ...others] = places;
  if (at === undefined || others.length > 0) return null;
  const isOrdinal = words.some((word) => ordinals.has(word));
  const isNamed = isOrdinal
    ? words.some((word) => naming.has(word))
    : !words.some((word) => /^\d+$/u.test(word)) || !words.some((word) => NOUNS.has(word));
  return isNamed ? { at, opens } : null;
}

function numberIn(word: string): number | null {
  const digits = NUMBER.exec(word)?.groups?.['digits'];
  const number = Number(digits ?? 0);
  return number > 0 ? number : null;
}

function unspacedPosition(match: RegExpExecArray | null): Position | null {
  const { place, first, last, verb } = match?.groups ?? {};
  const opens = verb !== undefined;
  if (last !== undefined) return { at: LAST, opens };
  if (first !== undefined) return { at: 1, opens };
  if (place === undefined) return null;
  const at = NUMERALS.get(place) ?? Number(place);
  return at > 0 ? { at, opens } : null;
}

function toWords({ opening, naming, beside, ordinals }: ListWords): Words {
  const places = ordinals.split('/');
  return {
    opening: new Set(splitWords(opening)),
    naming: new Set(splitWords(naming)),
    beside: new Set(splitWords(beside)),
    ordinals: new Map(
      places.flatMap((ways, at) =>
        ways
          .split(',')
          .flatMap((way) =>
            splitWords(way).map((word): [string, number] => [
              word,
              at === places.length - 1 ? LAST : at + 1,
            ]),
          ),
      ),
    ),
  };
}
