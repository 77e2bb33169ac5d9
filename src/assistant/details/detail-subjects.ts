import type { AskedField } from '../request-types.ts';
import type { SelfQuestion } from './self-question.ts';

export type AskedSubject = Extract<
  AskedField,
  'signIn' | 'sessionEnd' | 'authenticators' | 'groups' | 'orgName' | 'helpDesk' | 'passwordChanged'
>;

/** What each question is about: all of `needs`, none of `not`. Asked in this order; the first that fits is meant. */
interface Subject {
  readonly asks: AskedSubject;
  readonly needs: readonly RegExp[];
  readonly not?: RegExp;
  /** Whether it may leave out whom it is about, as "help desk email" does. */
  readonly withoutSelf?: true;
}

const HOW_TO = /\bhow (?:do|can|could|should|would) (?:i|we|you|one)\b|\bhow to\b/u;

const SIGN_IN =
  '(?:sign(?:ed)? in|signin|log(?:ged)? (?:in|on)|login|logon|authenticat(?:e|ed|ion)|verif(?:y|ied))';

/** Names what one verifies with, or the act of it. */
export const FACTOR =
  /\b(?:(?:since when|when|how long)\b.*\bi\b.*\b(?:add(?:ed)?|have|had|get|got|enabled?) (?:my |the )?(?:okta verify|google authenticator|duo)|mfa|2fa|(?:2|two|multi|second) ?(?:step|factors?)|multifactor|factors?|authenticators?|(?:authentication|verification|security|verify|sign in|login|auth) (?:methods?|options?|keys?|factors?|devices?|settings)|passkeys?|yubikeys?|biometrics?|fingerprint|face id|touch id|windows hello|hardware (?:token|key)|sms authentication|webauthn|fido2?|(?:push notifications?|voice calls?)(?= (?:is |are )?(?:set ?up|enrolled|enroled|registered|configured|activated|enabled|on|as)\b)|(?:ways?|devices?|options?|methods?) .*\bverify|can i use to verify|(?:okta verify|google authenticator|duo(?: mobile| security)?|security question)\b.*\b(?:set ?up|enrolled|enroled|registered|configured|activated)|(?:enrolled|enroled|registered|signed up|set ?up|register|enroll|enrol|configured|activated)\b.*\b(?:okta verify|google authenticator|duo(?: mobile| security)?|security question))\b/u;

const HELP =
  /\b(?:help ?desks?|service desks?|support|supports|okta help|it help|help page|get help|ask for help|help from it(?: department)?$|contacts? for it(?: department| support)?$|who (?:can|could|will) (?:unlock|assist) (?:me|my account)$|help me|okta admin(?:istrator)?|administrator|(?:okta|access|login|sign in) (?:problems?|issues?|trouble)|problem with okta|(?:call|contact|email|ask|phone|reach|write to) for help|(?:contact|reach|call|email) it(?: department)?$|whom? (?:do|should|can) i (?:contact|call|email|turn to)$|(?:call|contact|email|ask|phone|reach|write to|talk to) (?:for|about|with) (?:an? |my )?(?:it|computer|laptop|tech|technical|access|account) (?:problems?|issues?|trouble|questions?|help|support)|whom? (?:do|should|can) i (?:ask|call|contact|email|talk to|tell|turn to)\b.*\b(?:locked out|okta))\b/u;

const ORG = '(?:org|organi[sz]ation|tenant|company|okta)';

/** By the word, or as a question whether one belongs to something. */
const MEMBERSHIP =
  /\bgroups?\b|\b(?:wh?ich|what|my) gr(?:u|o|uo)ps?\b.*\b(?:i|im|my)\b|^(?:am i|are we|do i|is it true that i am) (?:still |already |currently |also )?(?:(?:an? )?member of|belong to|enrolled in group|in the membership of) \w|^am i (?:still |already |also |currently |not )?(?:in|part of) (?:the )?(?:\w+ ){0,3}(?:users|admins|administrators|members|owners|editors|viewers|everyone)$|^am i (?:still |already |currently )?an? (?:okta )?(?:admin|administrator)$/u;

const SUBJECTS: readonly Subject[] = [
  {
    asks: 'passwordChanged',
    needs: [
      /\bpassword\b/u,
      /\b(?:when|last|date|time|day|days|ago|old|age|since|long|recent|recently|weeks?|months?|years?)\b/u,
      /\b(?:chang|updat|reset|set|rotat|pick|old|age|had|have|recent)/u,
    ],
    not: /\b(?:expir\w*|need|will|next|sign|log|login|link|page|site)\b|\bhow (?:do|can|to)\b/u,
    withoutSelf: true,
  },
  {
    asks: 'helpDesk',
    needs: [
      HELP,
      /\b(?:whom?|whos|contact|e ?mail|address|number|phone|reach|get in touch|how do i get|how can i get|report|is there|need|where (?:can|do) i|where is|link|page)\b/u,
    ],
    not: /\b(?:how (?:did|was)|what can|access to|put|ring)\b|^(?:take|bring|get me|show)\b/u,
    withoutSelf: true,
  },
  {
    asks: 'sessionEnd',
    needs: [
      /\b(?:when|whens|until|long|longer|much|many|soon|time|remaining|left|end|ends|expir\w*|timeout|out|over|last|today)\b/u,
      /\bsession\b|\b(?:signed|logged) (?:out|off)\b|\b(?:sign|log) in again\b|\b(?:long|longer|until when) (?:am|will|can) i (?:still |stay |remain |be )*(?:signed|logged) in\b|\b(?:sign in|login)\b.*\b(?:expir|lasts?\b)/u,
    ],
    not: /\bsession (?:with|on|for)\b|(?<!^|\b(?:my|the|this|our|okta|current|browser|login|sign in|in|remaining) )\bsession\b|\b(?:did|was|were|already|so far)\b|\bhow (?:do|can|to)\b/u,
    withoutSelf: true,
  },
  {
    asks: 'orgName',
    needs: [
      new RegExp(
        [
          `\\bname of (?:my |our |the |this )?(?:okta )?${ORG}\\b`,
          `\\b(?:(?:my|our|the|this) )?(?:okta )?(?:orgs?|tenants?) name\\b`,
          `\\b(?:which|what|whose|whats|companys)\\b.*\\b(?:okta|okta ${ORG}|${ORG})\\b.*\\b(?:connected|signed in|logged in|called)\\b`,
          `\\b(?:okta ${ORG}|tenant|which okta|companys okta)\\b.*\\b(?:am i|im|i am|is this|do i|i belong)\\b`,
          `\\b(?:which|what) ${ORG} does (?:this|my|our|the) okta(?: ${ORG})? belong to\\b`,
          `\\bwhose okta\\b|\\bcall our (?:okta )?${ORG}\\b|\\bthis okta ${ORG}\\b|\\bto which org\\b`,
        ].join('|'),
        'u',
      ),
    ],
    not: /\b(?:groups?|owns?|profile|parent)\b/u,
    withoutSelf: true,
  },
  {
    asks: 'signIn',
    needs: [
      /^(?:(?:(?:how|with what) and when|when and (?:how|with what)) (?:did|have) i\b.*\b(?:sign|log)(?:ged|ed)? (?:in|on)|(?:when|what time) (?:did|have) i\b.*\b(?:sign|log)(?:ged|ed)? (?:in|on)(?: \w+){0,2} and (?:how|with what|by what(?: means)?))(?: (?:today|this morning))?$/u,
    ],
  },
  {
    asks: 'signIn',
    needs: [
      new RegExp(
        [
          `^(?:since )?(?:when|(?:at )?what time|what was the time)\\b.*\\b(?:my|this|the) (?:current |okta |browser )*session (?:start|begin|beg[au]n|open|creat)`,
          `^(?:since )?(?:when|(?:at )?what time)\\b.*\\bi (?:last )?(?:sign(?:ed)?|log(?:ged)?) (?:in|on)\\b.*\\b(?:today|this morning|this time|tonight|just now)$`,
          `^am i (?:still |currently |already |even |really )*(?:signed|logged) (?:in|on)(?: to (?:okta|this org))?(?: (?:right )?now)?$`,
          `^(?:was|were|did|has|have)\\b.*\\bused?\\b.*\\b(?:this|my) (?:current |last )?(?:login|logon|sign in|session)$`,
          `^did i use\\b.*\\bto (?:sign|log) (?:in|on)\\b`,
          `^(?:did|have) i (?:use|used|verify|verified)\\b.*\\b(?:this time|today|this morning|just now|tonight)$`,
        ].join('|'),
        'u',
      ),
    ],
    not: /\b(?:yesterday|last (?:week|month|year|time)|session (?:with|for)|how to)\b/u,
    withoutSelf: true,
  },
  {
    asks: 'signIn',
    needs: [
      /\b(?:howd?|methods?|factors?|mfa|2fa|password|passkey|key|fingerprint|credentials|means|verif(?:y|ied) with|what did i use|with what|what authenticated|what did i (?:sign|log) (?:in|on) with|since when|how long (?:have|am|was))\b/u,
      new RegExp(
        `\\b(?:did|was|have|am|how i|howd i|what|my|i)\\b.*\\b${SIGN_IN}\\b|\\b${SIGN_IN}\\b.*\\bmethod\\b`,
        'u',
      ),
    ],
    not: /^when\b|\bhow long .*\bstill\b|\b(?:can i|could i|may i|do i|devices|what time|last|often|many|methods|options|on my account|account|am i using|ways|as|username|name|user|id|yesterday)\b|\bset up\b/u,
  },
  {
    asks: 'authenticators',
    needs: [
      /^is (?:my )?(?:mfa|2fa|(?:two|multi|2) ?(?:step|factor)) (?:\w+ )?(?:on|enabled|active|set up|turned on)$/u,
    ],
    withoutSelf: true,
  },
  {
    asks: 'authenticators',
    needs: [/^(?:mfa|2fa)(?: (?:methods?|factors?|options?|status))?$/u],
    withoutSelf: true,
  },
  {
    asks: 'authenticators',
    needs: [FACTOR],
    not: /\b(?:affect|influence|determine|decide|need|codes?|recovery|isnt|wont|required|answer)\b|\b(?:can|could|may|might|should|would) i (?:still |also )?(?:add|enroll|enrol|register|set ?up|activate|get|choose|pick)\b|\b(?:available|exist|supported)\b|\bset it up\b|\b(?:yesterday|ago|last (?:week|month|year))$/u,
  },
  {
    asks: 'groups',
    needs: [/^(?:and )?(?:(?:what|which) )?(?:okta )?(?:groups|group memberships?)$/u],
    withoutSelf: true,
  },
  {
    asks: 'groups',
    needs: [MEMBERSHIP],
    not: /\b(?:who|can|need|chat|meeting)\b|\bmembers? of my\b|^(?:im|i am|ive been|i was) (?!in (?:which|what|how many)\b)/u,
  },
];

/** Whose data is never told where it is somebody else's. */
const PERSONAL: ReadonlySet<AskedSubject> = new Set([
  'signIn',
  'sessionEnd',
  'authenticators',
  'groups',
  'passwordChanged',
] as const);

/** Whether a text is about what belongs to a person, whoever that is. */
export function isPersonalSubject(text: string): boolean {
  const subject = subjectOf({ text, saysSelf: true });
  return subject !== null && PERSONAL.has(subject);
}

/** What a question about oneself asks for; `null` where it is about none of this. */
export function subjectOf({ text, saysSelf }: SelfQuestion): AskedSubject | null {
  const subject = SUBJECTS.find(
    ({ needs, not, withoutSelf = false }) =>
      (saysSelf || withoutSelf) &&
      needs.every((pattern) => pattern.test(text)) &&
      not?.test(text) !== true,
  );
  if (subject === undefined) return null;
  return subject.asks !== 'helpDesk' && HOW_TO.test(text) ? null : subject.asks;
}
