import { fold } from '../search/fold-text.ts';
import type { LanguageWords } from './languages/words.ts';

const MAX_SPLITS = 6;
const PUNCTUATION = /[,;.!?、。！？，；]+/gu;
const WORD = /[\p{L}\p{N}\p{M}&]+/gu;

/** The ways to split a prompt into two requests: at each comma, sentence end or joining word. */
export function splitPrompt(
  prompt: string,
  { joining, isUnspaced }: LanguageWords,
): readonly (readonly [string, string])[] {
  const cuts = [...prompt.matchAll(PUNCTUATION)].map(({ 0: text, index }) => ({
    from: index,
    to: index + text.length,
  }));
  if (isUnspaced)
    for (const word of joining)
      for (let at = prompt.indexOf(word); at >= 0; at = prompt.indexOf(word, at + 1))
        cuts.push({ from: at, to: at + word.length });
  else
    for (const { 0: text, index } of prompt.matchAll(WORD))
      if (joining.has(fold(text))) cuts.push({ from: index, to: index + text.length });
  return cuts
    .map(({ from, to }) => [prompt.slice(0, from).trim(), prompt.slice(to).trim()] as const)
    .filter(([before, after]) => before !== '' && after !== '')
    .slice(0, MAX_SPLITS);
}
