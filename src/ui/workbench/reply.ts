import type { WireError } from '../../domain/errors.ts';
import { isFields } from '../../domain/stored-form.ts';
import type { Exchanged } from './exchange-log.ts';
import { formFields, type FormField } from './form-fields.ts';
import { fieldsOf, objectsOf, parsedJson, textOf, type Fields } from './fields.ts';
import type { McpClient } from './mcp-client.ts';

/** What the server wants to know from the person before it goes on (MCP 2026-07-28, "Elicitation"). */
export interface Question {
  /** Its key among the request's `inputResponses`. */
  readonly key: string;
  readonly message: string;
  /** The form; `null` where it asks in a way that has none, such as a page to be opened. */
  readonly fields: readonly FormField[] | null;
}

/** A piece of a result, to be shown. */
export interface Part {
  readonly name: 'structured' | 'content' | 'text' | 'message' | 'link';
  /** Who speaks, or which resource. */
  readonly of: string | null;
  readonly value: unknown;
}

/** What came of a request, as far as a person wants to know. */
export type Reply =
  | { readonly kind: 'result'; readonly parts: readonly Part[] }
  | { readonly kind: 'asked'; readonly questions: readonly Question[]; readonly state: unknown }
  /** A tool's result that says `isError`, with what a model is told. */
  | { readonly kind: 'tool-error'; readonly error: WireError | null; readonly told: string }
  /** A JSON-RPC error. */
  | { readonly kind: 'refused'; readonly error: WireError | null; readonly told: string }
  | { readonly kind: 'none'; readonly error: WireError };

/** Reads the response of a request; one that is not as the revision says is a refusal without words. */
export function readReply({ response, error }: Exchanged, client: McpClient): Reply {
  if (error !== null) return { kind: 'none', error };
  const result = response?.['result'];
  if (!isFields(result)) {
    const { code, message, data } = fieldsOf(response?.['error']);
    const told = `${textOf(message)}${typeof code === 'number' ? ` (${code})` : ''}`;
    return { kind: 'refused', error: client.errorIn(data), told };
  }
  if (result['resultType'] === 'input_required')
    return {
      kind: 'asked',
      questions: Object.entries(fieldsOf(result['inputRequests'])).map(readQuestion),
      state: result['requestState'],
    };
  if (result['isError'] === true)
    return {
      kind: 'tool-error',
      error: client.errorIn(result['_meta']),
      told: objectsOf(result['content'])
        .map(({ text }) => text)
        .filter(isText)
        .join('\n'),
    };
  return { kind: 'result', parts: partsOf(result) };
}

function readQuestion([key, request]: readonly [string, unknown]): Question {
  const { method, params } = fieldsOf(request);
  const { mode, message, requestedSchema } = fieldsOf(params);
  const isForm = method === 'elicitation/create' && mode !== 'url' && isFields(requestedSchema);
  return {
    key,
    message: isText(message) ? message : textOf(method),
    fields: isForm ? formFields(requestedSchema) : null,
  };
}

function partsOf(result: Fields): readonly Part[] {
  const { structuredContent: output } = result;
  return [
    ...(output === undefined ? [] : [{ name: 'structured', of: null, value: output } as const]),
    ...objectsOf(result['content']).map((block): Part => {
      const { type, text, title, uri } = block;
      if (type === 'text') return { name: 'text', of: null, value: text };
      return type === 'resource_link' && isText(uri)
        ? { name: 'link', of: isText(title) ? title : null, value: uri }
        : { name: 'content', of: null, value: block };
    }),
    ...objectsOf(result['contents']).map(({ uri, text, ...rest }): Part => ({
      name: 'content',
      of: isText(uri) ? uri : null,
      value: isText(text) ? (parsedJson(text) ?? text) : rest,
    })),
    ...objectsOf(result['messages']).map(({ role, content }): Part => ({
      name: 'message',
      of: isText(role) ? role : null,
      value: fieldsOf(content)['text'] ?? content,
    })),
  ];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
