import { ACCOUNT_ATTRIBUTES } from '../../domain/user-profile.ts';
import { fold, foldedWords } from '../../search/fold-text.ts';
import { PROFILE_TOOL } from '../../tools/texts/tool-texts.ts';
import { splitWords } from '../languages/words.ts';
import type { DeclineReason, Plan, PlanContext } from '../plan-types.ts';
import { isAskedDetail, type AskedField } from '../request-types.ts';
import { namesBadge } from './attribute-kinds.ts';
import { namesOwnInLanguage, asksForChange } from './foreign-subjects.ts';
import { SEVERAL } from './self-question.ts';

/** Ask for the last time of something, and no earlier value. */
const DATES: ReadonlySet<AskedField> = new Set([
  ...ACCOUNT_ATTRIBUTES.filter((attribute) => attribute !== 'status'),
  'startDate',
] as const);

const FIELD =
  '(?:titles?|job|role|position|dep(?:artmen)?ts?|team|division|managers?|boss|supervisor|cost cent(?:er|re)|employee|badge|company|organi[sz]ation|employer|e ?mail|phone|mobile|number|address|user ?name|login name|office|location|city|country|nickname|last name|surname|family name|display name|full name|name)';
const EARLIER =
  '(?:previous|former|prior|past|old|earlier|original|ex|next(?! to)|future|upcoming)';

/** "My previous title", "my title before this one", "my employee number at my last company". */
const OTHER_TIME = new RegExp(
  [
    String.raw`(?:^|\b(?:my|our|was|were)(?: the)? |\bwhat )${EARLIER} (?:\w+ ){0,2}?${FIELD}\b(?!.*\bor\b)`,
    String.raw`\blast (?!name|sur|family|log|sign|pass|up|chang)(?:job |cost )?${FIELD}\b`,
    String.raw`\b${FIELD}\b.*\b(?:before(?: (?:this|that|it|20\d\d)\b|$)|(?:last|next) (?:year|month|week|quarter)|(?:years?|months?|weeks?) ago|in (?:19|20)\d\d|used to be|previously|formerly)`,
    String.raw`\b(?:at|with|from|in) (?:my|the|our) (?:previous|former|old|last|next|first) (?:company|employer|job|firm|org|organi[sz]ation)\b`,
  ].join('|'),
  'u',
);

/** The same in other languages, where a field was understood. */
const OTHER_TIMES: Readonly<Record<string, RegExp>> = {
  de: /\b(?:vorig|vorherig|fruher|ehemalig|vergangen|letzt|alt(?=e)|nachst|kunftig|zukunftig)(?:e[mnrs]?)?\b(?! mal)|\b(?:vorher|davor|zuvor)\b|\bvor (?:diese|der jetzigen|dem jetzigen)|\bletztes jahr\b/u,
  es: /\b(?:anterior(?:es)?|previ[oa]s?|antigu[oa]s?|pasad[oa]s?|ultim[oa]s?|proxim[oa]s?|futur[oa]s?|siguiente)\b(?! vez)|\bantes\b/u,
  fr: /\b(?:precedente?s?|ancien(?:ne)?s?|derniere?s?|prochaine?s?|future?s?)\b(?! fois)|\bavant\b/u,
  it: /\b(?:precedent[ei]|vecchi[oa]?|ex|scors[oa]|ultim[oa]|prossim[oa]|futur[oa])\b(?! volta)|\bprima\b/u,
  ja: /(?<!名|直|の)前の|(?:以前|前回|昔|旧|かつて|次|今度)の|去年|昨年|前職|来年|前任|後任/u,
  nl: /\b(?:vorige?|vroegere?|oude?|voormalige?|laatste|volgende?|toekomstige?)\b(?! keer)|\b(?:hiervoor|eerder)\b/u,
  'pt-BR':
    /\b(?:anterior(?:es)?|antig[oa]s?|passad[oa]s?|ultim[oa]s?|proxim[oa]s?|futur[oa]s?|ex)\b(?! vez)|\bantes\b/u,
  'zh-CN': /以前|之前|上一|上个|上任|前一|前任|前公司|原来的|旧的|去年|下一|下个|下任|明年|未来/u,
};

const STILL =
  /\b(?:still|(?<!before |until )now|currently|these days|jetzt|aktuell|ahora|actualmente|maintenant|adesso|attualmente|nu|momenteel|agora|atualmente|ancora|nog|noch|encore|toujours|todavia|aun|ainda|(?:o|ou|of|oder) (?:la|el|il|de|das|die|der|le|l|a)|or)\b|还是|まだ|仍|现在|目前|今の|現在/u;

/** About one's pay or papers, or when a password ends: no code, and nowhere in a profile. */
const PRIVATE =
  /\b(?:salary|wages?|pay ?(?:grade|check|slip|rate)?|compensation|bonus|bank details|(?:social security|ssn|tax|passport) number|ssn)\b|\bdo i (?:earn|make|get paid)\b/u;
const EXPIRY = /\bpassword\b.*\bexpir|\bexpir\w* .*\bpassword\b/u;
const SECRET =
  /\b(?:tokens?|pin|otp|codes?|cookies?|credentials?|secrets?|security (?:question|answer))\b/u;

const OTHER_SIGNS_IN =
  /\b(?:did|has|does) (?!(?:i|we|you|it|this|that|the|my|our|okta|anyone)\b)\p{L}+ (?:last |ever |just )?(?:sign|log)(?:ged|ed)? (?:in|on)\b/u;

/** What happens with the badge is not its number. */
const BADGE_ITSELF =
  /\b(?:order|replace|replacement|renew|lost|stolen|broke|broken|new)\b.*\bbadge\b|\bbadge\b.*\b(?:works?|working|broken|expired?|expires|lost|stolen|photo|picture)\b/u;

/** Why a plan must not be answered from the fields that it has: they are today's, one's own, and told but not changed. */
export function declinedBeside(
  prompt: string,
  plan: Plan,
  { language = 'en' }: PlanContext,
): DeclineReason | null {
  const text = language === 'en' ? foldedWords(prompt).join(' ') : splitWords(prompt).join(' ');
  if (plan.outcome === 'decline') {
    if (language === 'en')
      return isPrivate(text, plan.reason) || isOfOtherTime(text, plan.reason)
        ? 'not-recorded'
        : null;
    const isOwnChange =
      plan.reason === 'unclear' &&
      asksForChange(prompt, language) &&
      (namesField(text, language) || namesOwnInLanguage(prompt, language, true));
    return isOwnChange ? 'change' : null;
  }
  const fields = fieldsOf(plan.outcome === 'offer' ? (plan.readings[0] ?? plan) : plan);
  if (fields.length === 0) return null;
  if (language === 'en' && fields.includes('lastLogin') && OTHER_SIGNS_IN.test(text))
    return 'other-people';
  if (language === 'en' && BADGE_ITSELF.test(text)) return 'unclear';
  if (namesBadge(prompt) && fields.every((field) => field.endsWith('Phone'))) return 'unclear';
  if (fields.some((field) => DATES.has(field) || isAskedDetail(field))) return null;
  if (language !== 'en' && asksForChange(prompt, language)) return 'change';
  // A remark beside the question may be about what was, and what still is so is asked of now.
  if (SEVERAL.test(prompt) || /[、，。]./u.test(prompt) || STILL.test(fold(text))) return null;
  // Those stand before and after the name.
  if (fields.some((field) => field.startsWith('honorific'))) return null;
  const pattern = language === 'en' ? OTHER_TIME : OTHER_TIMES[language];
  return pattern?.test(fold(text)) === true ? 'not-recorded' : null;
}

/** A short question that nothing else was found for. */
function isOfOtherTime(text: string, reason: DeclineReason): boolean {
  return (
    reason === 'unclear' &&
    OTHER_TIME.test(text) &&
    /^(?:(?:what|who|which|whats|whos|show me|tell me) (?:was|is|were|will be)? ?)?(?:my|our) (?:\w+ ?){1,5}$/u.test(
      text,
    )
  );
}

function isPrivate(text: string, reason: DeclineReason): boolean {
  if (!['secret', 'unclear', 'out-of-scope'].includes(reason) || SECRET.test(text)) return false;
  const isAboutPay = PRIVATE.test(text) && /\b(?:my|i|our)\b|^\w+(?: \w+)?$/u.test(text);
  return isAboutPay || EXPIRY.test(text);
}

/** Of calls for fields alone. */
function fieldsOf(plan: Plan): readonly AskedField[] {
  const { calls } = plan;
  return calls.every((call) => call.tool === PROFILE_TOOL.name)
    ? calls.flatMap((call) => ('fields' in call ? call.fields : []))
    : [];
}

/** Where there are no spaces, one's own is not said. */
function namesField(text: string, language: string): boolean {
  const fields =
    language === 'ja'
      ? /電話|携帯|メール|アドレス|住所|名前|氏名|役職|部署|ニックネーム|表示名|言語|タイムゾーン/u
      : language === 'zh-CN'
        ? /电话|手机|邮箱|邮件|地址|姓名|名字|职位|部门|昵称|语言|时区/u
        : null;
  return fields?.test(text) === true;
}
