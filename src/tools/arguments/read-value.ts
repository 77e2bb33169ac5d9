import { isJsonObject } from '../../domain/json.ts';
import { fromJson, isNothing, isWrapper } from './as-object.ts';
import { expectation, type Argument } from './describe-input.ts';
import { isWordForAll } from './everything.ts';
import { readNames } from './read-names.ts';
import { readNumberText } from './number-text.ts';
import { asList } from './sent-keys.ts';
import { argumentNamed, plain, precisionOf } from './spellings.ts';

export type Note = (sentence: string) => void;

const YES = /^(?:true|1|yes|on)$/iu;
const YES_OR_NO = /^(?:true|1|yes|on|false|0|no|off)$/iu;
const PYTHON_NONE = 'None';
/** Beside what the argument itself is called, how an entry of a list may name itself. */
const NAME_OF_ENTRY = 'name';

/** A value in the form that its argument takes; `null` where it is left out; as it came where it cannot be read. */
export function readValue(argument: Argument, value: unknown, note: Note): unknown {
  const { name, type } = argument;
  switch (type) {
    case 'list':
      return readList(argument, unwrapped(value, name));
    case 'number':
      return readNumber(argument, onlyEntry(value, name), note);
    case 'text':
      // As text, `{}` is what a form sends of an empty field.
      return typeof value === 'string' && isNothing(fromJson(value))
        ? null
        : readText(argument, onlyEntry(value, name));
  }
}

/** What stands in an object around one value, such as `{ "value": … }` or `{ "id": …, "label": … }`. */
function unwrapped(value: unknown, name: string, depth = 0): unknown {
  const read = asList(fromJson(value));
  if (!isJsonObject(read) || depth > 3) return read;
  const [best] = Object.entries(read)
    .filter(([key, inner]) => !isNothing(inner) && isKeyFor(key, name))
    .toSorted(([one], [other]) => precisionOf(one, name) - precisionOf(other, name));
  return best === undefined ? read : unwrapped(best[1], name, depth + 1);
}

function isKeyFor(key: string, name: string): boolean {
  return (
    argumentNamed(key, [name]) !== null ||
    isWrapper(key) ||
    /^(?:items?|list|field|attribute|key)$/iu.test(key)
  );
}

/** The one value of a list of one, the values of a longer one; `null` of an empty list. */
function onlyEntry(value: unknown, name: string): unknown {
  const read = unwrapped(value, name);
  if (!Array.isArray(read)) return read;
  const entries: readonly unknown[] = read.flat().filter((entry) => !isNothing(entry));
  if (entries.length > 1) return entries;
  return entries.length === 0 ? null : unwrapped(entries[0], name);
}

function readText({ name, isRequired }: Argument, value: unknown): unknown {
  // Whether an argument takes several texts is for its schema to say.
  if (Array.isArray(value))
    return value.map((entry: unknown) => numberAsText(unwrapped(entry, name)));
  const read = numberAsText(value);
  if (typeof read !== 'string') return read;
  const text = read.trim();
  return !isRequired && (text === '' || isNoValue(text)) ? null : text;
}

function numberAsText(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}

/** Only what names nothing at all is left out: a list with words in it stays a list, if one to be refused. */
function readList({ names }: Argument, value: unknown): unknown {
  const chosen = isJsonObject(value) ? keysThatAreTrue(value) : value;
  const list: unknown = typeof chosen === 'string' ? [chosen] : chosen;
  if (!Array.isArray(list)) return list;
  const entries: readonly unknown[] = list
    .flat(2)
    .map((entry: unknown) => unwrapped(entry, NAME_OF_ENTRY))
    .filter((entry) => entry !== null && entry !== '');
  const isLeftOut = (entry: unknown) =>
    typeof entry === 'string' && (isWordForAll(entry) || isNoValue(entry.trim()));
  if (entries.every(isLeftOut)) return null;
  return [...new Set(entries.flatMap((entry) => readNames(entry, names)))];
}

/** `{ "title": true, "city": false }` or `{ "title": 1 }`, as query languages and forms name what they want. */
function keysThatAreTrue(value: Readonly<Record<string, unknown>>): unknown {
  const entries = Object.entries(value);
  const named = entries.filter(([, chosen]) => isChoice(chosen, YES)).map(([key]) => key);
  return named.length > 0 && entries.every(([, chosen]) => isChoice(chosen, YES_OR_NO))
    ? named
    : value;
}

function isChoice(value: unknown, choices: RegExp): boolean {
  const isSimple = ['boolean', 'number', 'string'].includes(typeof value);
  return isSimple && choices.test(String(value).trim());
}

function readNumber(argument: Argument, value: unknown, note: Note): unknown {
  const { name, minimum, maximum } = argument;
  const text = typeof value === 'string' ? value.trim() : null;
  if (text === '' || (text !== null && isNoValue(text))) return null;
  // Of a count that begins at one; "all" is no place to begin at.
  const isAll = text !== null && minimum > 0 && isUnlimited(text);
  const number = isAll ? Infinity : text === null ? value : readNumberText(text);
  if (typeof number !== 'number' || Number.isNaN(number)) return value;
  const clamped = Math.min(Math.max(Math.trunc(number), minimum), maximum);
  if (clamped !== number) note(`“${name}” must be ${expectation(argument)}; ${clamped} was used.`);
  return clamped;
}

function isUnlimited(text: string): boolean {
  return isWordForAll(text) || /^(?:max|maximum|unlimited|nolimit)$/u.test(plain(text));
}

/** "none" in small letters is a word: none of them. */
function isNoValue(text: string): boolean {
  return text === PYTHON_NONE || /^(?:null|undefined|nil)$/iu.test(text);
}
