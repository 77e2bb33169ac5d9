import type { AssignedApplication } from '../domain/application.ts';
import { replaceLabels } from './label-in-text.ts';
import { splitWords, wordsOf } from './languages/words.ts';
import { isNoRequest } from './unasked/signs.ts';

/** Withdraws what was just asked, or says that it was no request; in all languages, because prompts mix them. */
const WITHDRAWALS =
  /(?<![\p{L}\p{N}])(?:vergiss|abbrechen|abbruch|stopp|doch nicht|anders überlegt|überlegt|quatsch|spaß|spass|scherz|lass (?:es|mal|gut)|annule[rz]?|oublie[zr]?|laisse tomber|changé d[’' ]avis|finalement|rigole|blague|plaisante|olvíd[ae]\p{L}*|olvida\p{L}*|cancel[ae]\p{L}*|mejor no|broma|cambié de|déjalo|dejalo|esque[cç][ea]|melhor não|brincadeira|mudei de|deixa (?:pra|para) lá|lascia(?:mo)? (?:stare|perdere)|annulla\p{L}*|scherz\p{L}*|meglio (?:di )?no|cambiato idea|anzi|laat maar|vergeet|annule(?:er|ren)|grap(?:je)?|toch (?:niet|maar)|bedacht|never ?mind|nvm|scratch that)(?![\p{L}\p{N}])|キャンセル|やっぱ|やめ|止め|取り消|嘘|うそ|ウソ|冗談|ごめん|訂正|取消|算了|开玩笑|開玩笑|改主意|说错|不用了|作罢/iu;
/** Between two apps: "Öffne Box, äh, Dropbox". */
const CORRECTIONS =
  /(?<![\p{L}\p{N}])(?:i mean|i meant|ich meine|ich meinte|meinte|äh|ähm|je veux dire|je voulais dire|pardon|euh|digo|quise decir|perdón|quer dizer|quis dizer|ops|voglio dire|volevo dire|intendevo|cioè|scusa|ehm|ik bedoel|bedoelde|eigenlijk)(?![\p{L}\p{N}])/iu;
/** "Gracias por abrir Slack" and "Slack geöffnet, danke" tell of what was done. */
const THANKS_FOR =
  /(?:danke?|gracias|obrigad[oa]|grazie|bedankt|thanks|thank you|cheers)\s+(?:fürs?|por|di|per|voor|for)\s(?!favor)|(?:geöffnet|geopend|aperto|abierto|aberto|ouvert|opened)[^.!?]{0,20}(?:danke?|gracias|obrigad|grazie|merci|bedankt|thank)|谢谢你?(?:帮我)?(?:打|开)|[打已]?开了[^。]*谢|ありがと/iu;
/** "Hör auf, Zoom zu öffnen", "Bitte Anna, Miro zu öffnen": what stands before the comma decides. */
const INFINITIVE = /\p{L}[^,.!?]*,[^,.!?]{1,60}\szu\s(?:öffnen|oeffnen|starten|laden|benutzen)/iu;
/** "Slack no abre", "para de abrir", "Zoomを開くな", "打开之前". */
const NOT_OPENING =
  /\bno need to\b|(?<![\p{L}\p{N}])(?:(?:no|não|nao|nem|ne|non)\s(?:(?:se|me|s)\s)?(?:abr\p{L}+|apre|ouvre|opent)|(?:para|pare|deja|deje|deixa|deixe|evit\p{L}+)\s(?:de\s)?abrir|zo (?:meteen|dadelijk|direct))(?![\p{L}\p{N}])|(?:開く|開ける|起動する|立ち上げる)な(?!い|ら|ん|の)/iu;
const EXAMPLES =
  /(?<![\p{L}\p{N}])(?:e\.\s?g|z\.\s?b|p\.\s?ex|par ex|p\.\s?ej|por ejemplo|por exemplo|zum beispiel|par exemple|ad es|ad esempio|bijv|bijvoorbeeld|for example|for instance)(?![\p{L}\p{N}])|例えば|たとえば|例如|比如|^\s*[[(][x ✓]?[\])]/iu;
const SIGNS_AGAINST = [WITHDRAWALS, THANKS_FOR, INFINITIVE, NOT_OPENING, EXAMPLES];

const HARMLESS_SIGNS =
  /[\u{1f64f}\u{1f44d}\u{1f600}-\u{1f60d}\u{1f642}\u{1f643}\u{1f917}☺❤♥✨\u{1f680}\u{1f44b}\u{1f4aa}\u{1f389}\u{1f338}\u{2615}]/gu;
const SIGN = /\p{Extended_Pictographic}/u;
const BEFORE_COLON = /^([^:：]{1,80})[:：](?!\d|\/\/)\s*(\S.*)/su;
/** Stands for an app's name. */
const NAME = '\u{fffc}';
/** Leads to one's own request: "Hi Okta: open Zoom", "open: Slack". */
const OWN_LEAD =
  /^(?:hi|hey|hello|ok|okay|okta|please|pls|assistant|now|next|first|then|so|and|also|quick|urgent|request|app|apps|open|launch|start|go|take|me|to|the|my|need|want|i)$/u;

/**
 * Whether a request to open apps is taken back, corrected, crossed out by a sign such as 🚫, or follows a colon as something
 * to quote, translate or do later: "Proofread: open Slack".
 */
export function isTakenBack(
  prompt: string,
  applications: readonly AssignedApplication[],
  language: string,
): boolean {
  const text = replaceLabels(prompt.normalize('NFC'), applications, () => '');
  const form = replaceLabels(prompt.normalize('NFC'), applications, () => NAME);
  if (isNoRequest(form) || SIGNS_AGAINST.some((pattern) => pattern.test(text))) return true;
  if (applications.length > 1 && CORRECTIONS.test(text)) return true;
  if (SIGN.test(text.replaceAll(HARMLESS_SIGNS, ''))) return true;
  const { opening, fillers } = wordsOf(language);
  const isForeign = (part: string): boolean =>
    splitWords(part).some(
      (word) => !opening.has(word) && !fillers.has(word) && !OWN_LEAD.test(word),
    );
  const [, before = '', after = ''] = BEFORE_COLON.exec(text) ?? [];
  if (isForeign(before)) return true;
  /** "DocuSign: You have 1 document to sign" */
  return before.trim() === '' && after !== '' && isForeign(after);
}
