import { isJsonObject } from '../../../src/domain/json.ts';
import { newId, objectsIn, textOf, type ModelApi, type Turn } from './turns.ts';

/** https://ai.google.dev/api/generate-content */
export const GEMINI: ModelApi = {
  tools: (body) =>
    objectsIn(body['tools']).flatMap((tool) =>
      objectsIn(tool['functionDeclarations']).map(({ name }) => String(name)),
    ),
  turns: (body) =>
    objectsIn(body['contents']).flatMap(({ role, parts }) =>
      objectsIn(parts).flatMap(
        ({ functionResponse: result, functionCall: call, text }): readonly Turn[] => {
          if (isJsonObject(result))
            return [{ role: 'result', text: JSON.stringify(result['response']) }];
          if (isJsonObject(call)) return [{ role: 'call', text: String(call['name']) }];
          return role === 'user' ? [{ role: 'user', text: textOf(text) }] : [];
        },
      ),
    ),
  answer(_body, step, url) {
    const part =
      step.kind === 'text'
        ? { text: step.text }
        : { functionCall: { id: newId('fc'), name: step.name, args: step.input } };
    const value = {
      candidates: [{ content: { role: 'model', parts: [part] }, finishReason: 'STOP', index: 0 }],
      usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 },
      modelVersion: 'scripted',
      responseId: newId('r'),
    };
    return url.includes('stream')
      ? { kind: 'events', events: [{ data: JSON.stringify(value) }] }
      : { kind: 'json', value };
  },
};
