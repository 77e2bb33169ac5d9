import { AssistantError, isWireError, assistantError } from '../domain/errors.ts';
import type { AccountId } from '../domain/accounts.ts';
import { isJsonObject } from '../domain/json.ts';
import type { MessageType, ReplyOf, RequestOf } from './protocol.ts';

const REPLY_TIMEOUT_MS = 30_000;

/** For a connection that is set up: Okta is asked for one thing after the other, each with a time limit of its own. */
const SETUP_TIMEOUT_MS = 120_000;

const SETUP_MESSAGES: ReadonlySet<MessageType> = new Set(['org/save', 'accounts/add']);

/** Messages that wait for a person; their reply may take as long as the person. */
const USER_PACED_MESSAGES: ReadonlySet<MessageType> = new Set(['session/sign-in']);

/** Sends one account's message to the worker, which it wakes; throws the `AssistantError` that comes back. */
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

/** Our own worker wrote it, in the same build: its form is not looked into. */
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
