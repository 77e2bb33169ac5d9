import { memberOf } from '../../../src/domain/json.ts';
import { newId, objectsIn, textOf, type ModelApi, type Turn } from './turns.ts';

/** https://platform.openai.com/docs/api-reference/chat */
export const CHAT_COMPLETIONS: ModelApi = {
  tools: (body) =>
    objectsIn(body['tools']).map((tool) => String(memberOf(tool['function'], 'name'))),
  turns: (body) =>
    objectsIn(body['messages']).flatMap(({ role, content, tool_calls: calls }): readonly Turn[] => {
      if (role === 'tool') return [{ role: 'result', text: textOf(content) }];
      if (role === 'user') return [{ role: 'user', text: textOf(content) }];
      return objectsIn(calls).map((call) => ({
        role: 'call',
        text: String(memberOf(call['function'], 'name')),
      }));
    }),
  answer(body, step) {
    const base = { id: newId('chatcmpl'), created: 1, model: body['model'] };
    const call = step.kind === 'call' && {
      index: 0,
      id: newId('call'),
      type: 'function',
      function: { name: step.name, arguments: JSON.stringify(step.input) },
    };
    const message = call
      ? { role: 'assistant', content: null, tool_calls: [call] }
      : { role: 'assistant', content: step.kind === 'text' ? step.text : '' };
    const finish_reason = call ? 'tool_calls' : 'stop';
    const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
    if (body['stream'] !== true) {
      const choices = [{ index: 0, message, finish_reason }];
      return { kind: 'json', value: { ...base, object: 'chat.completion', choices, usage } };
    }
    const chunk = { ...base, object: 'chat.completion.chunk' };
    const chunks = [
      { ...chunk, choices: [{ index: 0, delta: message, finish_reason: null }] },
      { ...chunk, choices: [{ index: 0, delta: {}, finish_reason }] },
      { ...chunk, choices: [], usage },
    ];
    const events = [...chunks.map((one) => ({ data: JSON.stringify(one) })), { data: '[DONE]' }];
    return { kind: 'events', events };
  },
};
