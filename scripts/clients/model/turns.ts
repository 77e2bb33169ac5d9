import { isJsonObject, type JsonObject } from '../../../src/domain/json.ts';

/** What the conversation in a request to the model has: prompts, calls, and results of tools, in order. */
export interface Turn {
  readonly role: 'user' | 'call' | 'result';
  readonly text: string;
}

/** What the model says next. */
export type Step =
  | { readonly kind: 'call'; readonly name: string; readonly input: JsonObject }
  | { readonly kind: 'text'; readonly text: string };

/** One API of language models: how a request is read, and an answer written. */
export interface ModelApi {
  /** Names of the offered tools. */
  tools(body: JsonObject): readonly string[];
  turns(body: JsonObject): readonly Turn[];
  answer(body: JsonObject, step: Step, url: string): ModelAnswer;
}

export type ModelAnswer =
  | { readonly kind: 'json'; readonly value: unknown }
  /** Server-sent events; `name` is the `event` field. */
  | { readonly kind: 'events'; readonly events: readonly ModelEvent[] };

interface ModelEvent {
  readonly name?: string;
  readonly data: string;
}

/** The objects in a list; an empty list for anything else. */
export function objectsIn(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

/** The text of a message's content in any of the forms that the APIs have. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join('\n');
  if (!isJsonObject(value)) return '';
  if (typeof value['text'] === 'string') return value['text'];
  return textOf(value['content'] ?? value['output'] ?? JSON.stringify(value));
}

let count = 0;

export function newId(prefix: string): string {
  count += 1;
  return `${prefix}_${count}`;
}
