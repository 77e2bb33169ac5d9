import { displayText } from '../../domain/display-text.ts';
import type { Argument } from './describe-input.ts';
import { isWordForAll } from './everything.ts';
import { plain } from './spellings.ts';

/** A value as it was read, and the key under which it was sent. */
interface ReadValue {
  readonly key: string;
  readonly value: unknown;
}

const MAX_KEY_LENGTH = 40;
/** What the user said is no name, but may hold the one that is sent beside it. */
const FREE_TEXT = /^(?:text|input|prompt|message|arg1)$/u;
const NAMES_ONE = /(?:id|uri)$/u;

/**
 * The one value of an argument that was sent more than once, most precise first: lists are put together, and of texts of
 * which one says more than the others, that is taken. `null` where they say different things.
 */
export function mergeValues(argument: Argument, sent: readonly ReadValue[]): ReadValue | null {
  const { type, isRequired } = argument;
  const [first, ...others] = sent;
  if (first === undefined) return null;
  if (others.every(({ value }) => isSame(value, first.value))) return first;
  const values = sent.map(({ value }) => value);
  if (type !== 'number' && values.every(Array.isArray)) {
    const entries: readonly unknown[] = values.flat();
    return entries.some((entry) => typeof entry === 'string' && isWordForAll(entry))
      ? null
      : { ...first, value: [...new Set(entries)] };
  }
  if (type !== 'text') return null;
  const texts = sent.flatMap(({ key, value }) => (typeof value === 'string' ? { key, value } : []));
  if (texts.length < sent.length) return null;
  const names = texts.filter(({ key }) => !FREE_TEXT.test(plain(key)));
  const byLength = texts.toSorted((one, other) => other.value.length - one.value.length);
  const longest = byLength[0]?.value ?? '';
  const fullest = byLength.find((text) => names.length === 0 || names.includes(text));
  if (fullest !== undefined && texts.every(({ value }) => hasWordsOf(longest, value)))
    return fullest;
  // A label and the id of it, as a row of a list has them.
  const ids = texts.filter(({ key }) => NAMES_ONE.test(plain(key)));
  const [id] = ids;
  if (!isRequired || id === undefined || ids.length === texts.length) return null;
  const ofOneId = mergeValues(argument, ids);
  const label = mergeValues(
    argument,
    texts.filter((text) => !ids.includes(text)),
  );
  return ofOneId === null || label === null
    ? null
    : { ...first, value: `${String(label.value)}\t${String(ofOneId.value)}` };
}

/** Why values that say different things cannot be followed, and what to send instead. */
export function describeConflict({ name }: Argument, sent: readonly ReadValue[]): string {
  const keys = [...new Set(sent.map(({ key }) => `“${displayText(key, MAX_KEY_LENGTH)}”`))];
  const as = keys.length > 1 ? ` (as ${keys.join(' and ')})` : '';
  return `“${name}” was sent more than once with different values${as}. Send it once, as “${name}”.`;
}

function isSame(one: unknown, other: unknown): boolean {
  return typeof one === 'string' && typeof other === 'string'
    ? plain(one) === plain(other) && plain(one) !== ''
    : JSON.stringify(one) === JSON.stringify(other);
}

function hasWordsOf(fullest: string, text: string): boolean {
  const words = wordsOf(fullest);
  return wordsOf(text).every((word) => words.includes(word)) && wordsOf(text).length > 0;
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}
