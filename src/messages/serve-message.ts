import type { AccountId } from '../domain/accounts.ts';
import { assistantError, toWireError } from '../domain/errors.ts';
import { isMessageEnvelope, parseRequest } from './parse-message.ts';
import type {
  MessageEnvelope,
  MessageType,
  ReplyEnvelope,
  ReplyOf,
  RequestOf,
} from './protocol.ts';

type MessageHandler = <T extends MessageType>(
  type: T,
  request: RequestOf<T>,
  account: AccountId,
) => Promise<ReplyOf<T>>;

/** The sender of a message, as the browser reports it (`runtime.MessageSender`). */
export interface MessageSender {
  readonly id?: string;
  readonly url?: string;
  readonly origin?: string;
}

/** This extension's identity. */
export interface OwnExtension {
  readonly id: string;
  readonly origin: string;
}

/**
 * The reply to a message from one of the extension's pages, or `undefined` at once for any other message; never
 * rejects.
 */
export function serveMessage(
  message: unknown,
  sender: MessageSender,
  own: OwnExtension,
  handle: MessageHandler,
): Promise<ReplyEnvelope> | undefined {
  if (!isMessageEnvelope(message) || !isOwnPage(sender, own)) return undefined;
  return replyToEnvelope(message, handle);
}

function isOwnPage({ id, url, origin }: MessageSender, own: OwnExtension): boolean {
  return (
    id === own.id &&
    (origin === undefined || origin === own.origin) &&
    url?.startsWith(`${own.origin}/`) === true
  );
}

async function replyToEnvelope<T extends MessageType>(
  { type, request, account }: MessageEnvelope<T>,
  handle: MessageHandler,
): Promise<ReplyEnvelope> {
  try {
    const parsed = parseRequest(type, request);
    if (parsed === undefined)
      throw assistantError('INPUT_INVALID', `The message ${type} is not valid.`, { issues: type });
    return { ok: true, value: await handle(type, parsed, account) };
  } catch (thrown) {
    return { ok: false, error: toWireError(thrown) };
  }
}
