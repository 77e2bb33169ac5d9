import { displayText } from '../domain/display-text.ts';

/** As long as Okta's longest attribute may reasonably be; the structured output has the rest. */
const MAX_VALUE_LENGTH = 1000;

/** Foreign text on one line, so that it cannot look like another line of an answer. */
export function onOneLine(text: string): string {
  return displayText(text, MAX_VALUE_LENGTH);
}

/** One row of a list for people and models alike: label, id, and what else is true of it. */
export function row(label: string, id: string, ...notes: readonly string[]): string {
  return [onOneLine(label), id, ...notes].join('\t');
}

/** An attribute's name as people write it: `costCenter` becomes `Cost center`. */
export function attributeLabel(name: string): string {
  const words = name.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
