/**
 * How sure a search is that the user meant an application, weakest first: that of the weakest typed word, or more if
 * the user typed a whole name. A launch needs more than `INSIDE_CONFIDENCE`.
 */
export type Confidence = number;

/** The label lacks a content word of the query. */
export const INCOMPLETE_CONFIDENCE = 0;
export const GUESS_CONFIDENCE = 1;
export const INSIDE_CONFIDENCE = 2;
export const TYPO_CONFIDENCE = 3;
/** The user typed the application's purpose, not its name: others may have the same purpose. */
export const CONCEPT_CONFIDENCE = 3.5;
export const PREFIX_CONFIDENCE = 4;
export const WORDS_CONFIDENCE = 5;
export const LABEL_CONFIDENCE = 6;
/** The user typed the label sign for sign: `C++` is not `C#`. */
export const LITERAL_CONFIDENCE = 6.5;
export const ALIAS_CONFIDENCE = 7;
/** The user's own name for one app: nothing else is meant. */
export const NICKNAME_CONFIDENCE = 8;
