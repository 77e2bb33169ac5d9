import { AssistantError, assistantError } from '../domain/errors.ts';
import { isJsonObject } from '../domain/json.ts';
import type { McpMessage } from '../messages/protocol.ts';
import { embeddedError, exchangeWithAbort, pageRequest, type Exchange } from './page-request.ts';

/**
 * Calls one tool as an MCP client of revision 2026-07-28: one request with its own envelope, one reply.
 * Throws the `AssistantError` that the tool's error carries; an abort also cancels the call in the worker.
 */
export async function callTool(
  name: string,
  input: Readonly<Record<string, unknown>>,
  version: string,
  exchange: Exchange,
  signal: AbortSignal,
): Promise<Readonly<Record<string, unknown>>> {
  signal.throwIfAborted();
  const request = pageRequest('tools/call', { name, arguments: input }, version);
  return outputOf(await exchangeWithAbort(signal, request, version, exchange));
}

function outputOf(reply: McpMessage | null): Readonly<Record<string, unknown>> {
  const result = reply?.['result'];
  const rpcError = reply?.['error'];
  // Invalid params: no tool of this name is offered now.
  if (isJsonObject(rpcError) && rpcError['code'] === -32602)
    throw assistantError('CALLER_NOT_ALLOWED', 'This tool is not offered at the moment.');
  if (!isJsonObject(result)) throw unexpectedReply(rpcError);
  if (result['isError'] === true) {
    const error = embeddedError(result['_meta']);
    throw error === null ? unexpectedReply(result['content']) : new AssistantError(error);
  }
  const output = result['structuredContent'];
  if (!isJsonObject(output)) throw unexpectedReply(result);
  return output;
}

function unexpectedReply(cause: unknown): AssistantError {
  const error = assistantError('INTERNAL', 'The tool returned no result.');
  error.cause = cause;
  return error;
}
