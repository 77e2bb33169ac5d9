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
const DASH = /\p{Pd}|\u2212/gu;
const QUOTATION_MARK = /[\p{Pi}\p{Pf}"'`´]+/gu;

let letters: ReadonlyMap<string, string> | null = null;

/** What a text looks like at a glance, without case, accents and punctuation; texts of one skeleton are mistaken for each other. */
export function lookalikeSkeleton(text: string): string {
  return inLatinLetters(text).replaceAll(NOT_SEEN, '').replaceAll('rn', 'm').replaceAll('vv', 'w');
}

/** The {@link lookalikeSkeleton} with the spaces and signs that the eye tells apart, as in `C`, `C++` and `C #`. */
export function lookalikeForm(text: string): string {
  return inLatinLetters(text)
    .replaceAll(ACCENT, '')
    .replaceAll(INVISIBLE, '')
    .replaceAll(DASH, '-')
    .replaceAll(QUOTATION_MARK, "'")
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}

function inLatinLetters(text: string): string {
  // Both before and after normalization, which turns some of these characters into others.
  return withLatinLetters(withLatinLetters(text).normalize('NFKD')).toLowerCase();
}

function withLatinLetters(text: string): string {
  letters ??= new Map(
    GROUPS.flatMap(([letter = '', ...others]) => others.map((other) => [other, letter] as const)),
  );
  const known = letters;
  return text.replaceAll(/[^a-z ]/gu, (character) => known.get(character) ?? character);
}
