import type { JsonObject } from '../../../src/domain/json.ts';
import { newId, objectsIn, textOf, type ModelApi, type Step, type Turn } from './turns.ts';

const USAGE = {
  input_tokens: 1,
  input_tokens_details: { cached_tokens: 0 },
  output_tokens: 1,
  output_tokens_details: { reasoning_tokens: 0 },
  total_tokens: 2,
};

/** https://platform.openai.com/docs/api-reference/responses; Codex groups tools in namespaces. */
export const RESPONSES: ModelApi = {
  tools: (body) =>
    objectsIn(body['tools']).flatMap((tool) =>
      tool['type'] === 'namespace'
        ? objectsIn(tool['tools']).map((inner) => [tool['name'], inner['name']].join('/'))
        : [String(tool['name'] ?? tool['type'])],
    ),
  turns: (body) =>
    typeof body['input'] === 'string'
      ? [{ role: 'user', text: body['input'] }]
      : objectsIn(body['input']).flatMap(
          ({ type, role, name, output, content }): readonly Turn[] => {
            if (type === 'function_call_output') return [{ role: 'result', text: textOf(output) }];
            if (type === 'function_call') return [{ role: 'call', text: String(name) }];
            return role === 'user' ? [{ role: 'user', text: textOf(content) }] : [];
          },
        ),
  answer(body, step) {
    const item = itemOf(step);
    const response = {
      id: newId('resp'),
      object: 'response',
      created_at: 1,
      model: body['model'],
      status: 'completed',
      output: [item],
      parallel_tool_calls: false,
      tools: [],
      usage: USAGE,
    };
    if (body['stream'] !== true) return { kind: 'json', value: response };
    const started = { ...response, status: 'in_progress', output: [] };
    const events = [
      { type: 'response.created', response: started },
      {
        type: 'response.output_item.added',
        output_index: 0,
        item: { ...item, status: 'in_progress' },
      },
      ...partsOf(step, item),
      { type: 'response.output_item.done', output_index: 0, item },
      { type: 'response.completed', response },
    ];
    return {
      kind: 'events',
      events: events.map((event, sequence_number) => ({
        name: event.type,
        data: JSON.stringify({ ...event, sequence_number }),
      })),
    };
  },
};

function itemOf(step: Step): JsonObject {
  if (step.kind === 'text')
    return {
      type: 'message',
      id: newId('msg'),
      role: 'assistant',
      status: 'completed',
      content: [{ type: 'output_text', text: step.text, annotations: [] }],
    };
  const [namespace, name] = step.name.includes('/') ? step.name.split('/') : [null, step.name];
  return {
    type: 'function_call',
    id: newId('fc'),
    call_id: newId('call'),
    name,
    ...(namespace !== null && { namespace }),
    arguments: JSON.stringify(step.input),
    status: 'completed',
  };
}

interface ResponseEvent extends JsonObject {
  readonly type: string;
}

/** The events between the start and the end of an item. */
function partsOf(step: Step, { id }: JsonObject): readonly ResponseEvent[] {
  const at = { item_id: id, output_index: 0 };
  if (step.kind === 'call') {
    const text = JSON.stringify(step.input);
    return [
      { type: 'response.function_call_arguments.delta', ...at, delta: text },
      { type: 'response.function_call_arguments.done', ...at, arguments: text },
    ];
  }
  const part = { type: 'output_text', text: '', annotations: [] };
  const inText = { ...at, content_index: 0 };
  return [
    { type: 'response.content_part.added', ...inText, part },
    { type: 'response.output_text.delta', ...inText, delta: step.text },
    { type: 'response.output_text.done', ...inText, text: step.text },
  ];
}
