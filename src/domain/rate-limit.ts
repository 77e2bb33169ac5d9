import { isJsonObject } from './json.ts';

/** A rate limit of an org: no request to it before `retryAt` (epoch milliseconds). */
export interface RateLimit {
  readonly orgUrl: string;
  readonly retryAt: number;
  /** When Okta asked for it; before that, the clock was set back. */
  readonly askedAt?: number | undefined;
}

/** The longest that Okta is left alone, whatever it asks for: one day. */
export const MAX_RATE_LIMIT_MS = 86_400_000;

/** Whether a request must still wait; a time further off than any limit is one from before the clock was set back. */
export function isRateLimitActive(retryAt: number, now: number, askedAt = now): boolean {
  return retryAt > now && retryAt - now <= MAX_RATE_LIMIT_MS && now >= askedAt;
}

export function decodeRateLimit(stored: unknown): RateLimit | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { orgUrl, retryAt, askedAt } = stored;
  return typeof orgUrl === 'string' && typeof retryAt === 'number'
    ? { orgUrl, retryAt, ...(typeof askedAt === 'number' ? { askedAt } : {}) }
    : undefined;
}
