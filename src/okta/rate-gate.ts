import { problem } from '../domain/errors.ts';
import { isLimited, LONGEST_LIMIT_MS } from '../domain/rate-limit.ts';
import type { OktaPorts } from './ports.ts';

const SHORTEST_LIMIT_MS = 1000;
const LIMIT_WITHOUT_A_TIME_MS = 9000;
const JITTER_MS = 1000;
const WAITED_FOR_MS = 10_000;

/**
 * Lets a request through when Okta does not ask to be left alone; a short wait is waited for, once in the request's
 * life. Throws `OKTA_RATE_LIMITED`.
 */
export function createRateGate(ports: OktaPorts, signal: AbortSignal): () => Promise<void> {
  let waitedFor: number | null = null;
  return async function pass() {
    const limit = await ports.rateLimit.read();
    if (limit === null || limit.orgUrl !== ports.orgUrl) return;
    const { retryAt } = limit;
    // A timer may fire a moment too early.
    if (!isLimited(retryAt, ports.now()) || retryAt === waitedFor) return;
    const left = retryAt - ports.now();
    if (waitedFor !== null || left > WAITED_FOR_MS)
      throw problem('OKTA_RATE_LIMITED', 'Okta asks to wait before the next request.', { retryAt });
    waitedFor = retryAt;
    await ports.wait(left, signal);
    await pass();
  };
}

/** Closes the gate for every face; where several 429 come at once, the one that asks for longest holds. */
export async function closeRateGate(until: number, ports: OktaPorts): Promise<void> {
  const { orgUrl, rateLimit, now } = ports;
  // The second time because another face may have written between this one's reading and writing.
  for (let writes = 0; writes < 2; writes += 1) {
    const kept = await rateLimit.read();
    const holds = kept?.orgUrl === orgUrl && isLimited(kept.retryAt, now());
    if (holds && kept.retryAt >= until) return;
    // What cannot be kept still fails this request.
    await rateLimit.write({ orgUrl, retryAt: until }).catch(() => undefined);
  }
}

/**
 * When the next request may go out after a 429, in epoch milliseconds: at `X-Rate-Limit-Reset` (epoch seconds) or
 * `Retry-After` (seconds or a date) by the server's own `Date`, so that no clock need be right; jittered, and from a
 * second to a minute from now.
 * @see https://developer.okta.com/docs/reference/rl-best-practices/
 */
export function retryTime(headers: Headers, { now, random }: Pick<OktaPorts, 'now' | 'random'>) {
  const asked = waitsIn(headers, now()).find((ms) => Number.isFinite(ms) && ms > 0);
  const wait = Math.max(asked ?? LIMIT_WITHOUT_A_TIME_MS, SHORTEST_LIMIT_MS);
  return now() + Math.min(wait + random() * JITTER_MS, LONGEST_LIMIT_MS);
}

function waitsIn(headers: Headers, now: number): readonly number[] {
  const serverNow = Date.parse(headers.get('date') ?? '') || now;
  const reset = Number(headers.get('x-rate-limit-reset') ?? Number.NaN) * 1000;
  const after = headers.get('retry-after') ?? '';
  return [
    reset - serverNow,
    Number.isNaN(Number(after)) ? Date.parse(after) - serverNow : Number(after) * 1000,
  ];
}
