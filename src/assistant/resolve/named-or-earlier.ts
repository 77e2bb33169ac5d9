import type { AssignedApplication } from '../../domain/application.ts';
import { foldedWords } from '../../search/fold-text.ts';
import { isGenericWord, isStopWord } from '../../search/stop-words.ts';
import { wordsOf } from '../languages/words.ts';
import type { PlanContext } from '../plan-types.ts';
import { applicationsInPrompt } from './names-in-prompt.ts';

/** So many letters at the start of a word of a label name it: "Überweisung" for "Überweisungsportal". */
const MIN_WORD_START = 6;

/** Whether English words can refer to an app: one of the turn before, or one that they name. "The app" by itself is none. */
export function isNamedOrEarlier(
  application: AssignedApplication,
  words: readonly string[],
  { index, previous }: PlanContext,
): boolean {
  if (previous?.applications.includes(application) === true) return true;
  const labelWords = foldedWords(application.label);
  const isOfLabel = (word: string): boolean =>
    !isStopWord(word) &&
    !isGenericWord(word) &&
    (labelWords.includes(word) ||
      (word.length >= MIN_WORD_START && labelWords.some((one) => one.startsWith(word))));
  return (
    words.some(isOfLabel) ||
    applicationsInPrompt(words.join(' '), index, wordsOf('en')).includes(application)
  );
}
