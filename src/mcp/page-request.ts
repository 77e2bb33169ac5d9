import { isWireError, assistantError, type WireError } from '../domain/errors.ts';
import { isJsonObject } from '../domain/json.ts';
import type { McpMessage } from '../messages/protocol.ts';
import { ERROR_META_KEY, META_KEYS, PROTOCOL_VERSION } from './protocol-constants.ts';

/** Carries one MCP message to the worker and brings its reply. */
export type Exchange = (message: McpMessage) => Promise<McpMessage | null>;

type JsonObject = Readonly<Record<string, unknown>>;

/** A request of one of the extension's pages in revision 2026-07-28, with its client's name and capabilities. */
export function pageRequest(
  method: string,
  params: JsonObject,
  version: string,
  capabilities: JsonObject = {},
): McpMessage {
  return {
    jsonrpc: '2.0',
    id: crypto.randomUUID(),
    method,
    params: { ...params, _meta: envelope(version, capabilities) },
  };
}

/** Sends a request; an abort throws `CANCELLED`, and cancels the request in the worker. */
export async function exchangeWithAbort(
  signal: AbortSignal,
  request: McpMessage,
  version: string,
  exchange: Exchange,
): Promise<McpMessage | null> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const cancel = () => {
    exchange({
      jsonrpc: '2.0',
      method: 'notifications/cancelled',
      params: { requestId: request['id'], _meta: envelope(version, {}) },
      // If the worker is unreachable, there is nothing to cancel.
    }).catch(() => undefined);
    reject(assistantError('CANCELLED', 'The request was stopped.'));
  };
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await Promise.race([exchange(request), aborted]);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

/** The product's error in a `_meta` or in the data of a JSON-RPC error, or `null`. */
export function embeddedError(carrier: unknown): WireError | null {
  const error = isJsonObject(carrier) ? carrier[ERROR_META_KEY] : undefined;
  return isWireError(error) ? error : null;
}

function envelope(version: string, capabilities: JsonObject) {
  return {
    [META_KEYS.protocolVersion]: PROTOCOL_VERSION,
    [META_KEYS.clientInfo]: { name: 'okta-end-user-assistant-page', version },
    [META_KEYS.clientCapabilities]: capabilities,
  };
}
