import type { ApiRequest, RejectedRequest } from '../domain/api-authorization.ts';
import {
  isAssistantError,
  assistantError,
  isTransient,
  type AssistantError,
} from '../domain/errors.ts';
import { isRedirect } from '../domain/http-response.ts';
import { orgMoved, readJson } from './response-body.ts';
import {
  isCircuitOpen,
  passCircuitBreaker,
  recordAnswer,
  recordFailure,
} from './circuit-breaker.ts';
import { fromOktaResponse } from './okta-errors.ts';
import { createRejectionPolicy } from './rejections.ts';
import type { OktaDeps } from './okta-deps.ts';
import { closeRateGate, createRateGate } from './rate-gate.ts';

/** Longer than any caller waits: a late answer is still worth storing. */
const TIMEOUT_MS = 60_000;
/** The longest delay before each retry; the shortest is 0 (full jitter). */
const MAX_RETRY_DELAYS_MS = [300, 1000];
const RETRY_WINDOW_MS = 10_000;

export interface JsonResponse {
  readonly body: unknown;
  readonly headers: Headers;
}

/**
 * Reads one resource of Okta's API as JSON. Replaces what Okta rejects (see `createRejectionPolicy`); tries three times on
 * network and server errors; waits once for a short rate limit; never follows a redirect. Throws `AssistantError`.
 */
export async function getJson(
  url: URL,
  headers: Readonly<Record<string, string>>,
  deps: OktaDeps,
  signal: AbortSignal,
): Promise<JsonResponse> {
  const request: ApiRequest = { method: 'GET', url };
  const passRateGate = createRateGate(deps, signal);
  const waitBeforeRetry = createRetryPolicy(deps, signal);
  const partToReplace = createRejectionPolicy();
  let rejection: RejectedRequest | undefined;
  for (;;) {
    await passRateGate();
    passCircuitBreaker(deps);
    const authorizationHeaders = await deps.authorization.headersFor(request, signal, rejection);
    rejection = undefined;
    try {
      const response = await send(request, { ...headers, ...authorizationHeaders }, deps, signal);
      if (isRedirect(response)) throw orgMoved(deps.orgUrl);
      if (response.ok)
        return { body: await readJson(deps.orgUrl, response), headers: response.headers };
      const part = await partToReplace(response);
      if (part === null) throw await failureOf(response, deps);
      rejection = { part, headers: authorizationHeaders };
    } catch (thrown) {
      await waitBeforeRetry(toRequestError(thrown, signal));
    }
  }
}

async function send(
  { method, url }: ApiRequest,
  headers: Readonly<Record<string, string>>,
  deps: OktaDeps,
  signal: AbortSignal,
): Promise<Response> {
  const response = await deps.fetch(url, {
    method,
    headers: { accept: 'application/json', ...headers },
    // A redirect could carry the token to another host.
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.any([signal, deps.timeout(TIMEOUT_MS)]),
  });
  deps.authorization.observe(response);
  if (response.status < 500) recordAnswer(deps);
  return response;
}

async function failureOf(response: Response, deps: OktaDeps): Promise<AssistantError> {
  const error = await fromOktaResponse(response, deps);
  if (error.code === 'OKTA_UNAVAILABLE') recordFailure(deps);
  return error;
}

/** Resolves when the failed request may be sent again; throws the failure if it may not. */
function createRetryPolicy(deps: OktaDeps, signal: AbortSignal) {
  const startedAt = deps.now();
  const maxDelays = MAX_RETRY_DELAYS_MS.values();
  let wasLimited = false;
  return async (failure: AssistantError): Promise<void> => {
    if (failure.wire.code === 'OKTA_RATE_LIMITED') {
      await closeRateGate(failure.wire.detail.retryAt, deps);
      if (wasLimited) throw failure;
      wasLimited = true;
      return;
    }
    const maxDelay =
      isTransient(failure.code) && !isCircuitOpen(deps) ? maxDelays.next().value : undefined;
    if (maxDelay === undefined) throw failure;
    const delay = deps.random() * maxDelay;
    if (deps.now() + delay - startedAt > RETRY_WINDOW_MS) throw failure;
    await deps.wait(delay, signal);
  };
}

/** Unless the caller aborted, whatever `fetch` or a body's stream throws is a network failure. */
function toRequestError(thrown: unknown, signal: AbortSignal): AssistantError {
  if (signal.aborted) return assistantError('CANCELLED', 'The request was canceled.');
  if (isAssistantError(thrown)) return thrown;
  const error = assistantError('NETWORK_UNAVAILABLE', 'Okta could not be reached.');
  error.cause = thrown;
  return error;
}
