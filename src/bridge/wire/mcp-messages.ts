import type { RawMessage } from '../../bridge-protocol/frames.ts';
import { isJsonObject } from '../../domain/json.ts';
import { jsonRpcError } from '../../mcp/json-rpc-replies.ts';
import { META_KEYS } from '../../mcp/protocol-constants.ts';

/** JSON-RPC 2.0 §5.1, and the code that MCP servers use for failures of their own. */
export const INVALID_REQUEST = -32600;
export const SERVER_ERROR = -32000;

/**
 * The reply to a request that failed. For `tools/call` it is a result with `isError`, so that the model reads the
 * text; many clients show a protocol error to nobody, or with a stack trace.
 */
export function failedReply(
  id: string | number,
  { method, params }: RawMessage,
  error: { readonly code: number; readonly message: string },
): RawMessage {
  if (method !== 'tools/call') return jsonRpcError(id, error.code, error.message);
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

/** Tells the other side that nobody waits for a request any more (MCP, "Cancellation"). */
export function cancelledNotification(requestId: string | number, reason: string): RawMessage {
  return { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId, reason } };
}

export function memberOf(value: unknown, name: string): unknown {
  return isJsonObject(value) ? value[name] : undefined;
}
