import { isJsonObject, type JsonObject } from '../../domain/json.ts';

/** Keys under which clients and agents put the arguments of a call once more, all in lower case. */
const WRAPPERS =
  /^(?:(?:tool)?_?(?:input|arg|argument|param|parameter|kwarg|option)s?|tool_?call|data|body|json|payload|request|value|values|__arg1)$/iu;

export function isWrapper(key: string): boolean {
  return WRAPPERS.test(key.trim());
}

/** How models write code. */
const FENCED = /^\s*```(?:json\w*)?\s*([^]*?)\s*```\s*$/iu;

/** Whether a value says nothing: an empty text, list or object, or none. */
export function isNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/**
 * The arguments of a call as an object: also as JSON text, as JSON text in JSON text, in a list of one, or as nothing at
 * all (PHP writes an empty object as `[]`). `null` for anything else.
 */
export function asObject(value: unknown): JsonObject | null {
  const read = fromJson(fromJson(value));
  if (isNothing(read) || read === 'null') return {};
  if (isJsonObject(read)) return read;
  return Array.isArray(read) && read.length === 1 && isJsonObject(read[0]) ? read[0] : null;
}

/** What a text holds as JSON, or as Python writes the same, where that is a list, an object or a text; else the value itself. */
export function fromJson(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const text = FENCED.exec(value)?.[1] ?? value;
  if (!/^\s*["[{]/u.test(text)) return value;
  return parsed(text) ?? parsed(asJson(text)) ?? value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Python's quotation marks and constants as JSON has them; a text with both kinds of marks stays as it is. */
function asJson(text: string): string {
  if (text.includes('"')) return text;
  return text
    .replaceAll("'", '"')
    .replaceAll(/\b(?:None|True|False)\b/gu, (word) =>
      word === 'None' ? 'null' : word.toLowerCase(),
    );
}
