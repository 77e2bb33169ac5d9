/**
 * How sure it is that an application was meant, weakest first: the fit of its weakest word, or more for what was
 * named whole. A launch needs more than what lies inside a word.
 */
export type Level = number;

/** A typed word that counts is missing. */
export const INCOMPLETE_LEVEL = 0;
export const GUESS_LEVEL = 1;
export const INSIDE_LEVEL = 2;
export const SLIP_LEVEL = 3;
/** What the application is for was typed, not its name: others may be for it, too. */
export const CONCEPT_LEVEL = 3.5;
export const PREFIX_LEVEL = 4;
export const WORDS_LEVEL = 5;
export const LABEL_LEVEL = 6;
export const OWN_ALIAS_LEVEL = 7;
