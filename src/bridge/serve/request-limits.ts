import { MAX_FRAME_TO_EXTENSION_BYTES, type RawMessage } from '../../bridge-protocol/frames.ts';
import { failedReply } from '../../mcp/json-rpc-replies.ts';
import { INVALID_REQUEST, SERVER_ERROR } from '../wire/mcp-messages.ts';
import type { RequestId } from './pending.ts';

/** Far more than any client sends at once. */
const MAX_PENDING_REQUESTS = 1000;
/** How many bytes the bridge adds around a message. */
const ENVELOPE_BYTES = 1024;

/** The error reply to a request that is too large for a browser, or one too many; `null` for others. */
export function limitError(
  id: RequestId,
  request: RawMessage,
  openRequests: number,
): RawMessage | null {
  if (isTooLarge(request)) {
    const message = 'Invalid Request: larger than 1 MB.';
    return failedReply(id, request, { code: INVALID_REQUEST, message });
  }
  if (openRequests < MAX_PENDING_REQUESTS) return null;
  return failedReply(id, request, { code: SERVER_ERROR, message: 'Too many requests at once.' });
}

/** A client's reply, or an error in place of one that is too large for a browser. */
export function replyWithinLimit(reply: RawMessage): RawMessage {
  if (!isTooLarge(reply)) return reply;
  const error = { code: INVALID_REQUEST, message: 'The reply is larger than 1 MB.' };
  return { jsonrpc: '2.0', id: reply['id'], error };
}

/** Whether a browser would close the port because of the message's size. */
export function isTooLarge(message: RawMessage): boolean {
  return Buffer.byteLength(JSON.stringify(message)) > MAX_FRAME_TO_EXTENSION_BYTES - ENVELOPE_BYTES;
}
