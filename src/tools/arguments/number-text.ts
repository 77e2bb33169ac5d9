/** Digits in groups of three, as people write a thousand: `1,000`, `1.000`, `1 000`, `1'000`, `1_000`. */
const GROUPED = /^[+-]?[1-9]\d{0,2}([.,'’ _])\d{3}(?:\1\d{3})*$/u;
const DECIMAL_COMMA = /^([+-]?\d+),(\d+)$/u;
/** `10 apps`, `top 10`, `#10`, `10.`: a number with words that only say of what. */
const WITH_WORDS =
  /^(?:(?:the|top|first|max(?:imum)?|limit|up to|at most|#)[\s:=]*)*([\d.,'’ _]*\d)\.?(?:\s*(?:apps?|applications?|items?|results?|rows?|entries|max(?:imum)?))?$/iu;

/** A number as programs and people write it; `NaN` where a text is none. */
export function readNumberText(text: string): number {
  // Full-width digits and spaces of other widths become plain ones.
  const plainly = text.normalize('NFKC').trim();
  const digits = WITH_WORDS.exec(plainly)?.[1] ?? plainly;
  if (GROUPED.test(digits)) return Number(digits.replaceAll(/[.,'’ _]/gu, ''));
  return Number(digits.replace(DECIMAL_COMMA, '$1.$2'));
}
