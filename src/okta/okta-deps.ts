import type { ApiAuthorization } from '../domain/api-authorization.ts';
import type { Item } from '../domain/stored-item.ts';
import type { RateLimit } from '../domain/rate-limit.ts';

/** How an org's API fared lately; one for all requests to it while the worker lives. */
export interface Circuit {
  /** Server errors in a row. */
  failures: number;
  /** Until when the API is spared after too many of them, epoch milliseconds. */
  openUntil: number;
}

/** What requests to one org's API need. */
export interface OktaDeps {
  readonly orgUrl: string;
  readonly authorization: ApiAuthorization;
  /** Shared by all faces, and kept when the worker is stopped. */
  readonly rateLimit: Item<RateLimit | null>;
  readonly circuit: Circuit;
  readonly fetch: typeof fetch;
  /** Epoch milliseconds. */
  now(): number;
  /** Rejects with the signal's reason when it aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** Aborts after so many milliseconds. */
  timeout(ms: number): AbortSignal;
  /** From 0 to below 1. */
  random(): number;
}
