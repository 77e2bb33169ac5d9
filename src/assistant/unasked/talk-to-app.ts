import { splitWords } from '../languages/words.ts';

/** Greetings, thanks, apologies and praise, folded, in all languages: "thanks, Zoom!" talks to the app. */
const TALK: ReadonlySet<string> = new Set(
  (
    'hello hi hey hiya yo morning evening bye goodbye thanks thank thx ty cheers ta sorry congrats congratulations welcome ' +
    'nice cool great awesome good well fine perfect wow yay ugh meh lol damn bravo oh ah k yeah yep yes sure right hmm oops uh um ' +
    'hallo moin servus tschuss tschus danke dankeschon sorry entschuldigung gut super toll ' +
    'bonjour bonsoir salut merci pardon desole adieu hola buenas adios gracias perdon ' +
    'ciao salve buongiorno buonasera grazie scusa arrivederci hoi dag doei bedankt dank goedemorgen ' +
    'oi ola obrigado obrigada obg valeu vlw tchau desculpa bom boa dia tarde noite tudo bem va geht gehts'
  ).split(' '),
);
const TALK_UNSPACED =
  /^\s*(?:谢谢你?|谢了|多谢|辛苦了?|你好|您好|再见|拜拜|对不起|抱歉|真棒|ありがとう(?:ございます)?|こんにちは|おはよう(?:ございます)?|ごめん|すみません|さようなら|バイバイ)[\s,，、!！。]*$/u;

/** A frown or a heart. */
const EMOTICON = /(?:^|\s)(?:[:;=8][-o^']?[([/|\\]|<\/?3|T_T|¯\\)|[❤💔💕😍😢😭😡]/u;

/** Whether words before the bare name of an app greet, thank or praise somebody, and ask for nothing. */
export function talksToApp(before: string): boolean {
  if (TALK_UNSPACED.test(before)) return true;
  const words = splitWords(before);
  return words.length > 0 && words.every((word) => TALK.has(word));
}

/** Whether signs beside a bare name show a mood. */
export function hasMood(prompt: string): boolean {
  return EMOTICON.test(prompt);
}
