import type { ApiAuthorization } from '../domain/api-authorization.ts';
import type { Item } from '../domain/stored-item.ts';
import type { RateLimit } from '../domain/rate-limit.ts';

/** The recent server errors of an org's API, shared by all requests in the worker's life. */
export interface Circuit {
  /** Server errors in a row. */
  failures: number;
  /** Until when requests are held back, epoch milliseconds. */
  openUntil: number;
}

/** The dependencies of requests to one org's API. */
export interface OktaDeps {
  readonly orgUrl: string;
  readonly authorization: ApiAuthorization;
  /** Shared by all UI, and stored so that it outlives the worker. */
  readonly rateLimit: Item<RateLimit | null>;
  readonly circuit: Circuit;
  readonly fetch: typeof fetch;
  /** Epoch milliseconds. */
  now(): number;
  /** Rejects with the signal's reason when it aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** A signal that aborts after so many milliseconds. */
  timeout(ms: number): AbortSignal;
  /** From 0 to below 1. */
  random(): number;
}
