import { foldedWords } from '../../search/fold-text.ts';
import { hasOnlyKnownWords, mayNameSomebody, readSelfQuestion } from './self-question.ts';
import { asksOwnInLanguage } from './foreign-subjects.ts';
import { titleOfKind, withoutOwnThing } from './attribute-kinds.ts';
import { TITLE_PLACE, wholeTitleNamed } from './match-title.ts';

/** "My team is great": told, not asked. */
const STATEMENT = new RegExp(
  String.raw`^(?:i|im|ive|we) (?!need|forgot|want|would|d like|cant (?:find|remember)|dont (?:know|remember)|am looking|looking)|\bmy ${TITLE_PLACE} (?:is|was|are|has|had|isnt|wasnt|doesnt|didnt|wont|keeps|needs|should|will|got)\b(?! (?:what|which|listed|recorded|set|on file))`,
  'u',
);

/** "Who changed my office floor?", "when was it set": nothing that Okta tells. */
export const HISTORY = new RegExp(
  String.raw`^(?:who|when|why|how|by whom)\b.*\b(?:chang(?:e|ed|es)|set|updated?|edited?|modified|corrected|assigned|entered|added|approved|gave|put|wrote|recorded|removed|deleted|sees?|knows?)\b`,
  'u',
);

/** "Raise my clearance level to 3", "give me clearance level 5". */
const CHANGE = new RegExp(
  [
    String.raw`^(?:raise|lower|increase|decrease|bump|upgrade|downgrade|clear|erase|wipe|empty|modify|adjust|correct|fix|set|reset|change|update|edit|replace|remove|delete|rename|swap|switch|make|add|put)(?: up| down| out)? (?:(?:my|our|the|this|a|an|new) )*(?:\p{L}+ ){0,2}${TITLE_PLACE}\b`,
    String.raw`^(?:give|get|grant|assign|make|set) (?:me|us) (?:(?:an?|the|new) )*${TITLE_PLACE} \S+$`,
  ].join('|'),
  'u',
);

/** "Which cost code should I use on my timesheet?": no wish. */
const USE = new RegExp(
  String.raw`^(?:and )?(?:which|what) ${TITLE_PLACE} (?:should|do|can|must|shall|would) i (?:use|put|enter|give|write|fill|charge|book|need)\b(?!.*\b(?:for|of) (?:my|our|the) (?:boss|manager|colleague|teammate))`,
  'u',
);

/** "Thanks, and cost code?" */
const THANKS =
  /^\W*(?:thanks|thank you|thx|ok(?:ay)?|great|cool|perfect|got it|danke|gracias|merci|grazie|bedankt|dank je|obrigad[oa]|ありがとう(?:ございます)?|谢谢)[,.!、，。]*\s*(?:(?:and|also|what about|how about|und|y|et|e|en)\s+)?(?=\S)/iu;

/** Whether a prompt wants the user's custom attribute of one of the titles changed. */
export function changesAttribute(prompt: string, titles: readonly string[]): boolean {
  const named = wholeTitleNamed(prompt, titles);
  if (named === null) return false;
  const text = foldedWords(named.rest)
    .join(' ')
    .replace(
      /^(?:(?:please|can you|could you|would you|i want to|i need to|i would like to) )+/u,
      '',
    );
  return CHANGE.test(text);
}

/** The title all of which stands in a prompt that asks for the user's custom attribute. */
export function titleAsked(
  prompt: string,
  titles: readonly string[],
  language: string,
): string | null {
  const asked = prompt.replace(THANKS, '');
  const named = wholeTitleNamed(asked, titles) ?? titleOfKind(asked, titles);
  if (named === null) return null;
  const { title, rest } = named;
  return asksOwn(rest) || asksOwnInLanguage(rest, language) ? title : null;
}

/** Whether a prompt asks for a thing that orgs record of their people, whatever this org calls it. */
export function asksOwnThing(prompt: string, language: string): boolean {
  const rest = withoutOwnThing(prompt);
  return rest !== null && (asksOwn(rest) || asksOwnInLanguage(rest, language));
}

function asksOwn(rest: string): boolean {
  if (USE.test(foldedWords(rest).join(' '))) return true;
  const question = readSelfQuestion(rest);
  if (question === null || HISTORY.test(question.text)) return false;
  if (CHANGE.test(foldedWords(rest).join(' '))) return false;
  if (STATEMENT.test(question.text) || mayNameSomebody(question.text, rest)) return false;
  return question.saysSelf || hasOnlyKnownWords(question.text);
}
