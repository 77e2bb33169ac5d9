import { displayText } from '../domain/display-text.ts';
import { assistantError, type AssistantError } from '../domain/errors.ts';
import { READ_SELF_SCOPE } from '../domain/okta-scopes.ts';
import { readText } from './response-body.ts';
import type { OktaDeps } from './okta-deps.ts';
import { retryTime } from './rate-gate.ts';
import { OktaError } from './api-schemas.ts';

/**
 * What was not accepted: the proof, for want of a nonce or else (RFC 9449 §7.1, §9; Okta's status is 400 where the RFC has
 * 401), or the token itself; `null`: another proof or token would change nothing.
 */
export function rejectedPart({ status, headers }: Response): string | null {
  if (status !== 400 && status !== 401) return null;
  const challenge = headers.get('www-authenticate') ?? '';
  const proof = /\bDPoP\b.*\berror="?(use_dpop_nonce|invalid_dpop_proof)\b/iu.exec(challenge);
  return proof?.[1] ?? (status === 401 ? 'token' : null);
}

/** What a refusal of Okta's API means. */
export async function fromOktaResponse(
  response: Response,
  deps: Pick<OktaDeps, 'now' | 'random'>,
): Promise<AssistantError> {
  const { status } = response;
  const errorId = await errorIdOf(response);
  if (status === 401)
    return assistantError('SIGN_IN_REQUIRED', 'Okta asks the user to sign in again.');
  if (status === 403) return forbiddenError(response, errorId);
  if (status === 429)
    return assistantError('OKTA_RATE_LIMITED', 'Okta asks to wait before the next request.', {
      retryAt: retryTime(response.headers, deps),
    });
  if (status === 404)
    return assistantError('OKTA_RESPONSE_UNEXPECTED', 'Okta does not know this user or address.', {
      path: `status ${status}`,
    });
  if (status >= 500)
    return assistantError('OKTA_UNAVAILABLE', 'Okta cannot answer at the moment.', { errorId });
  return assistantError('OKTA_RESPONSE_UNEXPECTED', 'Okta answered in an unexpected way.', {
    path: `status ${status}`,
  });
}

/** A scope that was not granted comes as a 403 without a body; its URIs are http and never followed. */
function forbiddenError(response: Response, errorId: string | null): AssistantError {
  const challenge = response.headers.get('www-authenticate') ?? '';
  if (!challenge.includes('insufficient_scope'))
    return assistantError('OKTA_FORBIDDEN', 'Okta does not allow this user to read it.', {
      errorId,
    });
  const scope = /scope="([^"]{1,200})"/u.exec(challenge)?.[1] ?? READ_SELF_SCOPE;
  return assistantError('OKTA_SCOPE_MISSING', 'A scope is not granted to this app in Okta.', {
    scope: displayText(scope, 100),
  });
}

async function errorIdOf(response: Response): Promise<string | null> {
  try {
    const parsed = OktaError.safeParse(JSON.parse(await readText(response)));
    return parsed.success ? displayText(parsed.data.errorId ?? '', 60) || null : null;
  } catch {
    return null;
  }
}
