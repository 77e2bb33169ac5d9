/** Punctuation as one says it to a keyboard that writes it down; at the end, between words, and before all. */
const QUESTION_MARK =
  /[ ,]*(?:(?<=\s)(?:question mark|fragezeichen|(?:signo de )?interrogaci[oó]n|point d['’ ]interrogation|punto (?:interrogativo|di domanda)|vraagteken|(?:ponto de )?interroga[cç][aã]o)|クエスチョンマーク|はてなマーク|问号)[.?]*\s*$/iu;
const COMMA = /\s*(?:\s(?:comma|komma|coma|virgule|virgola|v[ií]rgula)(?=\s)|読点|逗号),?\s*/giu;
const PERIOD =
  /^\s*(?:period|full stop|punkt|punto|point|punt|ponto)\s+(?=\p{L}+\s)|\s+(?:period|full stop|punkt|punto|punt|ponto)\s*$|句号\s*$/giu;
const GREETING =
  /^\s*(?:(?:period|full stop)\s+)?(?:hey|hi|hello|hallo|hola|bonjour|salut|ciao|ol[aá]|oi|hoi|ok|okay)(?:\s+\p{L}+)?\s+(?:comma|komma|coma|virgule|virgola|v[ií]rgula)\s/iu;

/** Say nothing, and stand for a word that one looks for. */
const FILLERS =
  /(?<![\p{L}\p{N}])(?:u+m+|u+h+m*|e+rm+|ä+h+m*|ö+h+m*|e+u+h+|e+h+m+|えー+と|ええと|えっと|あのー|うーん)(?![\p{L}\p{N}])[,、]?\s*|^(?:嗯|呃|额)[，,]?/giu;
const WORD_SOUGHT: readonly (readonly [RegExp, string])[] = [
  [/\b(my),? what(?:['’]?s| is) it called,? (?:my )?/giu, '$1 '],
  [
    /,? ?\b(?:or )?what(?:ever|s|['’]s)? (?:it['’]?s|it is|that['’]?s|they|you|we) (?:called|call it|call that)\b/giu,
    '',
  ],
  [/\b(my (?:\p{L}+ ){1,3})thing(?= (?:is|called)\b|\s*[?.!,]|\s*$)/giu, '$1'],
  [/(mein\w*),? wie heißt (?:das|der|die|es)(?: noch)?(?: gleich| mal)?,? /giu, '$1 '],
  [/\b(mi),? (?:cómo|como) se (?:llama|dice),? /giu, '$1 '],
  [/\b(mon|ma),? comment (?:ça|on) (?:s['’]appelle|dit)(?: déjà)?,? /giu, '$1 '],
  [/\b(mio|mia),? come si (?:chiama|dice),? /giu, '$1 '],
  [/\b(mijn),? hoe heet (?:dat|het)(?: ook alweer)?,? /giu, '$1 '],
  [/\b(meu|minha),? como (?:é que )?(?:se )?(?:chama|diz),? /giu, '$1 '],
];

/** Tell on which occasion one asks: a phone or an email there is no field. */
const OCCASIONS: readonly RegExp[] = [
  /\b(?:i['’]?m|i am|we['’]?re) (?:currently |still )?on (?:the|a) (?:phone|call|line)(?: with (?:the |my |our )?[\p{L}-]+(?: (?:support|desk|team|department))?)?(?: right now| at the moment| now)?(?:\s*[,;-]|\s+and(?=\s))\s*/giu,
  /\bi (?:just )?(?:got|received|have) an? (?:e-?mail|call|text|message|letter)(?: from (?:the )?[\p{L}-]+)? (?:asking|that asks|which asks)(?: me)? for /giu,
  /\bich (?:bin|hänge) (?:gerade |grad )?(?:am telefon|in der leitung) mit (?:der |dem )?[\p{L}-]+(?:,| und)\s*/giu,
  /\bich telefoniere (?:gerade |grad )?mit (?:der |dem )?[\p{L}-]+(?:,| und)\s*/giu,
  /\bestoy (?:ahora )?(?:al teléfono|al telefono|en una llamada) con (?:el |la )?[\p{L}-]+(?:,| y)\s*/giu,
  /\bje suis (?:en ligne|au téléphone|au telephone) avec (?:le |la |l['’])?[\p{L}-]+(?:,| et)\s*/giu,
  /\bsono al telefono con (?:l['’]|il |la )?[\p{L}-]+(?:,| e(?=\s))\s*/giu,
  /\b(?:estou|tô) (?:no|ao) telefone com (?:o |a )?[\p{L}-]+(?:,| e(?=\s))\s*/giu,
  /\bik (?:ben|zit|hang) (?:nu |net )?aan de (?:telefoon|lijn) met (?:de )?[\p{L}-]+(?:,| en)\s*/giu,
  /(?:サポート|ヘルプデスク|it部門|it)(?:と|に)電話(?:中|して(?:い)?(?:る|て))(?:です|なん(?:です)?)?(?:が|けど|で)?[、,]?/giu,
  /我?(?:正在|在)[跟和]?\p{sc=Han}{1,6}(?:打|通)电话[，,]?/giu,
];

/** Says by whose records. */
const SOURCE =
  /,? ?(?<!\p{L})(?:according to|laut|seg[uú]n|selon|d['’]après|secondo|volgens|segundo) (?:the |our |dem |der |el |la |le |il |het |de |o |a )?(?:hr|rh|okta|system|sistema|syst[eè]me|systeem|personalabteilung)(?!\p{L})/giu;

/** Abbreviations, whose dot ends no sentence. */
const ABBREVIATION = /\b(ext|nr|tel|dept|num)\.(?=\s+\p{L})/giu;

/**
 * A prompt as one would have typed it: with dictated punctuation, without the sounds and words with which one looks for a
 * word, and without the occasion on which one asks.
 */
export function asTyped(prompt: string): string {
  const isDictated = QUESTION_MARK.test(prompt) || GREETING.test(prompt);
  const punctuated = isDictated
    ? prompt.replace(QUESTION_MARK, '?').replaceAll(PERIOD, '').replaceAll(COMMA, ', ')
    : prompt;
  const spoken = WORD_SOUGHT.reduce(
    (text, [pattern, by]) => text.replaceAll(pattern, by),
    punctuated.replaceAll(FILLERS, ''),
  );
  const text = OCCASIONS.reduce((left, pattern) => left.replaceAll(pattern, ''), spoken)
    .replaceAll(SOURCE, '')
    .replaceAll(ABBREVIATION, '$1')
    .trim();
  return /[\p{L}\p{N}]/u.test(text) ? text : prompt;
}
