/** How well one typed word fits one word of a label, from 0 to 1. */
export const QUALITY = {
  exact: 1,
  /** Start of a word; grows with the share of the word that was typed. */
  prefix: 0.75,
  prefixShare: 0.2,
  /** One slip: two letters swapped, one too many or too few, one wrong. */
  swapped: 0.86,
  extraOrMissing: 0.84,
  wrongLetter: 0.82,
  /** A slip in the first letter is rare, so it is likelier another word. */
  firstLetter: -0.14,
  /** So is a wrong letter that lies far from the right one on a keyboard. */
  farLetter: -0.1,
  twoSlips: 0.66,
  /** Start of a word with one slip in it. */
  slippedPrefix: 0.58,
  inside: 0.45,
  /** A piece further on in a word, such as `Hub` in `GitHub`. */
  innerPart: 0.88,
  /** Only Okta's technical name of the application fits, not its label. */
  appName: 0.5,
} as const;

/** What makes up the score of a label whose words fit: quality × (base + the rest). */
export const LABEL = {
  base: 0.62,
  /** Share of the label's characters that were typed. */
  coverage: 0.22,
  /** The first typed word fits the first word of the label. */
  start: 0.05,
  /** The words were typed in the label's order. */
  order: 0.03,
  /** The label begins with what was typed. */
  literal: 0.06,
} as const;

/** Scores of whole-query fits. */
export const WHOLE = {
  ownAlias: 1.1,
  label: 1,
  /** Every word's first letter and no more: `gh`, `whp`. */
  initials: 0.76,
  /** Per doubling of the labels that share the label's commonest word: qualifiers such as `EU` are shared by many. */
  initialsCommon: -0.004,
  /** Initials over a dash or bracket. */
  initialsLoose: -0.06,
  /** Initials with other words typed around them. */
  initialsAmong: -0.14,
  /** Starts of several words run together: `gwmail`, `mo365`. */
  blend: 0.52,
  blendShare: 0.12,
  blendLongPiece: 0.04,
  /** A blend that starts at a later word, or in a label with dashes or brackets. */
  blendLoose: -0.06,
} as const;

/** What the kinds of typed words weigh. */
export const WORD_WEIGHT = { content: 1, generic: 0.35, noise: 0.12 } as const;

/** What another wording of the query keeps of its score. */
export const REWRITE = { spacing: 0.97, brand: 0.97, slippedBrand: 0.8, concept: 0.66 } as const;

/** Frequency with recency adds `most × f / (f + half)`; it never lifts above a whole label. */
export const USAGE = { most: 0.35, half: 1.5, ceiling: 0.99 } as const;

/** Results below this share of the best score are left out. */
export const KEPT_SHARE = 0.4;

/** By how much the best must lead for Enter to open it. */
export const LAUNCH_MARGIN = 0.05;
