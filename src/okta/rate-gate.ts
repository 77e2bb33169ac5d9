import { assistantError } from '../domain/errors.ts';
import { isRateLimitActive, MAX_RATE_LIMIT_MS } from '../domain/rate-limit.ts';
import type { OktaDeps } from './okta-deps.ts';

const MIN_LIMIT_MS = 1000;
const DEFAULT_LIMIT_MS = 9000;
const JITTER_MS = 1000;
const MAX_FOREIGN_LIMIT_MS = 60_000;
const MAX_WAIT_MS = 10_000;

/** Lets a request through if no rate limit is active; waits for a short limit, once per request. Throws `OKTA_RATE_LIMITED`. */
export function createRateGate(deps: OktaDeps, signal: AbortSignal): () => Promise<void> {
  let waitedFor: number | null = null;
  return async function pass() {
    const limit = await deps.rateLimit.read();
    if (limit === null || limit.orgUrl !== deps.orgUrl) return;
    const { retryAt, askedAt } = limit;
    // A timer may fire slightly early.
    if (!isRateLimitActive(retryAt, deps.now(), askedAt) || retryAt === waitedFor) return;
    const remaining = retryAt - deps.now();
    if (waitedFor !== null || remaining > MAX_WAIT_MS)
      throw assistantError('OKTA_RATE_LIMITED', 'Okta asks to wait before the next request.', {
        retryAt,
      });
    waitedFor = retryAt;
    await deps.wait(remaining, signal);
    await pass();
  };
}

/** Closes the gate for all requests to the org; of several concurrent 429 responses, the longest limit holds. */
export async function closeRateGate(until: number, deps: OktaDeps): Promise<void> {
  const { orgUrl, rateLimit, now } = deps;
  // Twice, because another request may have written between this one's read and write.
  for (let writes = 0; writes < 2; writes += 1) {
    const stored = await rateLimit.read();
    const isStillLimited =
      stored?.orgUrl === orgUrl && isRateLimitActive(stored.retryAt, now(), stored.askedAt);
    if (isStillLimited && stored.retryAt >= until) return;
    // A limit that cannot be stored still fails this request.
    await rateLimit.write({ orgUrl, retryAt: until, askedAt: now() }).catch(() => undefined);
  }
}

/**
 * When the next request may be sent after a 429, in epoch milliseconds: at `X-Rate-Limit-Reset` (epoch seconds) or
 * `Retry-After` (seconds or a date), relative to the server's `Date`, so that wrong clocks do not matter; with jitter, one
 * second to one day from now. A reset further off is none that Okta means. What something else asks for holds a minute at
 * most, since no later answer of Okta's would end it.
 * @see https://developer.okta.com/docs/reference/rl-best-practices/
 */
export function retryTime(
  headers: Headers,
  { now, random }: Pick<OktaDeps, 'now' | 'random'>,
  isOkta: boolean,
): number {
  const longest = isOkta ? MAX_RATE_LIMIT_MS : MAX_FOREIGN_LIMIT_MS;
  const [reset, retryAfter] = requestedWaits(headers, now());
  const requestedWait = [reset <= MAX_RATE_LIMIT_MS ? reset : Number.NaN, retryAfter].find(
    (ms) => Number.isFinite(ms) && ms > 0,
  );
  const wait = Math.max(requestedWait ?? DEFAULT_LIMIT_MS, MIN_LIMIT_MS);
  return now() + Math.min(wait + random() * JITTER_MS, longest);
}

function requestedWaits(headers: Headers, now: number) {
  const serverNow = Date.parse(headers.get('date') ?? '') || now;
  const reset = Number(headers.get('x-rate-limit-reset') ?? Number.NaN) * 1000;
  const after = headers.get('retry-after') ?? '';
  return [
    reset - serverNow,
    Number.isNaN(Number(after)) ? Date.parse(after) - serverNow : Number(after) * 1000,
  ] as const;
}
