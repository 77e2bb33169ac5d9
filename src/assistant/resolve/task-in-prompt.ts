import type { AssignedApplication } from '../../domain/application.ts';
import { findApplication } from '../../search/find-application.ts';
import { fold } from '../../search/fold-text.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { splitWords, type LanguageWords } from '../languages/words.ts';

const MAX_PROMPT_LENGTH = 200;
const MAX_PHRASE_WORDS = 4;
const MAX_PHRASE_LENGTH = 12;
const MIN_PHRASE_LENGTH = 2;

/** The only app that is for what words of a prompt name, the most words first: "calendario de Google", "社員名簿". */
export function applicationForTask(
  prompt: string,
  index: SearchIndex,
  words: LanguageWords,
): AssignedApplication | null {
  const text = prompt.slice(0, MAX_PROMPT_LENGTH);
  const parts = words.isUnspaced ? Array.from(fold(text)) : splitWords(text);
  const longest = words.isUnspaced ? MAX_PHRASE_LENGTH : MAX_PHRASE_WORDS;
  const shortest = words.isUnspaced ? MIN_PHRASE_LENGTH : 1;
  const separator = words.isUnspaced ? '' : ' ';
  for (let length = longest; length >= shortest; length -= 1)
    for (let from = 0; from + length <= parts.length; from += 1) {
      const run = parts.slice(from, from + length);
      const phrase = run.join(separator);
      if (!isTask(phrase, index) && !isOfMaker(run, index)) continue;
      const found = findApplication(index, phrase);
      if (found.kind === 'found') return found.application;
      if (found.kind !== 'several') continue;
      const [candidate, ...others] = found.candidates;
      return others.length === 0 ? (candidate ?? null) : null;
    }
  return null;
}

/** Whether a prompt is nothing but words, at least two, for what apps are for. */
export function isTaskPhrase(prompt: string, index: SearchIndex): boolean {
  const parts = splitWords(prompt.slice(0, MAX_PROMPT_LENGTH));
  return parts.length > 1 && isTask(parts.join(' '), index);
}

function isTask(phrase: string, { brands }: SearchIndex): boolean {
  return brands.get(phrase)?.isConcept === true;
}

/** A task beside a word of a label, with at most one word between: "agenda do Google". */
function isOfMaker(run: readonly string[], index: SearchIndex): boolean {
  const [first = '', ...rest] = run;
  const last = rest.at(-1) ?? '';
  if (rest.length === 0 || rest.length > 2) return false;
  return (
    (isTask(first, index) && index.words.has(last)) ||
    (isTask(last, index) && index.words.has(first))
  );
}
