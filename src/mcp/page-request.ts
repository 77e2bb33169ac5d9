import { isWireError, problem, type WireError } from '../domain/errors.ts';
import { isFields } from '../domain/stored-form.ts';
import type { McpMessage } from '../messages/protocol.ts';
import { ERROR_META, META, PROTOCOL_VERSION } from './meta.ts';

/** Carries one MCP message to the worker and brings its reply. */
export type Exchange = (message: McpMessage) => Promise<McpMessage | null>;

type Fields = Readonly<Record<string, unknown>>;

/** A request of an own page in revision 2026-07-28, with the envelope that says who asks and what they can. */
export function pageRequest(
  method: string,
  params: Fields,
  version: string,
  capabilities: Fields = {},
): McpMessage {
  return {
    jsonrpc: '2.0',
    id: crypto.randomUUID(),
    method,
    params: { ...params, _meta: envelope(version, capabilities) },
  };
}

/** Sends a request; an abort throws `CANCELLED`, and cancels the request in the worker. */
export async function exchangeUntil(
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
      // A worker that cannot be reached runs nothing to cancel.
    }).catch(() => undefined);
    reject(problem('CANCELLED', 'The request was stopped.'));
  };
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await Promise.race([exchange(request), aborted]);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

/** The product's own error that a `_meta`, or the data of a JSON-RPC error, carries. */
export function carriedError(carrier: unknown): WireError | null {
  const error = isFields(carrier) ? carrier[ERROR_META] : undefined;
  return isWireError(error) ? error : null;
}

function envelope(version: string, capabilities: Fields) {
  return {
    [META.protocolVersion]: PROTOCOL_VERSION,
    [META.clientInfo]: { name: 'okta-end-user-assistant-page', version },
    [META.clientCapabilities]: capabilities,
  };
}
