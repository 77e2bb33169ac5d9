import { foldedWords } from '../../search/fold-text.ts';
import type { OfferOption, RememberedChoice } from '../offer-types.ts';

const MAX_CHOICES = 100;
const MAX_PROMPT_LENGTH = 200;

/** The choices with one more, newest first; it replaces an earlier one for the same words. */
export function withChoice(
  choices: readonly RememberedChoice[],
  prompt: string,
  { text, calls }: OfferOption,
): readonly RememberedChoice[] {
  if (prompt.length > MAX_PROMPT_LENGTH) return choices;
  return [{ prompt, text, calls }, ...withoutChoice(choices, prompt)].slice(0, MAX_CHOICES);
}

export function withoutChoice(
  choices: readonly RememberedChoice[],
  prompt: string,
): readonly RememberedChoice[] {
  return choices.filter((choice) => !hasSameWords(choice.prompt, prompt));
}

/** The choice for a prompt of the same words; case, accents and punctuation make no difference. */
export function findChoice(
  choices: readonly RememberedChoice[],
  prompt: string,
): RememberedChoice | null {
  return choices.find((choice) => hasSameWords(choice.prompt, prompt)) ?? null;
}

function hasSameWords(one: string, other: string): boolean {
  return foldedWords(one).join(' ') === foldedWords(other).join(' ');
}
