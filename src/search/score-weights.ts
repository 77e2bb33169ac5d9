/**
 * How well one typed word matches one word of a label, from 0 to 1. Plain constants and not fields of an object,
 * because a bundler inlines or shortens them, and the search script must stay small.
 */
export const EXACT = 1;
/** Start of a word; grows with the typed share of the word. */
export const PREFIX = 0.75;
export const PREFIX_SHARE = 0.2;
/** One typo: two letters swapped, one extra or missing, or one wrong. */
export const SWAPPED_LETTERS = 0.86;
export const EXTRA_OR_MISSING_LETTER = 0.84;
export const WRONG_LETTER = 0.82;
/** A typo in the first letter is rare, so another word is likelier. */
export const FIRST_LETTER_PENALTY = -0.14;
/** A wrong letter that is far from the right one on a keyboard is rare, too. */
export const FAR_LETTER_PENALTY = -0.1;
export const TWO_TYPOS = 0.66;
/** For a match with a typo, if the typed text starts a maker's name. */
export const MAKER_START_PENALTY = -0.3;
/** Start of a word with one typo in it. */
export const PREFIX_WITH_TYPO = 0.58;
export const INSIDE_WORD = 0.45;
/** A later piece of a word, such as `Hub` in `GitHub`. */
export const INNER_PIECE = 0.88;
/** Only Okta's technical name of the application matches, not its label. */
export const TECHNICAL_NAME = 0.5;

/** The score of a label with matching words is quality × (this + the bonuses below). */
export const BASE_FACTOR = 0.65;
/** Times the typed share of the label's characters. */
export const COVERAGE_BONUS = 0.22;
/** The first typed word matches the first word of the label. */
export const FIRST_WORD_BONUS = 0.05;
/** The label starts with the typed text. */
export const LITERAL_START_BONUS = 0.06;

/** Scores of matches with the whole query. */
export const ALIAS = 1.1;
/** As written, before labels that differ in accents or joiners. */
export const SAME_TEXT = 1.06;
/** Sign for sign, before labels that differ in spaces and signs. */
export const LITERAL_LABEL = 1.05;
export const WHOLE_LABEL = 1;
/** The start of the user's own name for an app. */
export const NICKNAME_START = 0.9;
/** Of a query of signs alone, such as an emoji, in a longer label. */
export const SIGNS_IN_LABEL = 0.6;
/** The first letter of every word: `gh`, `whp`. */
export const INITIALS = 0.76;
/** Per doubling of the number of labels that share the label's most common word, such as the qualifier `EU`. */
export const COMMON_INITIALS_PENALTY = -0.004;
/** The query has other words around the initials. */
export const INITIALS_IN_PHRASE_PENALTY = -0.14;
/** Joined starts of several words: `gwmail`, `mo365`. */
export const ABBREVIATION = 0.52;
export const ABBREVIATION_SHARE = 0.12;
/** The label has a dash or bracket, so the abbreviation may join words of different segments. */
export const LOOSE_ABBREVIATION_PENALTY = -0.06;

/** Weights of other typed words, relative to a content word. */
export const GENERIC_WEIGHT = 0.35;
export const STOP_WORD_WEIGHT = 0.12;

/** The share of its score that another wording of the query keeps. */
export const CHANGED_SPACING_SCALE = 0.97;
export const BRAND_SCALE = 0.97;
export const CONCEPT_SCALE = 0.66;

/** Recent use adds `maximum × f / (f + half point)`; the sum stays below the score of a whole label. */
export const MAX_USAGE_BONUS = 0.35;
export const USAGE_HALF_POINT = 1.5;
export const MAX_SCORE_WITH_USAGE = 0.99;

/** A search leaves out results below this share of the best score. */
export const MIN_SCORE_SHARE = 0.4;

/** The lead that the best result needs before Enter opens it. */
export const LAUNCH_MARGIN = 0.05;
