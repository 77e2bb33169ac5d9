import { splitWords } from '../languages/words.ts';
import type { DeclineReason, Plan, PlanContext } from '../plan-types.ts';
import { LIST_TOOL, PROFILE_TOOL } from '../../tools/texts/tool-texts.ts';
import { plannedCalls } from './planned-calls.ts';

/** Questions of which only a neighbor stands in a profile, as folded words; each a regular expression. */
interface OtherQuestions {
  /** Begin a question for a reason. */
  readonly why: string;
  /** From where, or with which device, one signed in. */
  readonly origin: string;
  /** On which device an authenticator is. */
  readonly device: string;
  /** More apps or groups than somebody. */
  readonly comparison: string;
}

const PHONE =
  'phones?|mobile|tablet|computer|laptop|handys?|telefon|gerat|smartphone|movil|celular|telefono|dispositivo|telephone|portable|appareil|cellulare|telefone|aparelho|telefoon|toestel|apparaat';
const KEY = 'okta verify|authenticator|passkey|fastpass';
/** With what one signed in stands in the profile. */
const THING =
  '(?!metodo|modo|forma|manera|jeito|factor|fattore|fator|contrasena|senha|password|clave|chave|chiave|credencial|utente|usuari|e?mail|correo|cuenta|conta|account)\\w+';
const BROWSER = 'browser|navegador|navigateur';

const QUESTIONS: Readonly<Record<string, OtherQuestions>> = {
  en: {
    why: String.raw`(?:why|how come|for what reason)\b`,
    origin: String.raw`\bip\b(?! phone)|\b(?:where|(?:what|which) (?:device|browser|computer|laptop|machine|phone|location|place|city|country|network|office)) (?:(?:did|have|was) i\b.*\b(?:(?:sign|log)(?:ed|ged)? (?:in|on)|log(?:in|on))\b(?! as)|(?:do|am) i\b.*\b(?:sign|log)(?:ed|ged)? (?:in|on)(?: from| with)$)`,
    device: String.raw`\b(?:which|what) (?:${PHONE}|device)\b.*\b(?:is|has|are|on|runs?)\b.*\b(?:${KEY})\b|\b(?:which|what) (?:${PHONE}|device) (?:is|has) (?:my|the) (?:${KEY})\b`,
    comparison: String.raw`\b(?:more|fewer|less|as many|the same) (?:apps?|applications?|groups?)\b.*\b(?:than|as) (?!\d|usual|before|that|one|a\b|needed|i\b)`,
  },
  de: {
    why: 'warum|wieso|weshalb|weswegen',
    origin: `(?:von wo|woher|von welche\\w* \\w+|(?:mit|auf|an|uber) welche[mnr] (?:${PHONE}|${BROWSER}|rechner|computer|laptop|standort|stadt)|welches (?:${PHONE})|welchen ${BROWSER}).*(?:angemeldet|eingeloggt|anmeld)`,
    device: `(?:auf )?welche\\w* (?:${PHONE})\\b.*(?:${KEY})`,
    comparison: String.raw`(?:mehr|weniger|so viele) (?:apps?|anwendungen|gruppen) (?:als|wie) (?!\d)`,
  },
  es: {
    why: 'por que|a que se debe',
    origin: `(?:(?:desde|de) donde|(?:desde|con|en|de) (?:que|cual) ${THING}|que (?:${PHONE}|${BROWSER})).*(?:inicie|entre\\b|conecte|iniciado|accedi|ultimo (?:acceso|inicio))`,
    device: `(?:que|cual) (?:${PHONE})\\b.*(?:${KEY})`,
    comparison: String.raw`(?:mas|menos|tantas|tantos) (?:apps?|aplicaciones|grupos) (?:que|como) (?!\d)`,
  },
  fr: {
    why: 'pourquoi|pour quelle raison',
    origin: `(?:\\bd ou\\b|depuis (?:ou|quel\\w* \\w+)|(?:avec|sur|de) quel\\w* (?:${PHONE}|${BROWSER}|ordinateur|ville|pays|lieu)|quel\\w* (?:${PHONE}|${BROWSER})).*(?:connect|session|identifi)`,
    device: `(?:sur )?quel\\w* (?:${PHONE})\\b.*(?:${KEY})`,
    comparison: String.raw`(?:plus|moins|autant) (?:d |de )?(?:apps?|applis?|applications|groupes) (?:que|qu) (?!\d)`,
  },
  it: {
    why: 'perche|come mai',
    origin: `(?:da dove|(?:da|con|su) (?:che|quale) ${THING}|(?:che|quale) (?:${PHONE}|${BROWSER})).*(?:access[oi]|login|collegat|conness|entrat|loggat)`,
    device: `(?:che|quale) (?:${PHONE})\\b.*(?:${KEY})`,
    comparison: String.raw`(?:piu|meno|tante|tanti) (?:apps?|applicazioni|gruppi) (?:di|del|dei|che|quant\w) (?!\d|quant)`,
  },
  nl: {
    why: 'waarom|hoezo|hoe komt het dat',
    origin: `(?:waarvandaan|vanaf waar|vanuit welke? \\w+|van waar|(?:met|op|vanaf) welke? (?:${PHONE}|${BROWSER}|computer|laptop|stad|land|plek|locatie)|welke? (?:${PHONE}|${BROWSER})).*(?:ingelogd|aangemeld)`,
    device: `(?:op )?welke? (?:${PHONE})\\b.*(?:${KEY})`,
    comparison: String.raw`(?:meer|minder|evenveel) (?:apps?|applicaties|groepen) (?:dan|als) (?!\d)`,
  },
  'pt-BR': {
    why: 'por que|porque|por qual motivo',
    origin: `(?:de onde|(?:de|em|com|por) (?:que|qual) ${THING}|(?:que|qual) (?:${PHONE}|${BROWSER})).*(?:login|entrei|loguei|acessei|conectei|ultimo acesso)`,
    device: `(?:que|qual) (?:${PHONE})\\b.*(?:${KEY})`,
    comparison: String.raw`(?:mais|menos|tantos) (?:apps?|aplicativos|grupos) (?:do )?(?:que|quanto) (?!\d)`,
  },
  ja: {
    why: '(?:私|僕)?(?:は|が|の[^、。]{1,12}[はが])?(?:なぜ|どうして|何故|なんで)',
    origin:
      '(?:どこ|どの(?:端末|デバイス|パソコン|ブラウザ|場所|都市|国|電話|スマホ)).*(?:サインイン|ログイン)|(?:サインイン|ログイン).*(?:場所|ipアドレス|どこから|どの(?:端末|デバイス))',
    device:
      'どの(?:電話|携帯|端末|スマホ|デバイス).*(?:okta ?verify|認証アプリ)|okta ?verify.*どの(?:電話|携帯|端末|スマホ|デバイス)',
    comparison: '(?:さん|くん|同僚|上司|彼|彼女|[ぁ-んァ-ヶ]{2,})より(?:も)?.*(?:多|少)',
  },
  'zh-CN': {
    why: '(?:我)?.{0,8}为(?:什么|何)|怎么会',
    origin:
      '(?:从哪|在哪|哪(?:个|台|部)?(?:设备|浏览器|城市|地点|国家|电脑|手机)|什么(?:设备|地方|浏览器)).*登[录陆入](?:的|过|了)|(?:上次|最后|最近).*(?:从哪|在哪|哪(?:个|台|部)?(?:设备|浏览器|城市|电脑|手机)|什么设备).*登[录陆入]|登[录陆入].*(?:ip地址|地点)',
    device:
      '哪(?:个|台|部)?(?:设备|手机|电话).*okta ?verify|okta ?verify.*哪(?:个|台|部)?(?:设备|手机|电话)',
    comparison: '比.{1,8}(?:多|少)',
  },
};

/** The address of the org is none of an app. */
const OKTA_ADDRESS =
  /^(?:what s |what is |whats )?(?:our|my|the) (?:okta|org|okta org|tenant) (?:url|domain|address)$/u;

const LEADING = /^(?:(?:and|but|so|hey|hi|hello|ok|okay|please|und|y|e|et|en|aber|hallo) )*/u;

/** Why a plan that has only a neighbor of what a prompt asks must not answer it. */
export function declinedForQuestion(
  prompt: string,
  plan: Plan,
  { language = 'en' }: PlanContext,
): DeclineReason | null {
  const questions = QUESTIONS[language];
  if (questions === undefined || (plan.outcome === 'decline' && plan.reason !== 'unclear'))
    return null;
  const text = splitWords(prompt).join(' ').replace(LEADING, '');
  const asks = (part: keyof OtherQuestions) => patternOf(language, part, questions).test(text);
  if (plan.outcome === 'clarify') return OKTA_ADDRESS.test(text) ? 'not-recorded' : null;
  const calls = plannedCalls(plan);
  const isAboutProfile = calls.every(
    (call) =>
      call.tool === PROFILE_TOOL.name || (call.tool === LIST_TOOL.name && call.query === null),
  );
  if (!isAboutProfile) {
    const isList = calls.every((call) => call.tool === LIST_TOOL.name);
    return isList && asks('comparison') ? 'other-people' : null;
  }
  if (asks('comparison')) return 'other-people';
  if (asks('device')) return 'not-recorded';
  if (asks('origin')) return 'not-recorded';
  return calls.length > 0 && asks('why') ? 'not-recorded' : null;
}

const patterns = new Map<string, RegExp>();

function patternOf(language: string, part: keyof OtherQuestions, questions: OtherQuestions) {
  const key = `${language} ${part}`;
  const source = questions[part];
  const pattern = patterns.get(key) ?? new RegExp(part === 'why' ? `^(?:${source})` : source, 'u');
  patterns.set(key, pattern);
  return pattern;
}
