import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workbenchClient } from '../../../../src/platform/workbench-client.ts';
import {
  expandTemplate,
  readPrompts,
  readTools,
} from '../../../../src/ui/workbench/server-catalog.ts';
import { completionRefForTool, readSuggestions } from '../../../../src/ui/workbench/completion.ts';
import { jsonText } from '../../../../src/ui/workbench/json-text.ts';
import { readReply } from '../../../../src/ui/workbench/reply.ts';
import { fakeExtension } from '../../../fakes/extension.ts';

const CLIENT = workbenchClient(fakeExtension());
const exchanged = (response: Record<string, unknown> | null) => ({
  id: 1,
  at: 0,
  request: {},
  response,
  error: null,
  durationMs: 1,
});
const replyTo = (result: unknown) => readReply(exchanged({ result }), CLIENT);

describe('jsonText()', () => {
  test('escapes invisible and bidirectional characters', () => {
    const label = 'a\u202egnp.exe\u200b\u{e0041}\u0085\n';
    expect(jsonText({ label })).toBe(
      '{\n  "label": "a\\u202egnp.exe\\u200b\\udb40\\udc41\\u0085\\n"\n}',
    );
  });

  test('stays the same JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('readReply()', () => {
  test('distinguishes tool errors from protocol errors, each with the product’s own error', () => {
    const own = { code: 'SIGN_IN_REQUIRED', message: 'x', detail: undefined };
    const meta = { 'okta-end-user-assistant/error': own };
    expect(
      replyTo({ isError: true, content: [{ type: 'text', text: 'Sign in.' }], _meta: meta }),
    ).toEqual({ kind: 'tool-error', error: own, text: 'Sign in.' });
    const error = { code: -32603, message: 'No.', data: meta };
    expect(readReply(exchanged({ error }), CLIENT)).toEqual({
      kind: 'refused',
      error: own,
      text: 'No. (-32603)',
    });
  });

  test('reads a question with a form, and one without', () => {
    const form = { type: 'object', properties: { a: { type: 'string' } } };
    const reply = replyTo({
      resultType: 'input_required',
      requestState: 's',
      inputRequests: {
        one: {
          method: 'elicitation/create',
          params: { mode: 'form', message: 'Which?', requestedSchema: form },
        },
        two: { method: 'elicitation/create', params: { mode: 'url', message: 'Go', url: 'x' } },
        three: { method: 'sampling/createMessage' },
      },
    });
    expect(reply).toMatchObject({
      kind: 'asked',
      state: 's',
      questions: [
        { key: 'one', message: 'Which?', fields: [{ name: 'a', kind: 'text' }] },
        { key: 'two', message: 'Go', fields: null },
        { key: 'three', message: 'sampling/createMessage', fields: null },
      ],
    });
  });

  test('reads the content of a resource as JSON or as text', () => {
    expect(
      replyTo({
        contents: [
          { uri: 'okta://me', text: '{"a":1}' },
          { uri: 'x', text: '{' },
        ],
      }),
    ).toMatchObject({ parts: [{ source: 'okta://me', value: { a: 1 } }, { value: '{' }] });
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('result', 'error'), fc.jsonValue()), (odd) => {
        expect(readReply(exchanged(odd), CLIENT).kind).toBeTypeOf('string');
      }),
    );
    expect(readReply(exchanged(null), CLIENT)).toEqual({ kind: 'refused', error: null, text: '' });
  });
});

describe('what the server lists', () => {
  test('has icons from data URLs only', () => {
    const icons = [{ src: 'https://evil.example/x.png' }];
    const [tool] = readTools({ tools: [{ name: 'x', icons, annotations: { a: true, b: 'no' } }] });
    expect(tool).toMatchObject({ icon: null, title: 'x', annotations: [['a', true]] });
  });

  test('expands a URI template with encoded values', () => {
    expect(expandTemplate('okta://applications/{id}', { id: 'A/B ü?' })).toBe(
      'okta://applications/A%2FB%20%C3%BC%3F',
    );
    expect(expandTemplate('x/{id}', { id: '\ud800' })).toBe('x/%EF%BF%BD');
  });

  test('completes a tool’s argument like that of a prompt', () => {
    const prompts = readPrompts({
      prompts: [{ name: 'a' }, { name: 'b', arguments: [{ name: 'application' }] }],
    });
    expect(completionRefForTool('application', prompts)).toEqual({ type: 'ref/prompt', name: 'b' });
    expect(completionRefForTool('query', prompts)).toBeNull();
  });

  test('suggests at most eight distinct texts', () => {
    const values = ['a', 'a', 7, 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    expect(readSuggestions({ result: { completion: { values } } })).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
      'f',
      'g',
      'h',
    ]);
    expect(readSuggestions(null)).toEqual([]);
  });
});
