import { AssistantError, isWireError, problem } from '../domain/errors.ts';
import type { AccountId } from '../domain/accounts.ts';
import { isFields } from '../domain/stored-form.ts';
import type { MessageType, ReplyOf, RequestOf } from './protocol.ts';

const REPLY_WITHIN_MS = 30_000;

/** For a connection that is set up: Okta is asked for one thing after the other, each with a time limit of its own. */
const SET_UP_WITHIN_MS = 120_000;

const SETTING_UP: ReadonlySet<MessageType> = new Set(['org/save', 'accounts/add']);

/** Messages that wait for a person; their reply may take as long as the person. */
const PATIENT: ReadonlySet<MessageType> = new Set(['session/sign-in']);

/** Sends one account's message to the worker, which it wakes; throws the `AssistantError` that comes back. */
export async function send<T extends MessageType>(
  type: T,
  request: RequestOf<T>,
  account: AccountId,
  post: (message: unknown) => Promise<unknown>,
): Promise<ReplyOf<T>> {
  const posted = post({ to: 'worker', type, account, request }).catch((cause: unknown) => {
    const error = unreachable();
    error.cause = cause;
    throw error;
  });
  const reply = await (PATIENT.has(type) ? posted : within(limitOf(type), posted));
  if (isReply<T>(reply)) return reply.value;
  if (isFields(reply) && isWireError(reply['error'])) throw new AssistantError(reply['error']);
  throw unreachable();
}

/** Our own worker wrote it, in the same build: its form is not looked into. */
function isReply<T extends MessageType>(
  reply: unknown,
): reply is { readonly ok: true; readonly value: ReplyOf<T> } {
  return isFields(reply) && reply['ok'] === true;
}

function limitOf(type: MessageType): number {
  return SETTING_UP.has(type) ? SET_UP_WITHIN_MS : REPLY_WITHIN_MS;
}

function within(ms: number, reply: Promise<unknown>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(unreachable());
    }, ms);
    reply.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}

function unreachable(): AssistantError {
  return problem('WORKER_UNREACHABLE', "The extension's background worker does not answer.");
}
