import type { RawMessage } from '../../bridge-protocol/frames.ts';

/** JSON-RPC 2.0 §5.1, and the code that MCP servers use for failures of their own. */
export const INVALID_REQUEST = -32600;
export const SERVER_ERROR = -32000;

/** Tells the other side that nobody waits for a request any more (MCP, "Cancellation"). */
export function cancelledNotification(requestId: string | number, reason: string): RawMessage {
  return { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId, reason } };
}
