import { toWireError, type WireError } from '../../src/domain/errors.ts';
import type { RateLimit } from '../../src/domain/rate-limit.ts';
import type { OktaDeps } from '../../src/okta/okta-deps.ts';
import { bearerAuthorization } from './bearer-authorization.ts';
import { memoryItem } from './memory-item.ts';

export const ORG_ORIGIN = 'https://acme.okta.com';

export type Responder = () => Response | Promise<Response>;

/**
 * Okta's API, which answers one request after the other so, and then not at all. Waiting is instant: it only sets the
 * clock. Time-outs come when `expire()` is called.
 */
export function oktaApi(...answers: readonly Responder[]) {
  const clock = { now: Date.UTC(2026, 10, 24, 12) };
  const sent: { readonly url: URL; readonly init: RequestInit; readonly at: number }[] = [];
  const tokens: (string | undefined)[] = [];
  const waits: number[] = [];
  const timeouts: AbortController[] = [];
  const deps = {
    orgUrl: ORG_ORIGIN,
    now: () => clock.now,
    authorization: bearerAuthorization(async (_signal, rejectedToken) => {
      tokens.push(rejectedToken);
      return `token-${tokens.length}`;
    }),
    rateLimit: memoryItem<RateLimit | null>(null),
    circuit: { failures: 0, openUntil: 0 },
    async wait(ms, signal) {
      signal.throwIfAborted();
      waits.push(ms);
      clock.now += ms;
    },
    timeout() {
      const controller = new AbortController();
      timeouts.push(controller);
      return controller.signal;
    },
    random: () => 0.5,
    async fetch(input, init = {}) {
      sent.push({
        url: new URL(input instanceof Request ? input.url : input),
        init,
        at: clock.now,
      });
      const answer = answers[sent.length - 1];
      if (answer === undefined) throw new TypeError('Failed to fetch');
      return await answer();
    },
  } satisfies OktaDeps;
  return {
    deps,
    clock,
    sent,
    tokens,
    waits,
    expire() {
      for (const timeout of timeouts) timeout.abort();
    },
  };
}

export const ok =
  (value: unknown, headers: Record<string, string> = {}): Responder =>
  () =>
    Response.json(value, { headers });

export const refused =
  (status: number, headers: Record<string, string> = {}): Responder =>
  () =>
    new Response('{"errorCode":"E0000011"}', { status, headers });

export const lost: Responder = () => Promise.reject(new TypeError('Failed to fetch'));

/** An answer whose body never ends unless its request is stopped. */
export function hanging(init: () => RequestInit | undefined): Responder {
  return () =>
    new Response(
      new ReadableStream({
        start(controller) {
          init()?.signal?.addEventListener('abort', () => {
            controller.error(new DOMException('aborted', 'AbortError'));
          });
        },
      }),
      { headers: { 'content-type': 'application/json' } },
    );
}

/** What a promise was refused with, or `null`. */
export function errorOf(promise: Promise<unknown>): Promise<WireError | null> {
  return promise.then(() => null, toWireError);
}

export async function codeOf(promise: Promise<unknown>): Promise<string> {
  return (await errorOf(promise))?.code ?? 'resolved';
}
