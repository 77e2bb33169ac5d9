import { displayText } from '../domain/display-text.ts';
import { problem, type AssistantError } from '../domain/errors.ts';
import { OktaError } from './wire.ts';

const LONGEST_WAIT_MS = 60_000;
const DEFAULT_WAIT_MS = 10_000;

/** Whether Okta says that the access token is dead (RFC 6750 §3.1, or error E0000011). */
export function isDeadToken(response: Response): boolean {
  return response.status === 401;
}

/** What a refusal of Okta's API means; `now` is epoch milliseconds. */
export async function fromOktaResponse(response: Response, now: number): Promise<AssistantError> {
  const { status } = response;
  const errorId = await errorIdOf(response);
  if (status === 401) return problem('SIGN_IN_REQUIRED', 'Okta asks the user to sign in again.');
  if (status === 403) return forbidden(response, errorId);
  if (status === 429)
    return problem('OKTA_RATE_LIMITED', 'Okta asks to wait before the next request.', {
      retryAt: retryAt(response.headers, now),
    });
  if (status === 404)
    return problem('OKTA_RESPONSE_UNEXPECTED', 'Okta does not know this user or address.', {
      path: `status ${status}`,
    });
  if (status >= 500)
    return problem('OKTA_UNAVAILABLE', 'Okta cannot answer at the moment.', { errorId });
  return problem('OKTA_RESPONSE_UNEXPECTED', 'Okta answered in an unexpected way.', {
    path: `status ${status}`,
  });
}

/** A scope that was not granted comes as a 403 without a body; its URIs are http and never followed. */
function forbidden(response: Response, errorId: string | null): AssistantError {
  const challenge = response.headers.get('www-authenticate') ?? '';
  if (!challenge.includes('insufficient_scope'))
    return problem('OKTA_FORBIDDEN', 'Okta does not allow this user to read it.', { errorId });
  const scope = /scope="([^"]{1,200})"/u.exec(challenge)?.[1] ?? 'okta.users.read.self';
  return problem('OKTA_SCOPE_MISSING', 'A scope is not granted to this app in Okta.', {
    scope: displayText(scope, 100),
  });
}

/**
 * When the next request may go out: `X-Rate-Limit-Reset` (epoch seconds by the server's clock, measured against
 * its own `Date`) or `Retry-After`, at least a second and at most a minute from now.
 */
export function retryAt(headers: Headers, now: number): number {
  const serverNow = Date.parse(headers.get('date') ?? '') || now;
  const reset = Number(headers.get('x-rate-limit-reset') ?? Number.NaN) * 1000;
  const after = Number(headers.get('retry-after') ?? Number.NaN) * 1000;
  const asked = Number.isFinite(reset) ? reset - serverNow : after;
  const wait = Number.isFinite(asked) && asked > 0 ? asked : DEFAULT_WAIT_MS;
  return now + Math.min(Math.max(wait, 1000), LONGEST_WAIT_MS);
}

async function errorIdOf(response: Response): Promise<string | null> {
  try {
    const parsed = OktaError.safeParse(JSON.parse(await response.text()));
    return parsed.success ? displayText(parsed.data.errorId ?? '', 60) || null : null;
  } catch {
    return null;
  }
}
