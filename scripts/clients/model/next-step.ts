import { CALLS, offeredName, PROMPT } from '../script.ts';
import type { Step, Turn } from './turns.ts';

/** Tools by which a model waits for servers, or looks for tools that a client does not list at first. */
const HELPER = /^(?:WaitForMcpServers|ToolSearch|tool_search\w*)$/u;
const MAX_HELPER_CALLS = 3;

/** What the conversation has of the script so far. */
export interface Progress {
  readonly isScripted: boolean;
  readonly results: readonly string[];
  readonly helperCalls: number;
}

export function progressOf(turns: readonly Turn[]): Progress {
  const start = turns.findIndex(({ role, text }) => role === 'user' && text.includes(PROMPT));
  const since = start === -1 ? [] : turns.slice(start);
  const calls = since.filter(({ role }) => role === 'call').map(({ text }) => text);
  const all = since.filter(({ role }) => role === 'result').map(({ text }) => text);
  const results = all.filter((_, at) => !HELPER.test(calls[at] ?? ''));
  return { isScripted: start !== -1, results, helperCalls: all.length - results.length };
}

/** The script's next call with what is offered, or an end. */
export function nextStep(progress: Progress, offered: readonly string[]): Step {
  const { isScripted, results, helperCalls } = progress;
  const call = isScripted ? CALLS[results.length] : undefined;
  if (call === undefined) return { kind: 'text', text: 'OK.' };
  const name = offeredName(call.tool, offered);
  if (name !== undefined) return { kind: 'call', name, input: call.input };
  const helpers = offered.filter((one) => HELPER.test(one));
  const helper = helperCalls === 0 ? helpers[0] : helpers.at(-1);
  if (helper === undefined || helperCalls === MAX_HELPER_CALLS)
    return { kind: 'text', text: `No tool ${call.tool} is offered.` };
  const input = helper === 'WaitForMcpServers' ? {} : { query: call.tool };
  return { kind: 'call', name: helper, input };
}
