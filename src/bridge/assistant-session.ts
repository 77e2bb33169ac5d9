import {
  isRequestId,
  readClientName,
  type ClientName,
  type RawMessage,
} from '../bridge-protocol/frames.ts';
import { isFields } from '../domain/stored-form.ts';
import { META } from '../mcp/meta.ts';
import { cancellation, failure } from './failure.ts';
import { canRepeat, resultFrom, type Catalogue } from './catalogue.ts';
import type { Choice } from './choose-host.ts';
import type { Identity } from './identity.ts';
import { LegacySession } from './legacy-session.ts';
import { isFinal, LinkKeeper } from './link-keeper.ts';
import type { Link, Linker } from './link.ts';
import { isTooLarge, objection, replyThatFits } from './objection.ts';
import { PendingRequests, type PendingRequest, type RequestId, type Timers } from './pending.ts';
import { clientInfoIn, ServerRequests } from './server-requests.ts';
import type { FromHost } from './socket-messages.ts';
import { Subscriptions } from './subscriptions.ts';
import { troubleReply, type Trouble } from './words.ts';

export interface SessionParts {
  readonly linker: Linker;
  readonly toClient: (message: RawMessage) => void;
  readonly log: (text: string) => void;
  readonly catalogue: Catalogue;
  readonly identity: Identity;
  /** The pairing code of {@link identity}. */
  readonly code: string;
  readonly choice: Choice;
  readonly timers: Timers;
}

/** Each request is answered or failed within ten seconds; the rest of them is for pipes and timers. */
const DEADLINE_MS = 9000;
/** How long a request waits for a browser that has not been there lately; one that runs answers in milliseconds. */
const PATIENCE_MS = 2000;
/** The same for what the catalogue knows: nothing is lost by answering from it. */
const CATALOGUE_PATIENCE_MS = 500;
const LATELY_MS = 30_000;
/** How long the extension may keep a request alive, as while the person is asked. */
const LONGEST_WORK_MS = 300_000;

/** One assistant's MCP session, kept alive over whatever stops and starts behind it. */
export class AssistantSession {
  readonly #parts: SessionParts;
  readonly #keeper: LinkKeeper;
  readonly #pending: PendingRequests;
  readonly #server = new ServerRequests();
  readonly #legacy = new LegacySession();
  readonly #listening: Subscriptions;
  #client: ClientName | null = null;
  /** The id of the `initialize` that is repeated on the present link, while its reply is awaited. */
  #openingId: string | null = null;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#pending = new PendingRequests(parts.timers);
    this.#listening = new Subscriptions(parts);
    this.#keeper = new LinkKeeper(parts.linker, parts.timers, {
      isWanted: () => this.#pending.size + this.#listening.size > 0 || this.#legacy.isOpen,
      isUrgent: () => this.#pending.size > 0,
      onLink: (link) => this.#begin(link),
      onMessage: (message) => this.#fromHost(message),
      onLost: () => this.#onLost(),
      onTrouble: (trouble) => this.#onTrouble(trouble),
    });
  }

  get isIdle(): boolean {
    return this.#pending.size === 0;
  }

  close(): void {
    this.#keeper.close();
  }

  fromClient(message: unknown): void {
    if (!isFields(message)) return this.#refuse('Invalid Request');
    const { id, method } = message;
    if (method === undefined) return this.#reply(message);
    if (typeof method !== 'string') return this.#refuse('Invalid Request');
    if (this.#client === null)
      this.#client = readClientName(clientInfoIn(message, META.clientInfo));
    if (id === undefined) return this.#notify(message);
    if (!isRequestId(id)) return this.#refuse('Invalid Request: an id is a string or a number.');
    if (this.#pending.has(id) || this.#listening.has(id))
      return this.#refuse('Invalid Request: the id is in use.');
    if (method === 'ping') return this.#parts.toClient({ jsonrpc: '2.0', id, result: {} });
    const refused = objection(id, message, this.#pending.size + this.#listening.size);
    if (refused !== null) return this.#parts.toClient(refused);
    if (method === 'subscriptions/listen') return this.#listen(id, message);
    this.#legacy.onSent(message);
    this.#request(this.#pending.add(id, message));
  }

  #request(pending: PendingRequest): void {
    this.#pending.setDeadline(pending, DEADLINE_MS, () => this.#onDeadline(pending));
    if (this.#isReady()) return this.#send(pending);
    this.#keeper.wake();
    const { timers, catalogue } = this.#parts;
    const isKnown = resultFrom(catalogue, pending.request) !== null;
    timers.after(isKnown ? CATALOGUE_PATIENCE_MS : PATIENCE_MS, () => {
      if (this.#keeper.link !== null || this.#pending.get(pending.id) !== pending) return;
      const isLately = timers.now() - this.#keeper.lastLinkedAt < LATELY_MS;
      if (isKnown || !isLately) this.#fail(pending, this.#keeper.trouble);
    });
  }

  #listen(id: RequestId, message: RawMessage): void {
    this.#listening.add(id, message);
    if (this.#isReady()) this.#pass(message);
    else this.#keeper.wake();
  }

  #notify(message: RawMessage): void {
    this.#legacy.onSent(message);
    const { method, params } = message;
    if (method === 'notifications/cancelled' && isFields(params)) {
      this.#pending.take(params['requestId']);
      this.#listening.end(params['requestId']);
    }
    if (this.#isReady() && !isTooLarge(message)) this.#pass(message);
  }

  #reply(message: RawMessage): void {
    const reply = this.#server.toServer(replyThatFits(message));
    if (reply === null || !this.#isReady()) return;
    this.#pass(reply);
    // Whichever of them the server had asked for begins to be worked on only now.
    for (const pending of this.#pending.all()) this.#extend(pending);
  }

  #isReady(): boolean {
    return this.#keeper.link !== null && this.#openingId === null;
  }

  #pass(message: RawMessage, resent = false): void {
    this.#keeper.link?.send({ type: 'message', message, resent });
  }

  #send(pending: PendingRequest): void {
    pending.attempts += 1;
    pending.sentOn = this.#keeper.generation;
    this.#pass(pending.request, pending.attempts > 1);
  }

  /** A new link: the client's session is set up on it before anything else. */
  #begin(link: Link): void {
    const { identity, log } = this.#parts;
    log(`Connected to ${link.host.browser}, profile ${link.host.profile.label}.`);
    const pairing = identity.prove(link.challenge, link.connection);
    link.send({ type: 'open', client: this.#client, pairing });
    const opening = this.#legacy.opening(`bridge-${this.#keeper.generation}`);
    if (opening === null) return this.#continue();
    this.#openingId = String(opening['id']);
    this.#pass(opening);
  }

  #continue(): void {
    for (const message of this.#legacy.rest(`bridge-${this.#keeper.generation}`))
      this.#pass(message);
    for (const message of this.#listening.requests()) this.#pass(message);
    for (const pending of this.#pending.all()) this.#send(pending);
    this.#listening.tellDue(this.#legacy.isInitialized);
  }

  #fromHost(message: FromHost): void {
    if (message.type === 'message') this.#fromServer(message.message);
    else if (message.type === 'working') this.#extend(this.#pending.get(message.id));
    else if (message.type === 'close')
      this.#keeper.drop({ kind: 'closed', reason: message.reason });
  }

  #fromServer(message: RawMessage): void {
    const { id, method } = message;
    if (method !== undefined) {
      if (this.#listening.isRepeated(message)) return;
      if (method === 'notifications/progress') this.#extend(this.#pending.ofProgress(message));
      return this.#parts.toClient(this.#server.toClient(message));
    }
    if (id === this.#openingId) return this.#onOpened(message);
    // Not awaited any more: failed by its deadline, cancelled, or never asked.
    if (this.#pending.take(id) === undefined && !this.#listening.end(id)) return;
    this.#legacy.onAnswered(message);
    this.#parts.toClient(message);
  }

  #onOpened({ error }: RawMessage): void {
    this.#openingId = null;
    if (error === undefined) return this.#continue();
    for (const { id } of this.#pending.all()) {
      this.#pending.take(id);
      this.#parts.toClient({ jsonrpc: '2.0', id, error });
    }
  }

  #extend(pending: PendingRequest | undefined): void {
    if (pending === undefined) return;
    if (this.#parts.timers.now() - pending.since > LONGEST_WORK_MS) return;
    this.#pending.setDeadline(pending, DEADLINE_MS, () => this.#onDeadline(pending));
  }

  #onDeadline(pending: PendingRequest): void {
    const isSent = pending.sentOn === this.#keeper.generation && this.#keeper.link !== null;
    if (isSent && this.#server.size > 0) {
      this.#pending.setDeadline(pending, DEADLINE_MS, () => this.#onDeadline(pending));
      return;
    }
    if (isSent && this.#isReady()) this.#pass(cancellation(pending.id, 'No answer in time.'));
    this.#fail(pending, this.#troubleOf(pending));
    if (this.#openingId !== null) this.#keeper.drop({ kind: 'silent' });
  }

  #troubleOf({ attempts }: PendingRequest): Trouble {
    if (this.#keeper.link !== null) return { kind: 'silent' };
    return attempts > 0 ? { kind: 'broken' } : this.#keeper.trouble;
  }

  #onLost(): void {
    this.#openingId = null;
    for (const message of this.#server.cancelAll()) this.#parts.toClient(message);
    for (const pending of this.#pending.all())
      if (pending.sentOn !== null && !canRepeat(this.#parts.catalogue, pending.request))
        this.#fail(pending, { kind: 'broken' });
  }

  #onTrouble(trouble: Trouble): void {
    if (!isFinal(trouble)) return;
    for (const pending of this.#pending.all()) this.#fail(pending, trouble);
  }

  #fail(pending: PendingRequest, trouble: Trouble): void {
    const { id, request } = pending;
    const { catalogue, choice, code, toClient } = this.#parts;
    if (this.#pending.take(id) === undefined) return;
    const result = resultFrom(catalogue, request);
    if (result !== null) this.#listening.onTold(request);
    const answer =
      result === null ? troubleReply(id, trouble, choice, code) : { jsonrpc: '2.0', id, result };
    this.#legacy.onAnswered(answer);
    toClient(answer);
  }

  #refuse(message: string): void {
    this.#parts.toClient(failure(null, -32600, message));
  }
}
