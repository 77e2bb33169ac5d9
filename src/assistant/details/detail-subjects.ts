import type { AskedField } from '../request-types.ts';
import type { SelfQuestion } from './self-question.ts';

type AskedSubject = Extract<
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

const FACTOR =
  /\b(?:mfa|2fa|(?:2|two|multi|second) ?(?:step|factors?)|multifactor|factors?|authenticators?|(?:authentication|verification|security|verify|sign in|login|auth) (?:methods?|options?|keys?|factors?|devices?|settings)|passkeys?|yubikeys?|biometrics?|fingerprint|face id|touch id|windows hello|hardware (?:token|key)|sms authentication|(?:ways?|devices?|options?|methods?) .*\bverify)\b/u;

const HELP =
  /\b(?:help ?desk|service desk|support|supports|okta help|it help|help page|get help|ask for help|help me|okta admin(?:istrator)?|administrator|(?:okta|access|login|sign in) (?:problems?|issues?|trouble)|problem with okta|whom? (?:do|should|can) i (?:ask|call|contact|email|talk to|tell|turn to)\b.*\b(?:locked out|okta))\b/u;

const ORG = '(?:org|organi[sz]ation|tenant|company|okta)';

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
      /\b(?:whom?|whos|contact|email|address|number|phone|reach|get in touch|how do i get|how can i get|report|is there|need|where (?:can|do) i|where is|link|page)\b/u,
    ],
    not: /\b(?:how (?:did|was)|what can|access to|put|ring)\b|^(?:take|bring|get me|show)\b/u,
    withoutSelf: true,
  },
  {
    asks: 'sessionEnd',
    needs: [
      /\b(?:when|whens|until|long|longer|much|many|soon|time|remaining|left|end|ends|expir\w*|timeout|out|over|last|today)\b/u,
      /\bsession\b|\b(?:signed|logged) (?:out|off)\b|\b(?:sign|log) in again\b|\b(?:long|longer|until when) (?:am|will) i (?:stay )?(?:signed|logged) in\b|\b(?:sign in|login)\b.*\bexpir/u,
    ],
    not: /\bsession (?:with|on|for)\b|(?<!^|\b(?:my|the|this|our|okta|current|browser|login|sign in|in|remaining) )\bsession\b|\b(?:did|was|were)\b|\bhow (?:do|can|to)\b/u,
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
      /\b(?:howd?|methods?|factors?|mfa|2fa|password|passkey|key|fingerprint|credentials|means|verif(?:y|ied) with|what did i use|with what|what authenticated)\b/u,
      new RegExp(
        `\\b(?:did|was|have|am|how i|howd i|what|my|i)\\b.*\\b${SIGN_IN}\\b|\\b${SIGN_IN}\\b.*\\bmethod\\b`,
        'u',
      ),
    ],
    not: /^when\b|\b(?:can i|do i|devices|what time|last|often|many|methods|options|on my account|am i using|ways|as|username|name|user|id|yesterday)\b|\bset up\b/u,
  },
  {
    asks: 'authenticators',
    needs: [FACTOR],
    not: /\bneed\b|\bset it up\b/u,
  },
  {
    asks: 'groups',
    needs: [/\bgroups?\b/u],
    not: /\b(?:who|can|need|chat|meeting)\b|\bmembers? of my\b/u,
  },
];

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
