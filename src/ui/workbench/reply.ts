import type { WireError } from '../../domain/errors.ts';
import { isJsonObject } from '../../domain/json.ts';
import type { McpExchange } from './exchange-log.ts';
import { formFields, type FormField } from './form-fields.ts';
import {
  toJsonObject,
  toJsonObjects,
  tryParseJson,
  toText,
  type JsonObject,
} from './json-values.ts';
import type { McpClient } from './mcp-client.ts';

/** A question that the server asks the user before it continues (MCP 2026-07-28, "Elicitation"). */
export interface ElicitationQuestion {
  /** Its key among the request's `inputResponses`. */
  readonly key: string;
  readonly message: string;
  /** The form; `null` for a mode without one, such as opening a URL. */
  readonly fields: readonly FormField[] | null;
}

/** One part of a result. */
export interface ResultPart {
  readonly name: 'structured' | 'content' | 'text' | 'message' | 'link';
  /** The speaker's role, or the resource. */
  readonly source: string | null;
  readonly value: unknown;
}

/** The outcome of a request. */
export type Reply =
  | { readonly kind: 'result'; readonly parts: readonly ResultPart[] }
  | {
      readonly kind: 'asked';
      readonly questions: readonly ElicitationQuestion[];
      readonly state: unknown;
    }
  /** A tool result with `isError`, and its text for models. */
  | { readonly kind: 'tool-error'; readonly error: WireError | null; readonly text: string }
  /** A JSON-RPC error. */
  | { readonly kind: 'refused'; readonly error: WireError | null; readonly text: string }
  | { readonly kind: 'none'; readonly error: WireError };

/** Reads the response of a request; a malformed one becomes `refused` without text. */
export function readReply({ response, error }: McpExchange, client: McpClient): Reply {
  if (error !== null) return { kind: 'none', error };
  const result = response?.['result'];
  if (!isJsonObject(result)) {
    const { code, message, data } = toJsonObject(response?.['error']);
    const text = `${toText(message)}${typeof code === 'number' ? ` (${code})` : ''}`;
    return { kind: 'refused', error: client.readError(data), text };
  }
  if (result['resultType'] === 'input_required')
    return {
      kind: 'asked',
      questions: Object.entries(toJsonObject(result['inputRequests'])).map(readElicitation),
      state: result['requestState'],
    };
  if (result['isError'] === true)
    return {
      kind: 'tool-error',
      error: client.readError(result['_meta']),
      text: toJsonObjects(result['content'])
        .map(({ text }) => text)
        .filter(isString)
        .join('\n'),
    };
  return { kind: 'result', parts: resultParts(result) };
}

function readElicitation([key, request]: readonly [string, unknown]): ElicitationQuestion {
  const { method, params } = toJsonObject(request);
  const { mode, message, requestedSchema } = toJsonObject(params);
  const isForm = method === 'elicitation/create' && mode !== 'url' && isJsonObject(requestedSchema);
  return {
    key,
    message: isString(message) ? message : toText(method),
    fields: isForm ? formFields(requestedSchema) : null,
  };
}

function resultParts(result: JsonObject): readonly ResultPart[] {
  const { structuredContent: output } = result;
  return [
    ...(output === undefined ? [] : [{ name: 'structured', source: null, value: output } as const]),
    ...toJsonObjects(result['content']).map((block): ResultPart => {
      const { type, text, title, uri } = block;
      if (type === 'text') return { name: 'text', source: null, value: text };
      return type === 'resource_link' && isString(uri)
        ? { name: 'link', source: isString(title) ? title : null, value: uri }
        : { name: 'content', source: null, value: block };
    }),
    ...toJsonObjects(result['contents']).map(({ uri, text, ...rest }): ResultPart => ({
      name: 'content',
      source: isString(uri) ? uri : null,
      value: isString(text) ? (tryParseJson(text) ?? text) : rest,
    })),
    ...toJsonObjects(result['messages']).map(({ role, content }): ResultPart => ({
      name: 'message',
      source: isString(role) ? role : null,
      value: toJsonObject(content)['text'] ?? content,
    })),
  ];
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}
