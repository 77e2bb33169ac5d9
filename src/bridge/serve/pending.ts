import { memberOf } from '../../domain/json.ts';
import { isRequestId, type RawMessage } from '../../bridge-protocol/frames.ts';
import type { Timers } from './timers.ts';

export type RequestId = string | number;

/** A client's request without a reply so far. */
export interface PendingRequest {
  readonly id: RequestId;
  readonly request: RawMessage;
  readonly since: number;
  /** The generation of the connection on which it was sent; `null` while it waits for one. */
  sentOn: number | null;
  attempts: number;
}

/** Pending requests by id; whoever answers a request takes it, exactly once. */
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

  /** Removes and returns a request; `undefined` if it already has a reply. */
  take(id: unknown): PendingRequest | undefined {
    const pending = this.get(id);
    if (pending === undefined) return undefined;
    this.#requests.delete(pending.id);
    this.#deadlines.get(pending.id)?.();
    this.#deadlines.delete(pending.id);
    return pending;
  }

  /** Calls `run` after this time, unless the request is taken or gets another deadline. */
  setDeadline({ id }: PendingRequest, milliseconds: number, run: () => void): void {
    this.#deadlines.get(id)?.();
    this.#deadlines.set(id, this.#timers.after(milliseconds, run));
  }

  /** The request that a progress notification belongs to. */
  byProgress(notification: RawMessage): PendingRequest | undefined {
    const token = memberOf(notification['params'], 'progressToken');
    if (token === undefined) return undefined;
    return this.all().find(
      ({ request }) => memberOf(memberOf(request['params'], '_meta'), 'progressToken') === token,
    );
  }
}
