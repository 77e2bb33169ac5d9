/**
 * How well one typed word fits one word of a label, from 0 to 1. Plain constants, not fields of objects: they are
 * inlined or renamed where a bundle is made, and the search has to stay small.
 */
export const EXACT = 1;
/** Start of a word; grows with the share of the word that was typed. */
export const PREFIX = 0.75;
export const PREFIX_SHARE = 0.2;
/** One slip: two letters swapped, one too many or too few, one wrong. */
export const SWAPPED = 0.86;
export const EXTRA_OR_MISSING = 0.84;
export const WRONG_LETTER = 0.82;
/** A slip in the first letter is rare, so it is likelier another word. */
export const FIRST_LETTER = -0.14;
/** So is a wrong letter that lies far from the right one on a keyboard. */
export const FAR_LETTER = -0.1;
export const TWO_TYPOS = 0.66;
/** What a slip loses where what was typed begins the name of a maker. */
export const SLIP_IN_NAME_START = 0.3;
/** Start of a word with one slip in it. */
export const PREFIX_WITH_TYPO = 0.58;
export const INSIDE_WORD = 0.45;
/** A piece further on in a word, such as `Hub` in `GitHub`. */
export const INNER_PIECE = 0.88;
/** Only Okta's technical name of the application fits, not its label. */
export const APP_NAME = 0.5;

/** The score of a label whose words fit is quality × (this + the bonuses below). */
export const BASE = 0.65;
/** Share of the label's characters that were typed. */
export const COVERAGE = 0.22;
/** The first typed word fits the first word of the label. */
export const AT_START = 0.05;
/** The label begins with what was typed. */
export const LITERAL = 0.06;

/** Scores of whole-query fits. */
export const ALIAS = 1.1;
export const WHOLE_LABEL = 1;
/** Every word's first letter and no more: `gh`, `whp`. */
export const INITIALS = 0.76;
/** Per doubling of the labels that share the label's commonest word: qualifiers such as `EU` are shared by many. */
export const INITIALS_COMMON = -0.004;
/** Initials with other words typed around them. */
export const INITIALS_IN_PHRASE = -0.14;
/** Starts of several words run together: `gwmail`, `mo365`. */
export const ABBREVIATION = 0.52;
export const ABBREVIATION_SHARE = 0.12;
/** Initials or a blend over a dash or bracket, or a blend that starts at a later word. */
export const LOOSE = -0.06;

/** What the kinds of typed words weigh beside a word that names something. */
export const GENERIC_WEIGHT = 0.35;
export const STOP_WORD_WEIGHT = 0.12;

/** What another wording of the query keeps of its score. */
export const CHANGED_SPACING = 0.97;
export const BRAND = 0.97;
export const CONCEPT = 0.66;

/** Frequency with recency adds `most × f / (f + half)`; it never lifts above a whole label. */
export const MAX_USAGE_BONUS = 0.35;
export const USAGE_HALF_POINT = 1.5;
export const MAX_SCORE_WITH_USAGE = 0.99;

/** Results below this share of the best score are left out. */
export const MIN_SCORE_SHARE = 0.4;

/** By how much the best must lead for Enter to open it. */
export const LAUNCH_MARGIN = 0.05;
