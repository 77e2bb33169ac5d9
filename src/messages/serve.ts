import type { AccountId } from '../domain/accounts.ts';
import { problem, toWireError } from '../domain/errors.ts';
import { isEnvelope, parseRequest } from './parse.ts';
import type { Envelope, MessageType, ReplyEnvelope, ReplyOf, RequestOf } from './protocol.ts';

type Handle = <T extends MessageType>(
  type: T,
  request: RequestOf<T>,
  account: AccountId,
) => Promise<ReplyOf<T>>;

/** Who sent a message, as far as the browser says (`runtime.MessageSender`). */
export interface Sender {
  readonly id?: string;
  readonly url?: string;
  readonly origin?: string;
}

/** Who we are to the browser. */
export interface Own {
  readonly id: string;
  readonly origin: string;
}

/**
 * The answer to a message of an own page, or `undefined` at once where it is not for the worker or not from an own
 * page; never rejects.
 */
export function serve(
  message: unknown,
  sender: Sender,
  own: Own,
  handle: Handle,
): Promise<ReplyEnvelope> | undefined {
  if (!isEnvelope(message) || !isOwnPage(sender, own)) return undefined;
  return answer(message, handle);
}

function isOwnPage({ id, url, origin }: Sender, own: Own): boolean {
  return (
    id === own.id &&
    (origin === undefined || origin === own.origin) &&
    url?.startsWith(`${own.origin}/`) === true
  );
}

async function answer<T extends MessageType>(
  { type, request, account }: Envelope<T>,
  handle: Handle,
): Promise<ReplyEnvelope> {
  try {
    const parsed = parseRequest(type, request);
    if (parsed === undefined)
      throw problem('INPUT_INVALID', `The message ${type} is not valid.`, { issues: type });
    return { ok: true, value: await handle(type, parsed, account) };
  } catch (thrown) {
    return { ok: false, error: toWireError(thrown) };
  }
}
