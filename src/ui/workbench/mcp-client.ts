import type { WireError } from '../../domain/errors.ts';
import type { McpMessage } from '../../messages/protocol.ts';
import type { JsonObject } from './json-values.ts';

/** What the workbench needs to speak MCP 2026-07-28 with the product's own server. */
export interface McpClient {
  /** The whole request as it will be sent, with its envelope. */
  request(method: string, params: JsonObject): McpMessage;
  /** Sends it; throws an `AssistantError`, `CANCELLED` after an abort. */
  exchange(request: McpMessage, signal: AbortSignal): Promise<McpMessage | null>;
  /** The product's own error in a result's `_meta` or a JSON-RPC error's data. */
  readError(carrier: unknown): WireError | null;
  /** The server's own information in a result's `_meta`. */
  readServerInfo(meta: unknown): unknown;
}
