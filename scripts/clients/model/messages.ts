import { newId, objectsIn, textOf, type ModelApi, type Turn } from './turns.ts';

/** https://docs.claude.com/en/api/messages */
export const MESSAGES: ModelApi = {
  tools: (body) => objectsIn(body['tools']).map(({ name }) => String(name)),
  turns: (body) =>
    objectsIn(body['messages']).flatMap(({ role, content }) => {
      if (typeof content === 'string')
        return role === 'user' ? [{ role: 'user', text: content }] : [];
      return objectsIn(content).flatMap((part): readonly Turn[] => {
        if (part['type'] === 'tool_result')
          return [{ role: 'result', text: textOf(part['content']) }];
        if (part['type'] === 'tool_use') return [{ role: 'call', text: String(part['name']) }];
        return role === 'user' ? [{ role: 'user', text: textOf(part) }] : [];
      });
    }),
  answer(body, step) {
    const content =
      step.kind === 'text'
        ? { type: 'text', text: step.text }
        : { type: 'tool_use', id: newId('toolu'), name: step.name, input: step.input };
    const stop_reason = step.kind === 'text' ? 'end_turn' : 'tool_use';
    const usage = { input_tokens: 1, output_tokens: 1 };
    const message = {
      id: newId('msg'),
      type: 'message',
      role: 'assistant',
      model: body['model'],
      content: [content],
      stop_reason,
      stop_sequence: null,
      usage,
    };
    if (body['stream'] !== true) return { kind: 'json', value: message };
    const events = [
      { type: 'message_start', message: { ...message, content: [], stop_reason: null } },
      {
        type: 'content_block_start',
        index: 0,
        content_block: step.kind === 'text' ? { ...content, text: '' } : { ...content, input: {} },
      },
      {
        type: 'content_block_delta',
        index: 0,
        delta:
          step.kind === 'text'
            ? { type: 'text_delta', text: step.text }
            : { type: 'input_json_delta', partial_json: JSON.stringify(step.input) },
      },
      { type: 'content_block_stop', index: 0 },
      { type: 'message_delta', delta: { stop_reason, stop_sequence: null }, usage },
      { type: 'message_stop' },
    ];
    return {
      kind: 'events',
      events: events.map((event) => ({ name: event.type, data: JSON.stringify(event) })),
    };
  },
};
