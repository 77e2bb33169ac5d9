import type { ApiRequest } from '../domain/api-authorization.ts';
import { problem } from '../domain/errors.ts';
import { fromOktaResponse, isDeadToken } from './okta-errors.ts';
import type { OktaPorts } from './ports.ts';

const TIMEOUT_MS = 20_000;
const BODY_CAP_BYTES = 10 * 1024 * 1024;
const SERVER_ERROR_TRIES = 2;

/**
 * Reads one resource of Okta's API as JSON: a dead token is replaced once, a 5xx is tried once more, a redirect is
 * never followed. Throws `AssistantError`.
 */
export async function getJson(
  path: string,
  headers: Readonly<Record<string, string>>,
  ports: OktaPorts,
  signal: AbortSignal,
): Promise<unknown> {
  const { authorization } = ports;
  const request: ApiRequest = { method: 'GET', url: new URL(path, ports.orgUrl) };
  let authorised = await authorization.headersFor(request, signal);
  let replaced = false;
  for (let tries = 1; ; tries += 1) {
    const response = await send(request, { ...headers, ...authorised }, ports, signal);
    authorization.heard(response);
    if (response.ok) return await readJson(response);
    if (isDeadToken(response) && !replaced) {
      replaced = true;
      authorised = await authorization.headersFor(request, signal, {
        response,
        headers: authorised,
      });
      continue;
    }
    if (response.status >= 500 && tries < SERVER_ERROR_TRIES) continue;
    throw await fromOktaResponse(response, ports.now());
  }
}

async function send(
  { method, url }: ApiRequest,
  headers: Readonly<Record<string, string>>,
  ports: OktaPorts,
  signal: AbortSignal,
): Promise<Response> {
  try {
    return await ports.fetch(url, {
      method,
      headers: { accept: 'application/json', ...headers },
      // A redirect could carry the token to another host.
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
  } catch (cause) {
    if (signal.aborted) throw problem('CANCELLED', 'The request was stopped.');
    const error = problem('NETWORK_UNAVAILABLE', 'Okta could not be reached.');
    error.cause = cause;
    throw error;
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return JSON.parse(await readText(response));
  } catch (cause) {
    if (cause instanceof SyntaxError) throw unexpected('body is not JSON');
    throw cause;
  }
}

async function readText(response: Response): Promise<string> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw problem('NETWORK_UNAVAILABLE', 'The answer of Okta broke off.');
    });
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > BODY_CAP_BYTES) {
      await reader.cancel();
      throw unexpected('body over 10 MiB');
    }
    text += decoder.decode(value, { stream: true });
  }
}

function unexpected(path: string) {
  return problem('OKTA_RESPONSE_UNEXPECTED', 'Okta answered in an unexpected way.', { path });
}
