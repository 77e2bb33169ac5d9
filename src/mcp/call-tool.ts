import { AssistantError, problem } from '../domain/errors.ts';
import { isFields } from '../domain/stored-form.ts';
import type { McpMessage } from '../messages/protocol.ts';
import { carriedError, exchangeUntil, pageRequest, type Exchange } from './page-request.ts';

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
  return outputOf(await exchangeUntil(signal, request, version, exchange));
}

function outputOf(reply: McpMessage | null): Readonly<Record<string, unknown>> {
  const result = reply?.['result'];
  const failed = reply?.['error'];
  // Invalid params: the tool of this name is not offered, or not any more.
  if (isFields(failed) && failed['code'] === -32602)
    throw problem('CALLER_NOT_ALLOWED', 'This tool is not offered at the moment.');
  if (!isFields(result)) throw unexpected(failed);
  if (result['isError'] === true) {
    const error = carriedError(result['_meta']);
    throw error === null ? unexpected(result['content']) : new AssistantError(error);
  }
  const output = result['structuredContent'];
  if (!isFields(output)) throw unexpected(result);
  return output;
}

function unexpected(cause: unknown): AssistantError {
  const error = problem('INTERNAL', 'The tool gave no result.');
  error.cause = cause;
  return error;
}
