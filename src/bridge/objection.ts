import { LARGEST_FRAME_TO_EXTENSION, type RawMessage } from '../bridge-protocol/frames.ts';
import { failure } from './failure.ts';
import type { RequestId } from './pending.ts';

/** More at once is no assistant's need. */
const MOST_PENDING = 1000;
/** What the bridge puts around a message. */
const ENVELOPE_BYTES = 1024;

/** What a request is answered with that no browser would take, or that is one too many; `null` for others. */
export function objection(id: RequestId, request: RawMessage, open: number): RawMessage | null {
  if (Buffer.byteLength(JSON.stringify(request)) > LARGEST_FRAME_TO_EXTENSION - ENVELOPE_BYTES)
    return failure(id, -32600, 'Invalid Request: larger than 1 MB.');
  return open < MOST_PENDING ? null : failure(id, -32000, 'Too many requests at once.');
}
