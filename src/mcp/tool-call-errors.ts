import { isJsonObject, memberOf } from '../domain/json.ts';
import type { McpMessage } from '../messages/protocol.ts';
import { asObject } from '../tools/arguments/as-object.ts';
import { failedReply } from './json-rpc-replies.ts';

const INVALID_PARAMS = -32602;

/** MCP's own errors on which the client's program acts: another revision, a capability, a page to open. */
const FOR_THE_CLIENT: readonly unknown[] = [-32020, -32021, -32022, -32042];

/**
 * Turns protocol errors of `tools/call` into results with `isError`. MCP has an unknown tool and malformed params as
 * protocol errors ("Tools", "Error Handling"), which many clients show to no model.
 */
export class ToolCallErrors {
  readonly #toolNames: readonly string[];
  readonly #calls = new Map<unknown, McpMessage>();

  constructor(toolNames: readonly string[]) {
    this.#toolNames = toolNames;
  }

  /** Records what the client sends. */
  onReceived(message: McpMessage): void {
    const { id, method, params } = message;
    if (method === 'tools/call') this.#calls.set(id, message);
    // A cancelled call gets no reply.
    else if (method === 'notifications/cancelled')
      this.#calls.delete(memberOf(params, 'requestId'));
  }

  /** What the client gets in place of a message of the server. */
  toClient(message: McpMessage): McpMessage {
    const { id, method, error } = message;
    const call = this.#calls.get(id);
    if (method !== undefined || call === undefined) return message;
    this.#calls.delete(id);
    if (!isJsonObject(error) || FOR_THE_CLIENT.includes(error['code'])) return message;
    if (typeof id !== 'string' && typeof id !== 'number') return message;
    const code = Number(error['code']);
    return failedReply(id, call, {
      code,
      message: this.#text(call, code, String(error['message'])),
    });
  }

  #text({ params }: McpMessage, code: number, message: string): string {
    if (code !== INVALID_PARAMS) return message;
    const name = memberOf(params, 'name');
    const tools = `The tools are: ${this.#toolNames.join(', ')}.`;
    if (typeof name !== 'string') return `The params need the name of a tool. ${tools}`;
    if (!this.#toolNames.includes(name)) return `There is no tool of this name. ${tools}`;
    if (asObject(memberOf(params, 'arguments')) === null)
      return 'The arguments must be one JSON object, such as {}.';
    // The SDK's words for it.
    return message === `Tool ${name} disabled`
      ? 'The user or their organization does not allow this tool. Do not call it again.'
      : message;
  }
}
