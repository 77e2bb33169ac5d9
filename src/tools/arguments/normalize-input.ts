import type * as z from 'zod';
import { displayText } from '../../domain/display-text.ts';
import { isJsonObject, type JsonObject } from '../../domain/json.ts';
import { isToolName } from '../texts/tool-names.ts';
import { asObject, fromJson, isNothing, isWrapper } from './as-object.ts';
import { describeInput, type Argument } from './describe-input.ts';
import { namesAndAll } from './describe-issues.ts';
import { isWordForAll } from './everything.ts';
import { describeConflict, mergeValues } from './merge-values.ts';
import { readValue } from './read-value.ts';
import { sentBy, type Sent } from './sent-keys.ts';
import { argumentNamed, nameMeant, precisionOf } from './spellings.ts';

/** Arguments in the form that a schema describes, what had to be changed in their meaning, and what cannot be read. */
export interface NormalizedInput {
  readonly input: unknown;
  /** Full sentences for the model. */
  readonly notes: readonly string[];
  /** Why the call must be refused, as full sentences for the model. */
  readonly problems: readonly string[];
}

/** Arguments that ask for something else: an answer without regard to them would be about the wrong user or link. */
const CHANGES_MEANING = /user|login|mail|person|employee|account|id$|ur[il]|link/iu;
/** What hosts add to a call for their own records and screens; it says nothing of what is asked for. */
const HOSTS_OWN =
  /^_(?!_)|^(?:session|tool_?call|call|request|trace|run|chat|conversation|thread|message|correlation|client)_?id$|^(?:explanation|reason|reasoning|rationale|thoughts?|thinking|purpose|intent|justification|comment|note|description|random_?string|dummy|placeholder|metadata|chat_?input|tool_?(?:summary|action)|task_?progress|requires_?approval|security_?(?:risk|context)|wait_?for_?previous_?tools)$/iu;
/** What n8n sends as the action of each call. */
const HOSTS_OWN_VALUE = 'sendMessage';
/** The signed-in user, who is the only one that tools tell about. */
const THE_USER_ALONE = /^(?:me|my ?self|self|current|current ?user|i)$/iu;
const MAX_DEPTH = 4;
const MAX_KEY_LENGTH = 40;

/** What the keys of a call are. */
interface SortedKeys {
  readonly sent: Map<string, Sent[]>;
  readonly unknown: Sent[];
}

/**
 * Brings arguments as clients and models really send them into the form that the schema describes: wrapped or as text,
 * keys and names in another spelling, `null` for an optional one, lists and numbers as text, numbers out of range. What
 * is not understood never widens an answer: it is ignored only where nothing that narrows it is missing.
 */
export function normalizeInput(schema: z.ZodObject, input: unknown): NormalizedInput {
  const given = asObject(input);
  if (given === null) return { input, notes: [], problems: [] };
  const args = describeInput(schema);
  const keys: SortedKeys = { sent: new Map(), unknown: [] };
  sortKeys(given, args, keys, 0);

  const notes = new Set<string>();
  const problems: string[] = [];
  const read = new Map<string, unknown>();
  for (const argument of args) {
    const { name, isRequired } = argument;
    const all = keys.sent.get(name) ?? [];
    const something = all.filter(({ value }) => !isNothing(value));
    if (all.length === 0) continue;
    const said = (something.length === 0 ? all : something)
      .toSorted((one, other) => precisionOf(one.key, name) - precisionOf(other.key, name))
      .map(({ key, value }) => ({
        key,
        isAll: argument.type === 'list' && isAll(value),
        value: readValue(argument, value, (note) => notes.add(note)),
      }));
    const values = said.filter(({ value }) => value !== null);
    const merged = values.length === 0 ? { value: null } : mergeValues(argument, values);
    if (merged === null) problems.push(describeConflict(argument, values));
    else if (values.length > 0 && said.some((one) => one.isAll)) problems.push(namesAndAll(name));
    // An optional argument left empty is one left out.
    else if (merged.value !== null || isRequired) read.set(name, merged.value);
  }
  const mayWiden = args.some(({ name, type }) => type !== 'number' && !read.has(name));
  const names = args.map(({ name }) => name).join(', ');
  for (const one of keys.unknown)
    if (!isHostsOwn(one) && !isAboutTheUser(one) && (mayWiden || CHANGES_MEANING.test(one.key)))
      problems.push(
        `There is no argument “${displayText(one.key, MAX_KEY_LENGTH)}”. There are: ${names}.`,
      );
  if (keys.unknown.length > 0 && problems.length === 0)
    notes.add(`Some arguments do not exist and were ignored. There are: ${names}.`);
  return { input: Object.fromEntries(read), notes: [...notes], problems };
}

function sortKeys(
  given: JsonObject,
  args: readonly Argument[],
  { sent, unknown }: SortedKeys,
  depth: number,
): void {
  const names = args.map(({ name }) => name);
  const send = (name: string, one: Sent): void => {
    sent.set(name, [...(sent.get(name) ?? []), ...partsOf(one, name)]);
  };
  for (const one of sentBy(given, names)) {
    const { key, value } = one;
    const named = argumentNamed(key, names);
    if (names.includes(key)) send(key, one);
    else if (isNothing(value) && !isNameInList(key, args)) continue;
    else if (isHostsOwnValue(value)) unknown.push(one);
    else if (named !== null) send(named, one);
    else if (isWrapper(key) || isToolName(key)) {
      const inner = fromJson(value);
      if (isJsonObject(inner) && depth < MAX_DEPTH)
        sortKeys(inner, args, { sent, unknown }, depth + 1);
      // Agents with tools of one text send that alone.
      else if (names[0] !== undefined) send(names[0], one);
    } else unknown.push(one);
  }
}

/** The values in an object that has several for one argument, such as `{ "id": …, "label": … }`; else the one. */
function partsOf(one: Sent, name: string): readonly Sent[] {
  const inner = fromJson(one.value);
  const parts = isJsonObject(inner)
    ? Object.entries(inner).filter(
        ([key, value]) => !isNothing(value) && argumentNamed(key, [name]) !== null,
      )
    : [];
  return parts.length < 2 ? [one] : parts.map(([key, value]) => ({ key, value }));
}

/** A form names what it wants by keys without values. */
function isNameInList(key: string, args: readonly Argument[]): boolean {
  return args.some(({ names }) => nameMeant(key, names) !== undefined);
}

function isHostsOwn({ key, value }: Sent): boolean {
  return HOSTS_OWN.test(key) || isHostsOwnValue(value);
}

function isHostsOwnValue(value: unknown): boolean {
  return value === HOSTS_OWN_VALUE || isToolName(value);
}

/** `"user": "me"`: nobody else is told about. */
function isAboutTheUser({ key, value }: Sent): boolean {
  return CHANGES_MEANING.test(key) && typeof value === 'string' && THE_USER_ALONE.test(value);
}

/** Whether a value is a word for all, or a list of such. */
function isAll(value: unknown): boolean {
  return [fromJson(value)]
    .flat(2)
    .some((entry) => typeof entry === 'string' && isWordForAll(entry));
}
