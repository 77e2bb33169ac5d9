import * as z from 'zod';
import { isJsonObject, type JsonObject } from '../domain/json.ts';

/** Arguments in the form that a schema describes, and what had to be changed in their meaning. */
export interface NormalizedInput {
  readonly input: unknown;
  /** Full sentences for the model. */
  readonly notes: readonly string[];
}

/** One argument as the JSON schema of its tool describes it. */
interface Property {
  readonly type: unknown;
  readonly minimum: unknown;
  readonly maximum: unknown;
  readonly names: readonly string[];
}

type Note = (sentence: string) => void;

/** Arguments that ask for something else: an answer without regard to them would be about the wrong user or link. */
const CHANGES_MEANING = /user|login|mail|person|employee|account|id$|ur[il]|link|_proto_/iu;
/** Ids that hosts add to a call for their own records; they say nothing of whom it is about. */
const HOSTS_OWN_ID =
  /^(?:session|tool_?call|call|request|trace|run|chat|conversation|thread|message)_?id$/iu;
const EVERYTHING =
  /^(?:[*%]+|\.\*|""|''|null|none|any|everything|all(?: (?:of )?(?:my |the )?(?:apps?|applications?))?)$/iu;

/**
 * Brings arguments as clients really send them into the form that the schema describes: `null` for an optional argument,
 * lists and numbers as text, numbers out of range, names in another spelling, arguments that do not exist. What is
 * still wrong afterwards is left as it is, for the schema to refuse.
 */
export function normalizeInput(schema: z.ZodObject, input: unknown): NormalizedInput {
  const given = input === null || input === undefined ? {} : parsed(input, isJsonObject);
  if (!isJsonObject(given)) return { input, notes: [] };
  const { properties, required } = describe(schema);
  const notes: string[] = [];
  const note: Note = (sentence) => notes.push(sentence);
  const read: Record<string, unknown> = {};
  for (const [name, property] of properties) {
    const isOptional = !required.includes(name);
    const value = Object.hasOwn(given, name) ? readValue(name, given[name], property, note) : null;
    // An optional argument left empty is one left out.
    if (value !== null || (!isOptional && Object.hasOwn(given, name))) read[name] = value;
  }
  const extra = Object.keys(given).filter((name) => !properties.has(name));
  for (const name of extra) if (changesMeaning(name)) read[name] = given[name];
  if (extra.some((name) => !changesMeaning(name)))
    note(
      `Some arguments do not exist and were ignored. There are: ${[...properties.keys()].join(', ')}.`,
    );
  return { input: read, notes };
}

function changesMeaning(name: string): boolean {
  return CHANGES_MEANING.test(name) && !HOSTS_OWN_ID.test(name);
}

/** Whether a text stands for everything instead of for words that are searched. */
export function meansEverything(text: string): boolean {
  return EVERYTHING.test(text.trim());
}

function readValue(name: string, value: unknown, property: Property, note: Note): unknown {
  switch (property.type) {
    case 'array':
      return readList(value, property);
    case 'integer':
      return readInteger(name, value, property, note);
    default:
      return value;
  }
}

/** A list, a list written as JSON or with commas, or one entry of it. */
function readList(value: unknown, { names }: Property): unknown {
  const list = typeof value === 'string' ? listInText(value) : value;
  if (!Array.isArray(list)) return list;
  const entries: readonly unknown[] = list;
  const given = entries.filter((entry) => entry !== null && entry !== '');
  if (given.some((entry) => typeof entry === 'string' && meansEverything(entry))) return null;
  const spelled = given.map((entry) => names.find((known) => isSameName(known, entry)) ?? entry);
  return spelled.length === 0 ? null : [...new Set(spelled)];
}

function listInText(text: string): unknown {
  const json = parsed(text, Array.isArray);
  return json === text ? text.split(/[,;\n]/u).map((entry) => entry.trim()) : json;
}

/** `cost_center` and `Cost Center` for `costCenter`. */
function isSameName(known: string, given: unknown): boolean {
  const plain = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  return typeof given === 'string' && plain(known) === plain(given);
}

function readInteger(
  name: string,
  value: unknown,
  { minimum, maximum }: Property,
  note: Note,
): unknown {
  if (value === '') return null;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number)) return value;
  const lowest = typeof minimum === 'number' ? minimum : Number.MIN_SAFE_INTEGER;
  const highest = typeof maximum === 'number' ? maximum : Number.MAX_SAFE_INTEGER;
  const clamped = Math.min(Math.max(Math.trunc(number), lowest), highest);
  if (clamped !== number)
    note(`“${name}” must be a whole number from ${lowest} to ${highest}; ${clamped} was used.`);
  return clamped;
}

/** The value that a text holds as JSON where it is one of this kind, else the text itself. */
function parsed(value: unknown, isWanted: (json: unknown) => boolean): unknown {
  if (typeof value !== 'string') return value;
  try {
    const json: unknown = JSON.parse(value);
    return isWanted(json) ? json : value;
  } catch {
    return value;
  }
}

interface Description {
  readonly properties: ReadonlyMap<string, Property>;
  readonly required: readonly string[];
}

const descriptions = new WeakMap<z.ZodObject, Description>();

function describe(schema: z.ZodObject): Description {
  const known = descriptions.get(schema);
  if (known !== undefined) return known;
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' });
  const description = {
    properties: new Map(
      Object.entries(properties).map(([name, value]) => [name, toProperty(value)]),
    ),
    required,
  };
  descriptions.set(schema, description);
  return description;
}

function toProperty(schema: unknown): Property {
  const { type, minimum, maximum, items } = isJsonObject(schema) ? schema : {};
  const names: JsonObject = isJsonObject(items) ? items : {};
  const entries: readonly unknown[] = Array.isArray(names['enum']) ? names['enum'] : [];
  return { type, minimum, maximum, names: entries.filter((entry) => typeof entry === 'string') };
}
