import type { McpMessage } from '../messages/protocol.ts';

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
