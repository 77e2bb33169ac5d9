import type { McpMessage } from '../../messages/protocol.ts';
import type { ListedPrompt } from './catalogue.ts';
import { fieldsOf } from './fields.ts';

/** What the server can complete an argument of (MCP 2026-07-28, "Completion"). */
export type CompletionRef =
  | { readonly type: 'ref/prompt'; readonly name: string }
  | { readonly type: 'ref/resource'; readonly uri: string };

const MOST_SHOWN = 8;

/** The texts that a reply to `completion/complete` suggests, best first. */
export function suggestionsIn(response: McpMessage | null): readonly string[] {
  const { values } = fieldsOf(fieldsOf(response?.['result'])['completion']);
  if (!Array.isArray(values)) return [];
  return [...new Set(values.filter((value) => typeof value === 'string'))].slice(0, MOST_SHOWN);
}

/** MCP completes no tool's arguments, so a prompt with an argument of the same name stands for it. */
export function refForTool(
  argument: string,
  prompts: readonly ListedPrompt[],
): CompletionRef | null {
  const prompt = prompts.find(({ fields }) => fields.some(({ name }) => name === argument));
  return prompt === undefined ? null : { type: 'ref/prompt', name: prompt.name };
}
