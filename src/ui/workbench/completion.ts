import type { McpMessage } from '../../messages/protocol.ts';
import type { ListedPrompt } from './server-catalog.ts';
import { toJsonObject } from './json-values.ts';

/** A prompt or resource whose arguments the server can complete (MCP 2026-07-28, "Completion"). */
export type CompletionRef =
  | { readonly type: 'ref/prompt'; readonly name: string }
  | { readonly type: 'ref/resource'; readonly uri: string };

const MAX_SUGGESTIONS = 8;

/** The texts that a reply to `completion/complete` suggests, best first. */
export function readSuggestions(response: McpMessage | null): readonly string[] {
  const { values } = toJsonObject(toJsonObject(response?.['result'])['completion']);
  if (!Array.isArray(values)) return [];
  return [...new Set(values.filter((value) => typeof value === 'string'))].slice(
    0,
    MAX_SUGGESTIONS,
  );
}

/** MCP does not complete tool arguments, so this uses a prompt with an argument of the same name. */
export function completionRefForTool(
  argument: string,
  prompts: readonly ListedPrompt[],
): CompletionRef | null {
  const prompt = prompts.find(({ fields }) => fields.some(({ name }) => name === argument));
  return prompt === undefined ? null : { type: 'ref/prompt', name: prompt.name };
}
