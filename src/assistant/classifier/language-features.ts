import { hashText, type Features } from './features.ts';

const LETTERS = /[\p{L}\p{M}'’]+/gu;
const MAX_GRAM = 4;
const MAX_LENGTH = 400;

/** Features for the language: words and their runs of up to four letters, with accents. */
export function languageFeatures(prompt: string): Features {
  const features: number[] = [];
  for (const [word] of prompt.slice(0, MAX_LENGTH).toLowerCase().matchAll(LETTERS)) {
    const text = `<${word}>`;
    features.push(hashText(text));
    for (let start = 0; start < text.length; start += 1)
      for (let end = start + 1; end <= Math.min(start + MAX_GRAM, text.length); end += 1)
        features.push(hashText(text.slice(start, end)));
  }
  return features;
}
