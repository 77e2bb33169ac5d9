import { hasOnlyKnownWords, mayNameSomebody, readSelfQuestion } from './self-question.ts';
import { asksOwnInLanguage } from './foreign-subjects.ts';
import { TITLE_PLACE, wholeTitleNamed } from './match-title.ts';

/** "My team is great": told, not asked. */
const STATEMENT = new RegExp(
  String.raw`^(?:i|im|ive|we) (?!need|forgot|want|would|d like|cant (?:find|remember)|dont (?:know|remember)|am looking|looking)|\bmy ${TITLE_PLACE} (?:is|was|are|has|had|isnt|wasnt|doesnt|didnt|wont|keeps|needs|should|will|got)\b(?! (?:what|which|listed|recorded|set|on file))`,
  'u',
);

/** The title all of which stands in a prompt that asks for the user's custom attribute. */
export function titleAsked(
  prompt: string,
  titles: readonly string[],
  language: string,
): string | null {
  const named = wholeTitleNamed(prompt, titles);
  if (named === null) return null;
  const { title, rest } = named;
  return asksOwn(rest) || asksOwnInLanguage(rest, language) ? title : null;
}

function asksOwn(rest: string): boolean {
  const question = readSelfQuestion(rest);
  if (question === null || STATEMENT.test(question.text) || mayNameSomebody(question.text, rest))
    return false;
  return question.saysSelf || hasOnlyKnownWords(question.text);
}
