import { fold } from '../../search/fold-text.ts';
import { splitWords, wordsOf } from '../languages/words.ts';
import { DETAIL_WORDS, type DetailWords } from './detail-words.ts';
import type { AskedSubject } from './detail-subjects.ts';
import { EDITS } from './edit-words.ts';
import { SOMEBODY } from './somebody-words.ts';
import { SEVERAL } from './self-question.ts';
import { TITLE_PLACE } from './match-title.ts';

const MAX_WORDS = 16;
/** Of a question for something of one's own. */
const MAX_OWN_WORDS = 7;
const MAX_UNSPACED_LENGTH = 40;
/** Verbs of opening stand near the beginning. */
const OPENING_WITHIN = 3;

/** Asked in this order; the first that fits is meant. */
const SUBJECTS = [
  'passwordChanged',
  'sessionEnd',
  'orgName',
  'signIn',
  'group',
  'factor',
] as const satisfies readonly (keyof DetailWords)[];

const ASKED: Readonly<Record<(typeof SUBJECTS)[number], AskedSubject>> = {
  passwordChanged: 'passwordChanged',
  sessionEnd: 'sessionEnd',
  orgName: 'orgName',
  signIn: 'signIn',
  group: 'groups',
  factor: 'authenticators',
};

/** `change` where something is to be changed, `others` where it is somebody else's. */
export type ForeignSubject = AskedSubject | 'change' | 'others';

/**
 * What a prompt in a language other than English asks for; `null` where it asks none of this. Where an app is called like the help desk, only who to speak to is not the app.
 */
export function foreignSubjectOf(
  prompt: string,
  language: string,
  hasHelpDeskApp: () => boolean,
): ForeignSubject | null {
  const words = DETAIL_WORDS[language];
  const asked = prompt.replace(ALTERNATIVES, '');
  return words === undefined ? null : subjectIn(asked, language, words, hasHelpDeskApp);
}

/** "With my password or with Okta Verify?", after what is asked. */
const ALTERNATIVES =
  /,\s*(?:com|mit|avec|con|met|par|per)\s[^,.;!?]{2,60}\s(?:ou|oder|o|of)\s[^,.;!?]{2,60}\??\s*$/iu;

/** The same where a prompt may be in English, too: one of the languages must name the one who asks. */
export function foreignSubjectLike(
  prompt: string,
  languages: readonly string[],
): ForeignSubject | null {
  for (const language of languages) {
    const words = DETAIL_WORDS[language];
    const text = words === undefined ? null : textIn(prompt, words);
    const isOwn =
      words !== undefined &&
      text !== null &&
      patternOf(language, 'self', words).test(text.replaceAll(ENGLISH_SELF, ' '));
    const subject = isOwn ? subjectIn(prompt, language, words, () => true) : null;
    if (subject !== null) return subject;
  }
  return null;
}

/** Words that English has, too. */
const ENGLISH_SELF = /\b(?:me|he|i|we|m)\b/gu;

function subjectIn(
  prompt: string,
  language: string,
  words: DetailWords,
  hasHelpDeskApp: () => boolean,
): ForeignSubject | null {
  const text = textIn(prompt, words);
  if (text === null || opens(text, language, words) || joins(prompt, language, words)) return null;
  const has = (part: keyof DetailWords) => patternOf(language, part, words).test(text);
  if (has('not')) return null;
  if (has('helpDesk') && (has('contact') || (has('reach') && !hasHelpDeskApp()))) return 'helpDesk';
  const isOthers = has('others') || speaksOfSomebody(text, words);
  const subject = SUBJECTS.find((part) => has(part));
  const isChange = has('changes') && subject !== 'passwordChanged' && subject !== 'sessionEnd';
  if (!isOthers && isChange && has('password')) return 'change';
  if (!isOthers && !has('self') && words.omitsSelf !== true)
    return subject !== undefined && SOMEBODY[language]?.test(text) === true ? 'others' : null;
  if (subject === undefined || (isOthers && subject === 'orgName')) return null;
  if (isOthers) return 'others';
  return isChange ? 'change' : ASKED[subject];
}

/** Whether a question that names nobody's own begins with a word for somebody: "ボブはどのグループ". */
function speaksOfSomebody(text: string, { self, topics }: DetailWords): boolean {
  const [, topic] = /^(?![どこそあ]の)(.{1,14}?)(?:は|が|も|の)/u.exec(text) ?? [];
  return (
    topics !== undefined && topic !== undefined && !new RegExp(`${self}|${topics}`, 'u').test(topic)
  );
}

/** Whether a text speaks of the one who asks. */
export function saysSelfInLanguage(text: string, language: string): boolean {
  const words = DETAIL_WORDS[language];
  return words !== undefined && patternOf(language, 'self', words).test(splitWords(text).join(' '));
}

/** The word with which a text begins what is one's own, "mein"; `null` where it has none. */
export function ownWordIn(text: string, language: string): string | null {
  const words = DETAIL_WORDS[language];
  if (words === undefined) return null;
  return patternOf(language, 'own', words).exec(splitWords(text).join(' '))?.[0] ?? null;
}

/** Whether a short prompt speaks of something of the user's own, of which no reader may know. */
export function namesOwnInLanguage(prompt: string, language: string, mayChange = false): boolean {
  const words = DETAIL_WORDS[language];
  const text = words === undefined ? null : textIn(prompt, words);
  if (words === undefined || text === null || opens(text, language, words)) return false;
  const has = (part: keyof DetailWords) => patternOf(language, part, words).test(text);
  const isShort = words.isUnspaced === true || text.split(' ').length <= MAX_OWN_WORDS;
  return isShort && has('own') && !has('others') && (mayChange || !has('changes')) && !has('not');
}

/** Whether a prompt wishes to change something of the user's own. */
export function asksForChange(prompt: string, language: string): boolean {
  const words = DETAIL_WORDS[language];
  const text = words === undefined ? null : textIn(prompt, words);
  if (words === undefined || text === null || opens(text, language, words)) return false;
  // "Meine andere Adresse" wishes nothing; "ändere" does.
  const said = /änder|aender/iu.test(prompt.normalize('NFC'))
    ? text
    : text.replaceAll(/\banderen?\b/gu, '');
  return EDITS[language]?.test(said) === true && !patternOf(language, 'others', words).test(said);
}

/** Whether what stands around a title asks for the user's custom attribute of it. */
export function asksOwnInLanguage(rest: string, language: string): boolean {
  const words = DETAIL_WORDS[language];
  const text = words === undefined ? null : textIn(rest, words);
  if (words === undefined || text === null || opens(text, language, words)) return false;
  const has = (part: keyof DetailWords) => patternOf(language, part, words).test(text);
  if (has('others') || has('changes')) return false;
  if (has('self')) return true;
  const { fillers, asking } = wordsOf(language);
  const known = [...fillers, ...asking, ...ASKING.split(' ')].toSorted(
    (a, b) => b.length - a.length,
  );
  if (words.isUnspaced !== true)
    return text.split(' ').every((word) => word === TITLE_PLACE || known.includes(word));
  return (
    known
      .reduce((left, word) => left.replaceAll(word, ''), text.replace(TITLE_PLACE, ''))
      .trim() === ''
  );
}

/** Ask for a value, whatever it is. */
const ASKING = fold(
  'wie was wer welche welcher welches lautet ist cuál qué es el la los las quel quelle est c qual quale é o a os as wat welke hoe is het de il lo gli le i 何 何ですか 何でしょうか なに は の を が です か 教えて ください とは 是 什么 多少 的 请 告诉 查 一下 呢 どう 登録されていますか 登録されている なっていますか',
);

/** The group that a question is about, as it is written there; `null` where none is. */
export function foreignGroupName(prompt: string): string | null {
  for (const [language, words] of Object.entries(DETAIL_WORDS)) {
    const text = textIn(prompt, words);
    if (text === null) continue;
    const [, name] = patternOf(language, 'groupName', words).exec(text) ?? [];
    const isOwn = words.omitsSelf === true || patternOf(language, 'self', words).test(text);
    if (name !== undefined && isOwn) return name;
  }
  return null;
}

/** Whether a prompt in another language than English asks for yes or no. */
export function asksWhetherInLanguage(prompt: string): boolean {
  return Object.entries(DETAIL_WORDS).some(([language, words]) => {
    const text = textIn(prompt, words);
    return text !== null && patternOf(language, 'whether', words).test(text);
  });
}

/** The folded words; `null` for a prompt that is longer than such a question, or in another script. */
function textIn(prompt: string, { isUnspaced }: DetailWords): string | null {
  if (SEVERAL.test(prompt) || /[、，]/u.test(prompt)) return null;
  const words = splitWords(prompt);
  const text = words.join(' ');
  const isOfScript =
    isUnspaced !== true || /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text);
  const length = isUnspaced === true ? text.length : words.length;
  const isShort = length > 0 && length <= (isUnspaced === true ? MAX_UNSPACED_LENGTH : MAX_WORDS);
  return isOfScript && isShort ? text : null;
}

/** What is asked about is not done. */
const ASKS_HOW = /怎么|如何|怎样|什么|どうやって|どのように|いつ|何で|いますか|ましたか/u;

/** "Auf welchem Stockwerk": "auf" is part of a verb elsewhere. */
const ASKED_WITH_PREPOSITION = /^welche[mnrs]?$/u;

/** Whether a verb of opening leads, or stands behind words that ask nothing. */
function opens(text: string, language: string, { isUnspaced }: DetailWords): boolean {
  const { opening, asking } = wordsOf(language);
  if (isUnspaced === true)
    return !ASKS_HOW.test(text) && [...opening].some((verb) => text.includes(verb));
  const first = text.split(' ').slice(0, OPENING_WITHIN);
  const at = first.findIndex(
    (word, place) => opening.has(word) && !ASKED_WITH_PREPOSITION.test(first[place + 1] ?? ''),
  );
  return at >= 0 && !first.slice(0, at).some((word) => asking.has(word));
}

/** Whether words join several requests, of which none must be lost. */
function joins(prompt: string, language: string, { isUnspaced }: DetailWords): boolean {
  const { joining } = wordsOf(language);
  // Not folded: "é" is no "e".
  const words = prompt
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}-]+/u);
  return isUnspaced !== true && words.some((word) => joining.has(word));
}

const patterns = new Map<string, RegExp>();

function patternOf(language: string, part: keyof DetailWords, words: DetailWords): RegExp {
  const key = `${language} ${part}`;
  const source = String(words[part]);
  const pattern =
    patterns.get(key) ??
    new RegExp(words.isUnspaced === true ? source : `(?<![a-z0-9])(?:${source})(?![a-z0-9])`, 'u');
  patterns.set(key, pattern);
  return pattern;
}
