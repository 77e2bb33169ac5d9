import { MAX_FRAME_TO_EXTENSION_BYTES, type RawMessage } from '../../bridge-protocol/frames.ts';
import { jsonRpcError } from '../wire/json-rpc.ts';
import type { RequestId } from './pending.ts';

/** More at once is no assistant's need. */
const MAX_PENDING_REQUESTS = 1000;
/** What the bridge puts around a message. */
const ENVELOPE_BYTES = 1024;

/** What a request is answered with that no browser would take, or that is one too many; `null` for others. */
export function limitError(
  id: RequestId,
  request: RawMessage,
  openRequests: number,
): RawMessage | null {
  if (isTooLarge(request)) return jsonRpcError(id, -32600, 'Invalid Request: larger than 1 MB.');
  return openRequests < MAX_PENDING_REQUESTS
    ? null
    : jsonRpcError(id, -32000, 'Too many requests at once.');
}

/** A client's reply, or an error in place of one that no browser would take. */
export function replyWithinLimit(reply: RawMessage): RawMessage {
  if (!isTooLarge(reply)) return reply;
  const error = { code: -32600, message: 'The reply is larger than 1 MB.' };
  return { jsonrpc: '2.0', id: reply['id'], error };
}

/** Whether a browser would end the port over it. */
export function isTooLarge(message: RawMessage): boolean {
  return Buffer.byteLength(JSON.stringify(message)) > MAX_FRAME_TO_EXTENSION_BYTES - ENVELOPE_BYTES;
}
