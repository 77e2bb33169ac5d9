import { fold, foldedWords } from '../../search/fold-text.ts';
import { FACTOR } from './detail-subjects.ts';
import { asksWhetherInLanguage, foreignGroupName } from './foreign-subjects.ts';
import { TITLE_PLACE, wholeTitleNamed } from './match-title.ts';
import { COURTESY } from './self-question.ts';

/** What a question for yes or no is about: the entries that it means, and whether they are exactly what it names. */
export interface WhetherAnswer {
  readonly asked: string;
  readonly names: readonly string[];
  readonly isExact: boolean;
}

const WHETHER =
  /^(?:(?:check |see )?(?:if|whether) )?(?:am|im|is|are|do|does|did|have|has|was|were) /u;

const GROUP_NAMES = [
  /^(?:do|does|did) (?:my|our) (?:okta )?groups? (?:include|contain|have) (?:the |an? )?(.+?)(?: group)?$/u,
  /^(?:do|have) i (?:have|got) (?:the |an? )?(.+?) group memberships?$/u,
  /^is (?:the )?(.+?) (?:group )?(?:one of|among|in) my groups$/u,
  /\bgroups? (?:for |of |called |named )?(.+)$/u,
  /\b(?:in|of|to|on) (?:the |an? |our |my )?(.+?) groups?\b/u,
  /\b(?:member of|belong to) (?:the |an? |our )?(.+)$/u,
  /^am i (?:still |already |also |currently |not )?(?:in|part of) (?:the )?(.+)$/u,
];

/** Stand where a name does, and are none. */
const NO_NAME =
  /^(?:any\w*|some\w*|an?|one|same|more|other|another|okta|which|right|this|that|many|all|no|i|im|my|me|and|or|in|at|called|named|memberships?|anymore|too|yet|now)\b|^(?:どの|どんな|どれ|何|いくつ|哪|什么|几|多少)|^(?:welch|quel|cual|qual|welk|wie ?viel|cuant|combien|quant|hoe ?veel)\w*\b|\b(?:i|im|my|with|as)\b/u;

/** The groups that a question for yes or no names; `null` where it asks for all. */
export function groupsAsked(prompt: string, groups: readonly string[]): WhetherAnswer | null {
  if (!asksWhether(prompt)) return null;
  const text = textOf(prompt);
  const english = GROUP_NAMES.map((pattern) => pattern.exec(text)?.[1]).find(
    (name) => name !== undefined,
  );
  const name = english ?? foreignGroupName(prompt);
  if (name === null || NO_NAME.test(name)) {
    const whole = wholeTitleNamed(prompt, groups);
    return whole === null ? null : { asked: whole.title, names: [whole.title], isExact: true };
  }
  const asked = asWritten(prompt, name);
  const exact = groups.filter((group) => wholeTitleNamed(name, [group])?.rest === TITLE_PLACE);
  if (exact.length > 0) return { asked, names: exact, isExact: true };
  return { asked, names: groups.filter((group) => hasAllWords(group, name)), isExact: false };
}

/** What people call a kind of authenticator, and what its name in Okta has. */
const KINDS: readonly (readonly [asked: RegExp, name: RegExp])[] = [
  [/yubikeys?/u, /yubikey|security key|webauthn|fido/u],
  [
    /(?:security|hardware) keys?|hardware tokens?|fido2?|webauthn|passkeys?|biometrics?|fingerprint|face id|touch id|windows hello|sicherheitsschlussel|fingerabdruck|cles? (?:de securite|d acces)|empreinte|(?:llaves?|claves?) de (?:seguridad|acceso)|huella|chiav[ei] di sicurezza|impronta|beveiligingssleutels?|vingerafdruk|chaves? de (?:seguranca|acesso)|impressao digital|セキュリティキー|パスキー|安全密钥|通行密钥/u,
    /security key|biometric|webauthn|fido|passkey|yubikey/u,
  ],
  [/okta verify|fastpass|\bpush\b/u, /okta verify|fastpass|push/u],
  [/google authenticator/u, /google authenticator/u],
  [
    /security questions?|sicherheitsfragen?|questions? de securite|preguntas? de seguridad|domand[ae] di sicurezza|beveiligingsvra\w+|perguntas? de seguranca|秘密の質問|安全问题/u,
    /question/u,
  ],
  [/\bduo\b(?: mobile| security)?/u, /duo/u],
  [/\bsymantec\b/u, /symantec/u],
  [/smart ?cards?/u, /smart ?card/u],
  [
    /\b(?:phones?|voice calls?|sms|text messages?|handy|telefon|telefono|telephone|telefoon|telefone|celular|movil)\b|電話|携帯|手机|短信/u,
    /phone|sms|call/u,
  ],
  [/\be ?mails?\b|メール|邮箱/u, /e ?mail/u],
  [
    /\bpasswords?\b|passwort|contrasena|mot de passe|wachtwoord|senha|パスワード|密码/u,
    /password/u,
  ],
];

/** Any factor at all, which the password alone is not. */
const ANY_FACTOR =
  /多要素|[二2]要素|[二2]段階認証|多因素|双因素|多重验证|两步验证|二次验证|faktor|facteur|fattor|fator/u;

/** The authenticators that a question for yes or no means; `null` where it asks for all. */
export function authenticatorsAsked(
  prompt: string,
  authenticators: readonly string[],
): WhetherAnswer | null {
  if (!asksWhether(prompt)) return null;
  const text = textOf(prompt);
  for (const [pattern, kind] of KINDS) {
    const [asked] = pattern.exec(text) ?? [];
    if (asked === undefined) continue;
    const names = authenticators.filter((name) => kind.test(foldedWords(name).join(' ')));
    return { asked: asWritten(prompt, asked), names, isExact: true };
  }
  const whole = wholeTitleNamed(prompt, authenticators);
  if (whole !== null) return { asked: whole.title, names: [whole.title], isExact: true };
  const [asked] = FACTOR.exec(text) ?? ANY_FACTOR.exec(text) ?? [];
  if (asked === undefined) return null;
  const names = authenticators.filter((name) => fold(name) !== 'password');
  return { asked: asWritten(prompt, asked), names, isExact: true };
}

function asksWhether(prompt: string): boolean {
  return WHETHER.test(textOf(prompt)) || asksWhetherInLanguage(prompt);
}

function textOf(prompt: string): string {
  return foldedWords(prompt.replaceAll(/['’](?=\p{L})/gu, ' '))
    .join(' ')
    .replaceAll(COURTESY, '')
    .trim();
}

function hasAllWords(group: string, name: string): boolean {
  const words = foldedWords(group).map(singular);
  return foldedWords(name).every((word) => words.includes(singular(word)));
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/s$/u, '') : word;
}

/** Folded words as the prompt has them, where folding kept their length. */
function asWritten(prompt: string, words: string): string {
  const plain = prompt.normalize('NFC');
  const folded = plain.replaceAll(/./gsu, (letter) => fold(letter).charAt(0) || ' ');
  const at = folded.length === plain.length ? folded.indexOf(words) : -1;
  return at < 0 ? words : plain.slice(at, at + words.length);
}
