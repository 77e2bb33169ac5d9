import { AssistantError, isWireError, problem } from '../domain/errors.ts';
import { isFields } from '../domain/stored-form.ts';
import type { McpMessage } from '../messages/protocol.ts';
import { ERROR_META, META, PROTOCOL_VERSION } from './meta.ts';

/** Carries one MCP message to the worker and brings its reply. */
export type Exchange = (message: McpMessage) => Promise<McpMessage | null>;

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
  const id = crypto.randomUUID();
  const cancel = () => {
    exchange({
      jsonrpc: '2.0',
      method: 'notifications/cancelled',
      params: { requestId: id, _meta: envelope(version) },
      // A worker that cannot be reached runs nothing to cancel.
    }).catch(() => undefined);
  };
  signal.addEventListener('abort', cancel, { once: true });
  try {
    const request = {
      jsonrpc: '2.0',
      id,
      method: 'tools/call',
      params: { name, arguments: input, _meta: envelope(version) },
    };
    return outputOf(await untilAborted(exchange(request), signal));
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

function envelope(version: string) {
  return {
    [META.protocolVersion]: PROTOCOL_VERSION,
    [META.clientInfo]: { name: 'okta-end-user-assistant-page', version },
    [META.clientCapabilities]: {},
  };
}

function outputOf(reply: McpMessage | null): Readonly<Record<string, unknown>> {
  const result = reply?.['result'];
  const failed = reply?.['error'];
  // Invalid params: the tool of this name is not offered, or not any more.
  if (isFields(failed) && failed['code'] === -32602)
    throw problem('CALLER_NOT_ALLOWED', 'This tool is not offered at the moment.');
  if (!isFields(result)) throw unexpected(failed);
  if (result['isError'] === true) {
    const meta = result['_meta'];
    const error = isFields(meta) ? meta[ERROR_META] : undefined;
    throw isWireError(error) ? new AssistantError(error) : unexpected(result['content']);
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

function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener(
      'abort',
      () => {
        reject(problem('CANCELLED', 'The request was stopped.'));
      },
      { once: true },
    );
    promise.then(resolve, reject);
  });
}
