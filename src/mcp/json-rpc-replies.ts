import { memberOf } from '../domain/json.ts';
import type { McpMessage } from '../messages/protocol.ts';
import { META_KEYS } from './protocol-constants.ts';

/** The error for a malformed request; its id is `null` where the message has no valid one (JSON-RPC 2.0 §5). */
export function invalidRequest({ id, method }: McpMessage): McpMessage {
  const isAnswerable =
    typeof method === 'string' && (typeof id === 'string' || Number.isInteger(id));
  return jsonRpcError(isAnswerable ? id : null, -32600, 'Invalid Request');
}

export function jsonRpcError(
  id: unknown,
  code: number,
  message: string,
  data?: unknown,
): McpMessage {
  return {
    jsonrpc: '2.0',
    id,
    error: data === undefined ? { code, message } : { code, message, data },
  };
}

/**
 * The reply to a request that failed. For `tools/call` it is a result with `isError`, so that the model reads the
 * text; many clients show a protocol error to nobody, or with a stack trace.
 */
export function failedReply(
  id: string | number,
  { method, params }: McpMessage,
  error: { readonly code: number; readonly message: string; readonly data?: unknown },
): McpMessage {
  if (method !== 'tools/call') return jsonRpcError(id, error.code, error.message, error.data);
  const meta = memberOf(params, '_meta');
  // Revision 2026-07-28 marks each result with its type; the ones before have no such member.
  const isModern = memberOf(meta, META_KEYS.protocolVersion) !== undefined;
  const result = { content: [{ type: 'text', text: error.message }], isError: true };
  return {
    jsonrpc: '2.0',
    id,
    result: isModern ? { ...result, resultType: 'complete' } : result,
  };
}
