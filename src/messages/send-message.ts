import { AssistantError, isWireError, assistantError } from '../domain/errors.ts';
import type { AccountId } from '../domain/accounts.ts';
import { isJsonObject } from '../domain/json.ts';
import type { MessageType, ReplyOf, RequestOf } from './protocol.ts';

const REPLY_TIMEOUT_MS = 30_000;

/** For setting up a connection, which sends several requests to Okta in sequence, each with its own time limit. */
const SETUP_TIMEOUT_MS = 120_000;

const SETUP_MESSAGES: ReadonlySet<MessageType> = new Set(['org/save', 'accounts/add']);

/** Messages that wait for the user, and so have no time limit. */
const USER_PACED_MESSAGES: ReadonlySet<MessageType> = new Set(['session/sign-in']);

/** Sends a message for one account to the worker; throws the `AssistantError` of its reply. */
export async function sendMessage<T extends MessageType>(
  type: T,
  request: RequestOf<T>,
  account: AccountId,
  post: (message: unknown) => Promise<unknown>,
): Promise<ReplyOf<T>> {
  const posted = post({ to: 'worker', type, account, request }).catch((cause: unknown) => {
    const error = workerUnreachable();
    error.cause = cause;
    throw error;
  });
  const reply = await (USER_PACED_MESSAGES.has(type)
    ? posted
    : withTimeout(timeoutFor(type), posted));
  if (isReply<T>(reply)) return reply.value;
  if (isJsonObject(reply) && isWireError(reply['error'])) throw new AssistantError(reply['error']);
  throw workerUnreachable();
}

/** The value is not validated: the worker of the same build wrote it. */
function isReply<T extends MessageType>(
  reply: unknown,
): reply is { readonly ok: true; readonly value: ReplyOf<T> } {
  return isJsonObject(reply) && reply['ok'] === true;
}

function timeoutFor(type: MessageType): number {
  return SETUP_MESSAGES.has(type) ? SETUP_TIMEOUT_MS : REPLY_TIMEOUT_MS;
}

function withTimeout(ms: number, reply: Promise<unknown>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(workerUnreachable());
    }, ms);
    reply.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}

function workerUnreachable(): AssistantError {
  return assistantError('WORKER_UNREACHABLE', "The extension's background worker does not answer.");
}
