import { isRequestId, type RawMessage } from '../../bridge-protocol/frames.ts';
import { isJsonObject } from '../../domain/json.ts';

/** The clock, and timers that can be taken back. */
export interface Timers {
  now(): number;
  after(milliseconds: number, run: () => void): () => void;
}

export type RequestId = string | number;

/** A request of the client that has no reply yet. */
export interface PendingRequest {
  readonly id: RequestId;
  readonly request: RawMessage;
  readonly since: number;
  /** On which link it was sent, `null` while it waits for one. */
  sentOn: number | null;
  attempts: number;
}

/** Requests by id: each leaves once, and is answered by whoever takes it out. */
export class PendingRequests {
  readonly #timers: Timers;
  readonly #requests = new Map<RequestId, PendingRequest>();
  readonly #deadlines = new Map<RequestId, () => void>();

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  get size(): number {
    return this.#requests.size;
  }

  has(id: RequestId): boolean {
    return this.#requests.has(id);
  }

  get(id: unknown): PendingRequest | undefined {
    return isRequestId(id) ? this.#requests.get(id) : undefined;
  }

  all(): readonly PendingRequest[] {
    return [...this.#requests.values()];
  }

  add(id: RequestId, request: RawMessage): PendingRequest {
    const pending = { id, request, since: this.#timers.now(), sentOn: null, attempts: 0 };
    this.#requests.set(id, pending);
    return pending;
  }

  /** Takes a request out; `undefined` if it has been answered already. */
  take(id: unknown): PendingRequest | undefined {
    const pending = this.get(id);
    if (pending === undefined) return undefined;
    this.#requests.delete(pending.id);
    this.#deadlines.get(pending.id)?.();
    this.#deadlines.delete(pending.id);
    return pending;
  }

  /** Runs so much later, unless the request has left or was given another deadline. */
  setDeadline({ id }: PendingRequest, milliseconds: number, run: () => void): void {
    this.#deadlines.get(id)?.();
    this.#deadlines.set(id, this.#timers.after(milliseconds, run));
  }

  /** The request whose progress a notification tells of. */
  byProgress(notification: RawMessage): PendingRequest | undefined {
    const token = memberOf(notification['params'], 'progressToken');
    if (token === undefined) return undefined;
    return this.all().find(
      ({ request }) => memberOf(memberOf(request['params'], '_meta'), 'progressToken') === token,
    );
  }
}

export function memberOf(value: unknown, name: string): unknown {
  return isJsonObject(value) ? value[name] : undefined;
}
