import { isAskedDetail } from '../request-types.ts';
import { splitWords, wordsOf } from '../languages/words.ts';
import type { Plan, PlanContext } from '../plan-types.ts';
import { ownWordIn } from './foreign-subjects.ts';
import { plannedFields } from './planned-calls.ts';

/** How a language says that something is somebody else's, as folded words; each a regular expression. */
interface OthersWords {
  readonly isUnspaced?: true;
  /** Somebody whose data the profile does not have. */
  readonly people: string;
  /** Around them where something is theirs, with `P` for people. */
  readonly owned: string;
  /** The name and the ID of one's manager stand in one's own profile. */
  readonly recorded: string;
  /** "His", "her": after an answer about the manager. */
  readonly pronoun: string;
}

const OTHERS: Readonly<Record<string, OthersWords>> = {
  en: {
    people: 'manager|boss|supervisor|colleague|coworker|teammate',
    owned: String.raw`\bof (?:my|our|the) P$`,
    recorded: String.raw`\b(?:name|called|who|ids?)\b`,
    pronoun: 'his|hers?|their|theirs|him|he|she|they',
  },
  de: {
    people: String.raw`(?:chef|vorgesetzt|manager|vorarbeiter|teamleit|abteilungsleit|kolleg|mitarbeiter|boss)\w*`,
    owned: String.raw`\b(?:von (?:mein\w*|dem|der|unser\w*)|vom|mein(?:es|er)|des|unser(?:es|er)|zu mein\w*) P|\bhat (?:denn )?(?:mein\w*|der|die|unser\w*) P|\bmein\w* P (?:seine?|ihre?) |\bist (?:mein\w*|der|die) P zu erreichen|\berreiche ich (?:mein\w*|den|die) P`,
    recorded: String.raw`\b(?:name\w*|heisst|id|kennung|wer)\b`,
    pronoun: 'sein(?:e[mnrs]?)?|ihr(?:e[mnrs]?)?|dessen|deren',
  },
  es: {
    people: String.raw`(?:jef[ea]s?|gerente|supervisor\w*|responsable|manager|superior|encargad[oa]|companer[oa]|colega|director\w*)`,
    owned: String.raw`\b(?:de (?:mi|la|nuestr[oa])|del) P|\btiene (?:mi|el|la) P`,
    recorded: String.raw`\b(?:nombre|se llama|id|identificador|quien)\b`,
    pronoun: 'su|sus|suy[oa]s?|ella|de el',
  },
  fr: {
    people: String.raw`(?:chefs?|cheffe|manager|responsable|superieure?|patron\w*|boss|n 1|collegue|directeur|directrice)`,
    owned: String.raw`\b(?:de (?:mon|ma|la|notre)|du) P|\b(?:a|possede) (?:mon|ma) P|\bjoindre (?:mon|ma) P`,
    recorded: String.raw`\b(?:nom|s appelle|id|identifiant|qui)\b`,
    pronoun: 'son|sa|ses|sien\\w*|lui',
  },
  it: {
    people: String.raw`(?:capo|manager|responsabile|superiore|supervisore|boss|collega|direttore|direttrice|dirigente)`,
    owned: String.raw`\b(?:del|della|di) (?:mi[oa] |nostr[oa] )?P|\bha (?:il|la) mi[oa] P`,
    recorded: String.raw`\b(?:nome|si chiama|id|identificativo|chi)\b`,
    pronoun: 'suo|sua|suoi|sue|di lui|di lei',
  },
  nl: {
    people: String.raw`(?:baas|chef|manager|leidinggevende|teamleider|collega|directeur|supervisor)s?`,
    owned: String.raw`\bvan (?:mijn|m n|mn|de|onze) P|\bheeft (?:mijn|mn|de|onze) P|\b(?:mijn|mn) P (?:zijn|haar|z n|d r) |\b(?:mijn|mn) (?:baas|chef|manager|leidinggevende)s (?!naam)`,
    recorded: String.raw`\b(?:naam|heet|id|wie)\b`,
    pronoun: '(?<!(?:wat|welke|waar|hoe|dat|er) )zijn(?! (?:de|het|er|mijn))|haar|z n|zn|hem|diens',
  },
  'pt-BR': {
    people: String.raw`(?:chefe|gerente|gestora?|supervisora?|manager|superior|lider|responsavel|colega|diretora?)`,
    owned: String.raw`\b(?:d[oa] (?:meu|minha)|de (?:meu|minha)|d[oa]) P|\b(?:meu|minha) P tem|\btem (?:o )?(?:meu|minha) P`,
    recorded: String.raw`\b(?:nome|se chama|id|identificador|quem)\b`,
    pronoun: 'seu|sua|seus|suas|dele|dela|ele|ela',
  },
  ja: {
    isUnspaced: true,
    people: '上司|マネージャー|課長|部長|社長|同僚|リーダー|ボス|管理者',
    owned: 'P(?:さん)?の(?!名前|お名前|氏名|id|名は)',
    recorded: '名前|氏名|お名前|誰|だれ|id',
    pronoun: '彼の|彼女の|その人の|その方の|その上司の|上司の',
  },
  'zh-CN': {
    isUnspaced: true,
    people: '经理|上司|老板|领导|主管|上级|同事|组长',
    owned:
      'P的?(?!是谁|叫什么|名|姓名|id)(?:电话|手机|邮箱|邮件|部门|职位|工号|地址|座机|号码|办公|楼层|车位|员工)',
    recorded: '名字|姓名|谁|叫什么|id',
    pronoun: '他的?|她的?|其',
  },
};

const MAX_FOLLOW_UP_WORDS = 6;
const MAX_UNSPACED_FOLLOW_UP = 14;

/**
 * Why a plan must not be answered from one's own profile: it asks for something of the manager or a colleague ("das Telefon
 * von meinem Chef"), or with "his" after an answer about the manager.
 */
export function declinedForManager(
  prompt: string,
  plan: Plan,
  { language = 'en', otherLanguages = [], previous }: PlanContext,
): 'other-people' | null {
  const words = OTHERS[language];
  if (words === undefined) return null;
  const text = splitWords(prompt).join(' ');
  const asked = plannedFields(plan);
  if (asked === null) return null;
  const isOfManager = (previous?.fields ?? []).includes('manager');
  if (isOfManager && isOfTheirs(text, [language, ...otherLanguages])) return 'other-people';
  // Chinese says which field is theirs.
  const isAsked = asked.length > 0 || language === 'zh-CN';
  if (!isAsked || asked.some(isAskedDetail)) return null;
  const { people, owned, recorded } = words;
  const isOwned = new RegExp(owned.replaceAll('P', `(?:${people})`), 'u').test(text);
  if (!isOwned || joinsParts(prompt, language)) return null;
  return new RegExp(recorded, 'u').test(text) ? null : 'other-people';
}

/** A short prompt may be in several languages. */
function isOfTheirs(text: string, languages: readonly string[]): boolean {
  return languages.some((language) => {
    const words = OTHERS[language];
    return words !== undefined && isFollowUp(text, language, words);
  });
}

/** "Und seine Mail?", "他的电话呢". */
function isFollowUp(text: string, language: string, { pronoun, isUnspaced }: OthersWords): boolean {
  if (isUnspaced === true)
    return text.length <= MAX_UNSPACED_FOLLOW_UP && new RegExp(`(?:${pronoun})`, 'u').test(text);
  const { joining } = wordsOf(language);
  const words = text.split(' ').filter((word, at) => at > 0 || !joining.has(word));
  return (
    words.length <= MAX_FOLLOW_UP_WORDS &&
    !(language === 'en' ? /\b(?:my|our|i)\b/u.test(text) : ownWordIn(text, language) !== null) &&
    new RegExp(`(?<![a-z0-9])(?:${pronoun})(?![a-z0-9])`, 'u').test(words.join(' '))
  );
}

/** Of several things, each is read by itself. */
function joinsParts(prompt: string, language: string): boolean {
  const { joining, isUnspaced } = wordsOf(language);
  // Not folded: "è" is no "e".
  const words = prompt
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}-]+/gu);
  return !isUnspaced && (words ?? []).some((word, at) => at > 0 && joining.has(word));
}
