import type { ApiRequest, Refusal } from '../domain/api-authorization.ts';
import { isAssistantError, problem, type AssistantError } from '../domain/errors.ts';
import { readJson } from './body.ts';
import { isOpen, noteAnswer, passCircuit } from './circuit.ts';
import { fromOktaResponse, refusedPart } from './okta-errors.ts';
import type { OktaPorts } from './ports.ts';
import { closeRateGate, createRateGate } from './rate-gate.ts';

/** Longer than anyone waits for it: an answer that comes late is still worth keeping. */
const TIMEOUT_MS = 60_000;
/** The longest pause before each repetition; the shortest is none (full jitter). */
const PAUSES_MS = [300, 1000];
const REPEATED_WITHIN_MS = 10_000;

export interface Answer {
  readonly body: unknown;
  readonly headers: Headers;
}

/**
 * Reads one resource of Okta's API as JSON. A dead token is replaced once, a DPoP proof made anew once for each reason,
 * network trouble and server errors are tried three times, a short rate limit is waited for once; a redirect is never
 * followed. Throws `AssistantError`.
 */
export async function getJson(
  url: URL,
  headers: Readonly<Record<string, string>>,
  ports: OktaPorts,
  signal: AbortSignal,
): Promise<Answer> {
  const request: ApiRequest = { method: 'GET', url };
  const passRateGate = createRateGate(ports, signal);
  const beforeRepeating = createRepetition(ports, signal);
  const renewed = new Set<string>();
  let refusal: Refusal | undefined;
  for (;;) {
    await passRateGate();
    passCircuit(ports);
    const authorised = await ports.authorization.headersFor(request, signal, refusal);
    refusal = undefined;
    try {
      const response = await send(request, { ...headers, ...authorised }, ports, signal);
      if (response.ok) return { body: await readJson(response), headers: response.headers };
      const part = refusedPart(response);
      if (part === null || renewed.has(part)) throw await fromOktaResponse(response, ports);
      renewed.add(part);
      refusal = { response, headers: authorised };
    } catch (thrown) {
      await beforeRepeating(asProblem(thrown, signal));
    }
  }
}

async function send(
  { method, url }: ApiRequest,
  headers: Readonly<Record<string, string>>,
  ports: OktaPorts,
  signal: AbortSignal,
): Promise<Response> {
  const response = await ports.fetch(url, {
    method,
    headers: { accept: 'application/json', ...headers },
    // A redirect could carry the token to another host.
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.any([signal, ports.timeout(TIMEOUT_MS)]),
  });
  ports.authorization.heard(response);
  noteAnswer(response, ports);
  return response;
}

/** Resolves when a request that failed so may be repeated; throws the failure where it may not. */
function createRepetition(ports: OktaPorts, signal: AbortSignal) {
  const begunAt = ports.now();
  const pauses = PAUSES_MS.values();
  let limitedBefore = false;
  return async (failure: AssistantError): Promise<void> => {
    if (failure.wire.code === 'OKTA_RATE_LIMITED') {
      await closeRateGate(failure.wire.detail.retryAt, ports);
      if (limitedBefore) throw failure;
      limitedBefore = true;
      return;
    }
    const longest = isPassing(failure) && !isOpen(ports) ? pauses.next().value : undefined;
    if (longest === undefined) throw failure;
    const pause = ports.random() * longest;
    if (ports.now() + pause - begunAt > REPEATED_WITHIN_MS) throw failure;
    await ports.wait(pause, signal);
  };
}

function isPassing({ code }: AssistantError): boolean {
  return code === 'NETWORK_UNAVAILABLE' || code === 'OKTA_UNAVAILABLE';
}

/** Whatever `fetch` and a body's stream throw, a stop by the caller apart, is a network that failed. */
function asProblem(thrown: unknown, signal: AbortSignal): AssistantError {
  if (signal.aborted) return problem('CANCELLED', 'The request was stopped.');
  if (isAssistantError(thrown)) return thrown;
  const error = problem('NETWORK_UNAVAILABLE', 'Okta could not be reached.');
  error.cause = thrown;
  return error;
}
