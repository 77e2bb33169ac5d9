/**
 * How sure it is that an application was meant, weakest first: the fit of its weakest word, or more for what was
 * named whole. A launch needs more than what lies inside a word.
 */
export type Confidence = number;

/** A typed word that counts is missing. */
export const INCOMPLETE_CONFIDENCE = 0;
export const GUESS_CONFIDENCE = 1;
export const INSIDE_CONFIDENCE = 2;
export const TYPO_CONFIDENCE = 3;
/** What the application is for was typed, not its name: others may be for it, too. */
export const CONCEPT_CONFIDENCE = 3.5;
export const PREFIX_CONFIDENCE = 4;
export const WORDS_CONFIDENCE = 5;
export const LABEL_CONFIDENCE = 6;
export const ALIAS_CONFIDENCE = 7;
