import chosen from './thresholds.json' with { type: 'json' };

/** From which probabilities on the assistant acts without a card. */
export interface Thresholds {
  /** Opens an app beside words that may be about it; a plain request needs less. */
  readonly open: number;
  /** Shows data. */
  readonly answer: number;
  readonly decline: number;
}

/** Those of a language without its own: chosen for all languages together. */
export const COMMON_THRESHOLDS: Thresholds = { open: 0.65, answer: 0.45, decline: 0.45 };

const byLanguage: Readonly<Record<string, Thresholds>> = chosen;

/** The thresholds of a language, as `npm run train -- --thresholds` chose them. */
export function thresholdsOf(language: string): Thresholds {
  return byLanguage[language] ?? COMMON_THRESHOLDS;
}
