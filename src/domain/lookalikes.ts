import { ALIKE_IN_SCRIPTS, SPELLED_OUT } from './lookalike-scripts.ts';
import { orderMarks } from './mark-order.ts';

/**
 * Characters that are mistaken for Latin letters; the first of each group is that letter. From Unicode's
 * confusables.txt (UTS #39) those of the alphabetic scripts, with their small forms; and Latin letters with a stroke or
 * hook, or in small capitals.
 */
const GROUPS = [
  'a@ȺɑΑαАаᎪᗅᴀᶏⱥꓮꭺ',
  'bƀƁƂƃƄƅɃɓʙΒβВЬвьᏏᏴᏼᑲᖯᗷᵬᶀꓐꞖꞗꞴꞵꮟ',
  'cƇƈȻȼɕϲϹСсᏟᴄⲤⲥꓚꞒꞓꞔꟄꮯ',
  'dĐđƊƋƌȡɖɗԁᎠᏧᑯᗞᗪᴅᵭᶁᶑꓒꓓꟇꟈꭰꮷ',
  'eɆɇΕεЕеҽᎬᴇᶒⱸꓰꬲꬴꭼ',
  'fƑƒϜϝքᖴᵮᶂẝꓝꜰꞘꞙꬵ',
  'gƍƓǤǥɠɡɢʛԌԍցᏀᏳᏻᶃꓖꞠꞡꞬꬶꮐ',
  'hĦħɦʜΗηНнһհᎻᏂᕼⱧⱨⲎⲏꓧꞕꞪꮋꮒ',
  'iıƗɨɩɪιіӏᎥᶖιⲓꙇꭵ',
  'jȷɈɉɟʄʝͿϳЈјᎫᒍᴊꓙꞲꭻ',
  'kĸƘƙΚκКкᏦᴋᶄⱩⱪⲔⲕꓗꝀꝁꝂꝃꝄꝅꞢꞣꮶ',
  'l1I|ŁłƖƚǀȴȽɫɬɭʟΙІӀᏞᒪᴌᶅⱠⱡⱢⲒⳐⳑꓡꓲꝈꝉꞎꞭꬷꬸꬹꮮ',
  'mɱΜμϺϻМмᎷᗰᴍᵯᶆⱮⲘⲙꓟꬺꮇ',
  'nƝƞȠȵɲɳɴΝոռᵰᶇⲚⲛꓠꞐꞑꞤꞥꬻ',
  'o0ØøƟΟοσОоՕօᴏᴑⱺⲞⲟꓳꝊꝋꝌꝍꬽ',
  'pƤƥΡρϱРрᏢᑭᴘᵱᵽᶈⱣⲢⲣꓑꝐꝑꝒꝓꝔꝕꮲ',
  'qɋʠԛգզꝖꝗꝘꝙꞯ',
  'rƦɌɍɼɽɾʀгᎡᏒᖇᴦᵲᵳᶉⱤⲅꓣꞦꞧꭆꭇꭈꭉꭋꭌꭱꮁꮢ',
  's$ƽȿʂЅѕՏտᏕᏚᵴᶊⱾꓢꜱꞨꞩꟅꟉꟊꮥꮪ',
  'tŦŧƫƬƭƮȶȾʈΤτТтᎢᴛᵵⱦⲦⲧꓔꭲ',
  'uʋυՍսᑌᴜᶙꓴꞟꞸꞹꭎꭒ',
  'vƲνѴѵᏙᐯᴠⱱⱴꓦꝞꝟꮩ',
  'wɯѡԜԝաᎳᏔᴡⱲⱳꓪꮃꮤ',
  'xΧχХхᕁᕽᶍⲬⲭꓫꞳꭓꭖꭗꭘꭙ',
  'yƳƴɎɏɣʏΥγϒУуҮүᎩᎽᶌỾỿⲨⲩꓬꭚꭹꮍ',
  'zƵƶȤȥɀʐʑΖζᏃᴢᵶᶎⱫⱬⱿꓜꟆꮓ',
];

/** Accents of alphabets; the marks of other scripts are vowels and tones, which the eye tells apart. */
const NOT_SEEN = /[\u0300-\u036f]|\p{Default_Ignorable_Code_Point}|[^\p{L}\p{N}\p{M}]/gu;
/** Of the invisible characters only those that make another emoji of several are seen. */
const INVISIBLE =
  /(?!(?<=\p{Extended_Pictographic}|\ufe0f|\p{Emoji_Modifier})\u200d|[\u{e0020}-\u{e007f}])\p{Default_Ignorable_Code_Point}/gu;

const ACCENT = /[\u0300-\u036f]/gu;
/** Gaps in words that join letters: a space is hardly wider than the joiner that separates, or none. */
const GAP =
  /(?<=[\p{Script=Arabic}\p{Script=Mongolian}]\p{M}*)\s+(?=[\p{Script=Arabic}\p{Script=Mongolian}])/gu;
const TILDE = /[\u223c\u301c]/gu;
const DASH = /\p{Pd}|\u2212/gu;
/** A dash where the mark of a long vowel stands. */
const DASH_AFTER_KANA = /(?<=[\u3041-\u30ff][\u3099\u309a]?)(?:\p{Pd}|\u2212)/gu;
/** Those of Hebrew among them. */
const QUOTATION_MARK = /[\p{Pi}\p{Pf}"'`´\u05f3\u05f4]+/gu;

let shapes: ReadonlyMap<string, string> | null = null;

/** What a text looks like at a glance, without case, accents and punctuation; texts of one skeleton are mistaken for each other. */
export function lookalikeSkeleton(text: string): string {
  return inShapes(text).replaceAll(NOT_SEEN, '').replaceAll('rn', 'm').replaceAll('vv', 'w');
}

/** The {@link lookalikeSkeleton} with the spaces and signs that the eye tells apart, as in `C`, `C++` and `C #`. */
export function lookalikeForm(text: string): string {
  return inShapes(text.replaceAll(GAP, ''))
    .replaceAll(ACCENT, '')
    .replaceAll(INVISIBLE, '')
    .replaceAll(TILDE, '~')
    .replaceAll(DASH, '-')
    .replaceAll(QUOTATION_MARK, "'")
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}

function inShapes(text: string): string {
  // Both before and after normalization, which turns some of these characters into others.
  return withShapes(orderMarks(withShapes(text).normalize('NFKD')))
    .replaceAll(DASH_AFTER_KANA, 'ー')
    .toLowerCase()
    .replaceAll('ς', 'σ');
}

function withShapes(text: string): string {
  shapes ??= readShapes();
  const known = shapes;
  return text.replaceAll(/[^a-z ]/gu, (character) => known.get(character) ?? character);
}

/** What stands for each letter; of those that are spelled out, each letter in its turn. */
function readShapes(): ReadonlyMap<string, string> {
  const alike = [...GROUPS, ...ALIKE_IN_SCRIPTS.flatMap((groups) => groups.split(' '))];
  const known = new Map(
    alike.flatMap(([first = '', ...others]) => others.map((other) => [other, first] as const)),
  );
  const spelled = new Map(
    SPELLED_OUT.flatMap((letters) =>
      letters
        .split(' ')
        .map((entry) => [entry.charAt(0), entry.slice(2).normalize('NFKD')] as const),
    ),
  );
  const shapeOf = (letter: string): string => {
    const letters = spelled.get(letter);
    return letters === undefined
      ? (known.get(letter) ?? letter)
      : Array.from(letters, shapeOf).join('');
  };
  for (const letter of spelled.keys()) known.set(letter, shapeOf(letter));
  return known;
}
