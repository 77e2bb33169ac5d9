import { isJsonObject, type JsonObject } from '../../domain/json.ts';
import { isWrapper } from './as-object.ts';
import { argumentNamed } from './spellings.ts';

/** One value that a client sent for an argument, and the key that it used. */
export interface Sent {
  readonly key: string;
  readonly value: unknown;
}

/** `fields[0]`, `fields.title`, `arguments[fields][]`: a key with its path, as forms and query strings write it. */
const PATH = /^\s*([^[\].]+)((?:\[[^[\]]*\]|\.[^[\].]+)+)\s*$/u;
const STEP = /\[([^[\]]*)\]|\.([^[\].]+)/gu;
const NUMBERED = /^(.*\D)\d+$/u;

/** What the keys of an object send: those with a path or a number, of which several make one value, are put together. */
export function sentBy(given: JsonObject, names: readonly string[]): readonly Sent[] {
  const plain: Sent[] = [];
  const paths = new Map<string, object>();
  const numbered = new Map<string, unknown[]>();
  for (const [key, value] of Object.entries(given)) {
    const [, base = '', path = ''] = PATH.exec(key) ?? [];
    const stem = NUMBERED.exec(key)?.[1] ?? '';
    if (base !== '' && isKnown(base, names)) {
      const steps = [...path.matchAll(STEP)].map(([, inBrackets, afterDot]) =>
        (inBrackets ?? afterDot ?? '').replaceAll(/^["']|["']$/gu, ''),
      );
      paths.set(base, withValueAt(paths.get(base) ?? {}, steps, value));
    } else if (stem !== '' && argumentNamed(stem, names) !== null)
      numbered.set(stem, [...(numbered.get(stem) ?? []), value]);
    else plain.push({ key, value });
  }
  return [
    ...plain,
    ...[...paths].map(([key, value]) => ({ key, value })),
    ...[...numbered].map(([key, value]) => ({
      key,
      value: value.length === 1 ? value[0] : value,
    })),
  ];
}

/** The entries of an object that stands for a list, such as `{ "0": …, "1": … }`; else the value itself. */
export function asList(value: unknown): unknown {
  if (!isJsonObject(value)) return value;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => /^\d{1,3}$/u.test(key))
    ? Object.values(value)
    : value;
}

function isKnown(key: string, names: readonly string[]): boolean {
  return argumentNamed(key, names) !== null || isWrapper(key);
}

/** With a value at the end of the steps; `[]` stands for the next number. */
function withValueAt(object: object, steps: readonly string[], value: unknown): object {
  const [first = '', ...rest] = steps;
  const entries = new Map(Object.entries(object));
  const key = first.trim() === '' ? String(entries.size) : first.trim();
  const before: unknown = entries.get(key);
  entries.set(
    key,
    rest.length === 0 ? value : withValueAt(isJsonObject(before) ? before : {}, rest, value),
  );
  return Object.fromEntries(entries);
}
