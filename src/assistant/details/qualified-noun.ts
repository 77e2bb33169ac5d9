import { fold } from '../../search/fold-text.ts';
import { splitWords } from '../languages/words.ts';
import {
  BETWEEN,
  KNOWN_EVERYWHERE,
  QUALIFIED_NOUNS,
  UNSPACED_QUALIFIED,
  type QualifiedNouns,
} from './qualified-noun-words.ts';

/**
 * Whether a prompt in a language other than English asks for a number, code, name, address or date of something that no
 * field of the profile belongs to: "meine Reisepassnummer", "número de zapato". English has `other-noun.ts`.
 */
export function hasUnknownQualifier(prompt: string, language: string): boolean {
  const unspaced = UNSPACED_QUALIFIED[language];
  if (unspaced !== undefined) {
    const [, noun] = unspaced.noun.exec(fold(prompt)) ?? [];
    return noun !== undefined && !unspaced.known.test(noun);
  }
  const nouns = QUALIFIED_NOUNS[language];
  if (nouns === undefined) return false;
  const text = splitWords(prompt).join(' ');
  return isOfUnknown(text, nouns) || (nouns.joins === true && isJoinedToUnknown(text, nouns));
}

/** "Nummer meines Reisepasses", "numero di scarpe". */
function isOfUnknown(text: string, { heads, links, known }: QualifiedNouns): boolean {
  if (links === undefined) return false;
  const pattern = new RegExp(
    `(?<![a-z0-9])(?:${heads}) (?:${links}) ?(?:(?:${BETWEEN}) )*(?!(?:${BETWEEN})(?![a-z0-9]))([a-z0-9]{2,})`,
    'u',
  );
  const [, noun] = pattern.exec(text) ?? [];
  return noun !== undefined && !isKnown(noun, known);
}

/** "Reisepassnummer", "meine Reisepass-Nummer". */
function isJoinedToUnknown(text: string, { heads, known }: QualifiedNouns): boolean {
  const pattern = new RegExp(
    `(?<![a-z0-9])(?:mein\\w* |mijn |mn )?(?:([a-z]{3,}?)(?:${heads})|(?<=(?:mein\\w*|mijn|mn) )([a-z]{3,}?) (?:${heads}))(?![a-z0-9])`,
    'u',
  );
  const match = pattern.exec(text);
  const noun = match?.[1] ?? match?.[2];
  return noun !== undefined && !isKnown(noun, known);
}

function isKnown(noun: string, known: string): boolean {
  return new RegExp(`^(?:${known}|${KNOWN_EVERYWHERE})s?$`, 'u').test(noun);
}
