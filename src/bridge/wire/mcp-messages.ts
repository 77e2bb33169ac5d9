import type { RawMessage } from '../../bridge-protocol/frames.ts';

/** Error codes: JSON-RPC 2.0 §5.1, and the one that MCP servers use for their own failures. */
export const INVALID_REQUEST = -32600;
export const SERVER_ERROR = -32000;

/** Tells the other side that a request is no longer needed (MCP, "Cancellation"). */
export function cancelledNotification(requestId: string | number, reason: string): RawMessage {
  return { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId, reason } };
}
