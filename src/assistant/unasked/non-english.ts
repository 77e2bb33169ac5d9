import { hasAny, splitWords, type LanguageWords } from '../languages/words.ts';
import { isShort } from '../non-english-segments.ts';
import { hasMood, talksToApp } from './talk-to-app.ts';

/** One part of a prompt, between two commas or sentence ends. */
export interface PromptPart {
  readonly text: string;
  /** `known` is courtesy. */
  readonly kind: 'request' | 'bare-name' | 'known' | 'other';
}

/** The beginning of a statement that says why, folded: the user, what is the user's, or a need. */
const OWN_SUBJECT =
  /^(?:(?:und|et|y|e|en|aber|mais|pero|ma|mas|maar|weil|denn|da|wir|car|parce|porque|perche|want|omdat) )*(?:der|die|das|ein|eine|le|la|les|l|un|une|el|los|las|una|il|lo|gli|i|o|os|as|um|uma|de|het|een|ich|wir|mein(?:e|en)?|unser[e]?|es|hab|habe|bin|brauch|j|je|on|nous|mon|ma|mes|notre|c|il|elle|yo|tengo|necesito|estoy|mi|mis|nuestra?|es|io|ho|devo|sono|il mio|la mia|mio|mia|abbiamo|eu|tenho|preciso|estou|meu|minha|nosso|temos|ik|we|wij|mijn|onze|heb|ben|moet)\b/u;
const JAPANESE_REASON = /(?:ので|んで|(?<!て)から|ため|ために|です|ます|だ|た)\s*$/u;
/** Behind the name of an event stands that it begins or goes on. */
const CHINESE_REASON = /^(?:我|我们|因为|会议|要|快|马上)|(?:了|呢|开始)\s*$/u;

/** Whether a prompt says more than that an app is to be opened: what isn't known to add nothing leads to a card. */
export function saysMoreInParts(
  prompt: string,
  parts: readonly PromptPart[],
  words: LanguageWords,
  { mayContinue, isRestAnswered }: { mayContinue: boolean; isRestAnswered: boolean },
): boolean {
  const asks = ({ kind }: PromptPart): boolean => kind === 'request' || kind === 'bare-name';
  const first = parts.findIndex(asks);
  if (first < 0) return false;
  const before = parts.slice(0, first);
  const after = parts.slice(parts.findLastIndex(asks) + 1);
  const hasVerb = parts.some(({ kind }) => kind === 'request');
  if (!hasVerb && (mayContinue || hasMood(prompt) || talksInBareName(parts))) return true;
  const others = before.filter(({ kind }) => kind === 'other');
  if (!isRestAnswered && others.length > 0 && isLaterStep(parts[first]?.text ?? '', words))
    return true;
  return (
    (!isRestAnswered && others.some(({ text }) => mayBeStep(text, words))) ||
    after.some(({ text, kind }) => kind === 'other' && isShort(text, words))
  );
}

/** Somebody's name, an earlier step, or a condition, not why the app is to be opened. */
function mayBeStep(text: string, words: LanguageWords): boolean {
  if (hasAny(text, words.doubts, words.isUnspaced)) return true;
  const mayBeLong = !words.isUnspaced;
  return (mayBeLong || isShort(text, words)) && !saysWhy(text, words) && !talksToApp(text);
}

function saysWhy(text: string, { isUnspaced }: LanguageWords): boolean {
  return isUnspaced
    ? JAPANESE_REASON.test(text) || CHINESE_REASON.test(text.trim())
    : OWN_SUBJECT.test(splitWords(text).join(' '));
}

/** "Frag Bob, dann öffne Stripe": what comes first is not done. */
function isLaterStep(text: string, { joining, isUnspaced }: LanguageWords): boolean {
  if (isUnspaced)
    return [...joining].some((word) => word.length > 1 && text.trim().startsWith(word));
  return joining.has(splitWords(text)[0] ?? '');
}

/** "Danke, Slack", "hola Zoom": who talks to an app by its bare name asks for nothing. */
function talksInBareName(parts: readonly PromptPart[]): boolean {
  const at = parts.findIndex(({ kind }) => kind === 'bare-name');
  if (parts.slice(0, at).some(({ text }) => talksToApp(text))) return true;
  const text = parts[at]?.text ?? '';
  const first = splitWords(text)[0] ?? '';
  if (first === 'i') return true;
  return talksToApp(first) || STARTS_WITH_TALK.test(text);
}

const STARTS_WITH_TALK = /^\s*(?:谢谢|多谢|谢了|你好|您好|再见|对不起|抱歉|辛苦)/u;
