import { foldedWords } from '../../search/fold-text.ts';

/** A prompt that may ask for a fact about the one who asks. */
export interface SelfQuestion {
  /** Folded words with single spaces, without courtesies. */
  readonly text: string;
  /** Whether it speaks of the one who asks. */
  readonly saysSelf: boolean;
}

const MAX_WORDS = 18;

/** Asks nicely, and nothing else. */
export const COURTESY =
  /^(?:please |pls |hey |hi |hello |ok |okay |so |can you |could you |would you |do you know |remind me |(?:tell|show|give|let)(?: me)?(?: know| see)? )+|(?: please| pls| thanks| thank you)+$/gu;

/** Sentences and lists may ask for more, which must not be lost. */
export const SEVERAL =
  /[.?!:;]\s+\S*\p{L}|,(?!\s*(?:please|pls|thanks|thank you|with (?:the |their )?dates?)\b)/iu;

const SELF = /\b(?:i|im|ive|me|my|mine|we|our|us)\b/u;

/** Whose data this is not about; a group may be called so. */
const OTHERS = new RegExp(
  String.raw`(?<!\bgroup (?:called |named )?|\bgroups?\b.*\bfor )\b(?:${[
    'he|she|they|him|his|hers?|them|theirs?|people|person|someone|somebody|anyone|anybody|everyones?|everybody|else',
    'managers?|boss(?:es)?|supervisors?|directors?|presidents?|chiefs?|heads?|vps?|ceos?|ctos?|cfos?|coos?|cios?|cisos?',
    'colleagues?|coworkers?|teammates?|teams?|users|employees?|staff|members|interns?|contractors?|guests?|guys?|assistants?',
    'customers?|clients?|vendors?|attackers?|friends?|wife|husband|partners?|brothers?|sisters?|sons?|daughters?|kids?|mother|father',
  ].join('|')})\b(?! (?:\w+ )?groups?\b)`,
  'u',
);

/** "Does my manager have": who does something is somebody else, unless it is a thing of one's own. */
const OTHER_DOES =
  /\bdoes (?!(?:(?:the|this|that|my|our|an?|current|new|okta|browser|help|service|support|login|sign in|security|it) )*(?:it|session|account|password|passkey|phone|email|mail|org|organi[sz]ation|company|tenant|okta|login|logon|sign in|browser|computer|laptop|device|desk|support|security|mfa|2fa|keys?|factor|authenticator|one|profile|badge)\b)/u;

/** A wish, a deed, a reason or a rule is no question for a fact. */
const NO_FACT =
  /^(?:open|launch|start(?! date)|go|change|reset|add|set up|setup|enroll|enrol|unenroll|un enroll|remove|delete|create|disable|enable|deactivate|activate|turn|register|unregister|rename|update|edit|replace|extend|end|renew|revoke|unlock|stop|close|keep|approve|send|share|forward|copy|move|transfer|merge|sort|take|drop|kick|make|put|post|book|sign|log|call|write|print|submit|use|switch|swap|help(?! ?(?:desk|page))|join|leave|explain|raise|lower|increase|decrease|bump|upgrade|downgrade|clear|erase|wipe|modify|adjust|correct|fix|assign|grant|order|buy|request)\b|^(?:e ?mail|mail|text|message) (?:my|our|this|that|the|all) .+ to\b|\b(?:want|(?<!who |whom )should|must|best|why|cannot|cant|dont|not|without|if|instead|(?:mfa|2fa|verification|time|sms|security|login|sign in|access) codes?|secrets?|seeds?|join|lost|app|apps|application|applications|expires? password|password (?:expires?|expiry))\b/u;

const OWNER = /(?<![\p{L}\p{N}])(\p{L}[\p{L}\p{N}-]*)['’]s(?![\p{L}\p{N}])/giu;
const NO_OWNER =
  /^(?:what|who|where|when|how|which|that|it|there|here|let|org|organi[sz]ation|company|tenant|okta|desk|helpdesk|support|driver)$/iu;

/** Names of people stand after these words. */
const BEFORE_NAME = /^(?:does|do|did|is|was|has|have|are|were|will|can|for|of|about|by|from|and)$/u;

/** Words of questions about oneself; any other may be somebody's name. */
const KNOWN: ReadonlySet<string> = new Set(
  `a about access account active activated added admin administrator again age ago all am an and any
  are asked assigned at auth authenticate authenticated authentication authenticator authenticators
  been before began belong biometric biometrics browser by call called can change changed company
  configured connected contact contacts control could credential credentials current currently date
  day days desk device devices did do does each email end ended ending ends enroll enrolled enrollment
  ever every expire expires expiry face factor factors fido file fingerprint for from get going got
  group groups had hardware has have hello help helpdesk here hours how i id ids im in into is issues it
  ive just key keys kind last left link list log logged login logins logon long longer look many me mean means
  member membership memberships method methods mfa mine minutes more morning much multi multifactor my
  name name's need new now number of off okta old on one online option options or org organisation
  organization our out over page part passkey passkeys password passwords phone privately problem
  problems push put reach recently recent registered remaining report reset right run runs second
  security see session sessions set setup sign signed since site size sms so soon some step still
  strong swag catering party event lunch offsite raffle gift down put support system tech technical tell tenant text that the there these this those time timeout
  times to today token tokens touch tonight turned two type types under until up update updated use
  used uses user using valid verification verified verify via was way ways we were what whats when where
  which who whom whose will windows with within work year yet yubikey yubikeys 2fa 2 desk service it
  hours locked inside out trouble login reached talk touch ask go goes helps supports supported
  you your google duo mobile fastpass webauthn totp push sms message attribute emergency chat portal ticket tickets tee shirt floor office question questions voice dates unlock assist`.split(
    /\s+/u,
  ),
);

/** The prompt as a question for a fact about oneself; `null` where it wishes something, or may be about somebody else. */
export function readSelfQuestion(prompt: string): SelfQuestion | null {
  const question = readQuestion(prompt);
  return question === null || question.isAboutOthers ? null : question;
}

/** "The T-shirt size of my boss"; a manager's name and ID stand in one's own profile. */
const FACT_OF_OTHERS = new RegExp(
  String.raw`(?<!\b(?:name|id|manager|head|lead|leader|director|supervisor|who|one|some|any|all|out|front|behalf|because|instead)) of (?:(?:my|our|the) )?(?:${OTHERS.source})$`,
  'u',
);

/** "Parking spot for my boss", "where does my manager park". */
const FOR_SOMEBODY = new RegExp(
  [
    String.raw`^(?!(?:do|have|is|are|any|what|which) .*\b(?:i|there|have)\b)(?!.*\b(?:apps?|links?|urls?|pages?|lists?|something|tools?)\b).+ for (?:my|our|the|another|a) (?:${OTHERS.source})$`,
    String.raw`\b(?:does|did|can|will|has|have) (?:my|our|the) (?:managers?|boss|supervisor|director|ceo|colleagues?|coworkers?|teammates?|wife|husband|friend)\b(?!.*\b(?:names?|named|called|go by|ids?|apps?|use|using)\b)`,
  ].join('|'),
  'u',
);
/** All that the org has are not one's own. */
const ALL_GROUPS =
  /^(?:(?:list|see|view|get|display|find|search|browse) )*(?:all|every|any|each) (?:(?:of|the|okta) )*groups?\b(?!.*\b(?:i|im|my|me|mine|our|we|apps?)\b)|^(?:list|see|view|display|browse|what are|which are|how many) (?:the )?groups (?:are there |exist )?(?:in|of|on|at) (?:okta|(?:the|our|this) (?:okta )?(?:org|organi[sz]ation|company|tenant))$/u;

/** "Tell Priya my badge ID": for somebody else. */
const FOR_OTHERS =
  /^(?:(?:[Pp]lease|[Cc](?:an|ould) you) )*(?:[Tt]ell|[Ss]end|[Gg]ive|[Ss]how|[Ee]mail|[Tt]ext|[Ff]orward) \p{Lu}\p{Ll}+ (?:my|our) /u;

/** "My manager's parking spot". */
const OF_OWNER =
  /\b(?:my|our|the) (?:managers?|boss|supervisor|director|ceo|colleague|coworker|teammate|wife|husband|friend)['’]s (?!names?\b|ids?\b)\p{L}/iu;

/** Whether a prompt is about a fact of somebody else, or for somebody else. */
export function concernsOthers(prompt: string): boolean {
  const question = readQuestion(prompt);
  return (
    FOR_OTHERS.test(prompt) ||
    (question !== null &&
      /^\w+(?: \w+){2,7}$/u.test(question.text) &&
      (OF_OWNER.test(prompt) ||
        [FACT_OF_OTHERS, FOR_SOMEBODY, ALL_GROUPS].some((pattern) => pattern.test(question.text))))
  );
}

/** The text of a question for a fact about somebody else; `null` for any other prompt. */
export function readQuestionAboutOthers(prompt: string): string | null {
  const question = readQuestion(prompt);
  return question?.isAboutOthers === true ? question.text : null;
}

function readQuestion(prompt: string): (SelfQuestion & { isAboutOthers: boolean }) | null {
  const words = foldedWords(prompt);
  if (words.length === 0 || words.length > MAX_WORDS || SEVERAL.test(prompt)) return null;
  const text = words
    .join(' ')
    .replaceAll(COURTESY, '')
    .trim()
    .replace(/^am i not (?=in\b|an? \b|part\b|one\b)/u, 'am i ');
  const asked = withoutMembership(withoutOwnFields(text));
  if (NO_FACT.test(asked)) return null;
  const isAboutOthers = OTHERS.test(asked) || OTHER_DOES.test(asked) || namesOwner(prompt);
  return { text, saysSelf: SELF.test(words.join(' ')), isAboutOthers };
}

/** "My manager and my groups": fields of one's own that are called after people. */
const OWN_FIELDS =
  /\bemployee (?:numbers?|ids?|no|nr|type|code)\b|(?<=^|\band )(?:(?:who is|whos|what is|whats|show|tell me) )?my (?:line )?(?:manager|boss|supervisor)(?: name)?(?= and\b|$)/gu;

/** Alone, such a field is one of the profile, which other readers know. */
function withoutOwnFields(text: string): string {
  return text.includes(' and ') || /\bemployee \w+ .*\bi\b/u.test(text)
    ? text.replaceAll(OWN_FIELDS, 'it')
    : text;
}

/** What one is in may be called "Users" or "Everyone", and why one is in it is about oneself, too. */
const MEMBERSHIP =
  /^(?:why )?((?:am i|are we|do i|do we) (?:still |already |also |currently |really )?(?:in|an? member of|member of|part of|belong to)) (?!.*\b(?:my|our|his|her|their|as|with|like|than|by|people|someone|anyone)\b).+$/u;

function withoutMembership(text: string): string {
  return text.replace(MEMBERSHIP, '$1 it');
}

/** Whether a word that is no word of such questions stands where a name does, or is written as one. */
export function mayNameSomebody(text: string, prompt: string): boolean {
  const words = text.split(' ');
  const isName = (word: string, at: number) =>
    !KNOWN.has(word) && BEFORE_NAME.test(words[at - 1] ?? '');
  if (words.some(isName)) return true;
  const capitals = prompt.match(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}\p{L}*/gu) ?? [];
  return capitals.some((word) => !KNOWN.has(word.toLowerCase()));
}

function namesOwner(prompt: string): boolean {
  return [...prompt.matchAll(OWNER)].some(([, owner = '']) => !NO_OWNER.test(owner));
}

/** Whether every word is one of such questions. */
export function hasOnlyKnownWords(text: string): boolean {
  return text.split(' ').every((word) => KNOWN.has(word));
}
