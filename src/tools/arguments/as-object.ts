import { isJsonObject, type JsonObject } from '../../domain/json.ts';

/** Keys under which clients and agents put the arguments of a call once more, all in lower case. */
const WRAPPERS =
  /^(?:(?:tool)?_?(?:input|arg|argument|param|parameter|kwarg|option)s?|tool_?call|data|body|json|payload|request|value|values|__arg1)$/iu;

export function isWrapper(key: string): boolean {
  return WRAPPERS.test(key.trim());
}

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

/** What a text holds as JSON where that is a list, an object or a text; else the value itself. */
export function fromJson(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*["[{]/u.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
