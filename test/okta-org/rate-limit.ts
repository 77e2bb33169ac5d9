import type { OrgResponse } from './exchange.ts';
import { oktaError } from './okta-errors.ts';

const WINDOW_MS = 60_000;

interface Bucket {
  windowStart: number;
  used: number;
}

/** Counts requests per endpoint and minute. @see https://developer.okta.com/docs/reference/rl-best-practices/ */
export class RateLimiter {
  readonly #limit: number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(requestsPerMinute: number) {
    this.#limit = requestsPerMinute;
  }

  /** Counts one request and returns Okta's headers for it, with the refusal when it was one too many. */
  count(endpoint: string, now: number): { headers: Record<string, string>; refused?: OrgResponse } {
    let bucket = this.#buckets.get(endpoint);
    if (bucket === undefined || now >= bucket.windowStart + WINDOW_MS) {
      bucket = { windowStart: now, used: 0 };
      this.#buckets.set(endpoint, bucket);
    }
    bucket.used += 1;
    const headers = {
      'x-rate-limit-limit': String(this.#limit),
      'x-rate-limit-remaining': String(Math.max(0, this.#limit - bucket.used)),
      'x-rate-limit-reset': String(Math.ceil((bucket.windowStart + WINDOW_MS) / 1000)),
    };
    return bucket.used > this.#limit ? { headers, refused: oktaError('E0000047') } : { headers };
  }

  clear(): void {
    this.#buckets.clear();
  }
}

/** Discovery and keys are not limited. @see https://developer.okta.com/docs/reference/rate-limits/ */
export function isRateLimited(path: string): boolean {
  return path.startsWith('/api/') || (path.startsWith('/oauth2/') && path !== '/oauth2/v1/keys');
}
