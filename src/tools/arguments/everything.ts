/** Strict, since what is not a word for all must not widen an answer. */
const WORD_FOR_ALL =
  /^(?:[*%]+|\.\*|""|''|any|everything|all(?: (?:of )?(?:my |the )?(?:apps?|applications?|fields?|attributes?))?)$/iu;
const WILDCARD = /^(?:[\s*%.?]*|""|'')$/u;
const QUANTIFIER = /^(?:any|all|everything)$/iu;
/** "my apps", "show all my applications": a request for the list in words of which none is a name. */
const REQUEST =
  /^(?:(?:please|list|show|get|give|find|display|view|see|fetch|return|me|us|all|every|of|my|the|our|user['’]?s?|assigned|available|existing|okta|sso)\s+)*(?:apps?|applications?|all|everything)(?:\s+(?:assigned|available)?\s*(?:(?:to|for)\s+)?(?:me|please|assigned|available))?$/iu;
/** The same in the other languages of the product: "alle Apps", "mis aplicaciones", "すべてのアプリ". */
const REQUEST_ELSEWHERE =
  /^(?:(?:alle|meine|tod[ao]s|las|los|mis|mes|toutes|les|tutte|tutti|le|mie|mijn|al|minhas|meus|[ao]s)\s+)*(?:apps?|anwendungen|aplicaciones|aplicativos|aplicações|applications|applicazioni|applicaties)$|^(?:alles?|tod[ao]s?|tout(?:es)?|tous|tutt[eio])$|^(?:私の|我的|すべての?|全ての?|全部[的の]?|所有的?)?(?:アプリ|アプリケーション|应用|应用程序)(?:一覧|列表)?$|^(?:すべて|全て|全部|所有)$/iu;
const NOUN = /\b(?:apps?|applications?)\b/iu;
/** No value, as programs and forms write it; `None` is Python's. */
const NO_VALUE = /^(?:null|undefined|nil|none|n\/a)$/iu;
/** Signs around a text, among them those of a regular expression. */
const AROUND = /^[\s"'`“”‘’(<[{/^]+|[\s"'`“”‘’)>\]}/$.!]+$/gu;

/** Whether a text says no more than "all", in place of names, of words or of a number. */
export function isWordForAll(text: string): boolean {
  return WORD_FOR_ALL.test(text.trim());
}

/** Whether a text stands for everything instead of for words that are searched. */
export function meansEverything(text: string): boolean {
  const words = withoutSigns(text);
  return (
    (WILDCARD.test(words) && words.length + text.trim().length > 0) ||
    QUANTIFIER.test(words) ||
    REQUEST.test(words) ||
    REQUEST_ELSEWHERE.test(words.normalize('NFC')) ||
    NO_VALUE.test(text.trim())
  );
}

/** Whether a label is meant by a text that also may mean everything: it is the text, or has its words and "apps" is one. */
export function isLabelMeant(text: string, label: string): boolean {
  const [wanted, given] = [text.trim().toLowerCase(), label.toLowerCase()];
  if (given === wanted) return true;
  const words = withoutSigns(wanted);
  return NOUN.test(words) && ` ${given} `.includes(` ${words} `);
}

function withoutSigns(text: string): string {
  return text.replace(AROUND, '').replaceAll(/\s+/gu, ' ');
}
