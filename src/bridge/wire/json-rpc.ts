import type { RawMessage } from '../../bridge-protocol/frames.ts';

/** A JSON-RPC error reply (JSON-RPC 2.0 §5.1); `null` where the request's id is not known. */
export function jsonRpcError(
  id: string | number | null,
  code: number,
  message: string,
  data?: RawMessage,
): RawMessage {
  return { jsonrpc: '2.0', id, error: { code, message, ...(data === undefined ? {} : { data }) } };
}

/** What tells the other side that a request is not waited for any more (MCP, "Cancellation"). */
export function cancelledNotification(requestId: string | number, reason: string): RawMessage {
  return { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId, reason } };
}
