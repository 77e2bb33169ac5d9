import { displayText } from '../domain/display-text.ts';
import { dpopRefused } from '../domain/dpop-errors.ts';
import { AssistantError, assistantError } from '../domain/errors.ts';
import {
  hasSignOfOkta,
  isForeignResponse,
  isGatewayFailure,
  isTimingFailure,
} from '../domain/http-response.ts';
import { READ_SELF_SCOPE } from '../domain/okta-scopes.ts';
import { networkBlocked, readStart, unexpectedResponse } from './response-body.ts';
import type { OktaDeps } from './okta-deps.ts';
import { retryTime } from './rate-gate.ts';
import { OktaError } from './api-schemas.ts';

/**
 * What Okta rejected: the DPoP proof, for a missing nonce or another reason (RFC 9449 §7.1, §9; with status 400 where the
 * RFC has 401), or the token; `null`: neither.
 */
export function rejectionReason({ status, headers }: Response) {
  if (status !== 400 && status !== 401) return null;
  const challenge = headers.get('www-authenticate') ?? '';
  const [, reason] =
    /\bDPoP\b.*\berror="?(use_dpop_nonce|invalid_dpop_proof)\b/iu.exec(challenge) ?? [];
  if (reason === 'use_dpop_nonce' || reason === 'invalid_dpop_proof') return reason;
  return status === 401 ? 'token' : null;
}

/** What a challenge says in words; foreign text. */
export function challengeDescription({ headers }: Response): string {
  const challenge = headers.get('www-authenticate') ?? '';
  return /\berror_description="([^"]{1,500})"/iu.exec(challenge)?.[1] ?? '';
}

/** The error that an unsuccessful response of Okta's API means; a 401 is sent again with a new token first. */
export async function fromOktaResponse(
  response: Response,
  deps: Pick<OktaDeps, 'now' | 'random' | 'orgUrl'>,
): Promise<AssistantError> {
  const { status } = response;
  const text = await readStart(response).catch(() => '');
  if (isForeignResponse(response, text)) return networkBlocked(deps.orgUrl);
  if (isTimingFailure(response) || isGatewayFailure(response, text))
    return assistantError('NETWORK_UNAVAILABLE', 'Okta could not be reached.');
  const errorId = errorIdOf(text);
  const reason = rejectionReason(response);
  if (reason !== null && reason !== 'token')
    return dpopRefused(challengeDescription(response) || reason);
  if (status === 429)
    return assistantError('OKTA_RATE_LIMITED', 'Okta asks to wait before the next request.', {
      retryAt: retryTime(response.headers, deps, hasSignOfOkta(response, text)),
    });
  const stepUp = stepUpOf(response);
  if (stepUp !== null) return stepUp;
  if (status === 403) return forbiddenError(response, errorId);
  if (status === 401)
    return assistantError('OKTA_FORBIDDEN', 'Okta rejects a new access token, too.', {
      errorId,
      status,
    });
  if (status >= 500)
    return assistantError('OKTA_UNAVAILABLE', 'Okta is temporarily unavailable.', {
      errorId,
    });
  if (status < 400) return unexpectedResponse(`status ${status}`);
  return assistantError('OKTA_REQUEST_REJECTED', 'Okta rejected the request.', {
    status,
    errorCode: errorCodeOf(text),
    errorId,
  });
}

/** A missing scope comes as a 403 without a body but with a challenge, whose URIs are http and never followed. */
function forbiddenError(response: Response, errorId: string | null): AssistantError {
  const challenge = response.headers.get('www-authenticate');
  if (challenge?.includes('insufficient_scope') === true) {
    const scope = /scope="([^"]{1,200})"/u.exec(challenge)?.[1] ?? READ_SELF_SCOPE;
    return assistantError('OKTA_SCOPE_MISSING', 'A scope is not granted to this app in Okta.', {
      scope: displayText(scope, 100),
    });
  }
  return assistantError('OKTA_FORBIDDEN', 'Okta does not allow this user to read it.', { errorId });
}

/** Okta wants the user to sign in again before it gives this (RFC 9470 §3). */
export class StepUpError extends AssistantError {
  readonly acrValues: string;
  readonly maxAge: string | null;

  constructor(acrValues: string, maxAge: string | null) {
    const message = 'Okta asks for a fresh sign-in first.';
    super({ code: 'SIGN_IN_REQUIRED', message, detail: undefined });
    this.acrValues = acrValues;
    this.maxAge = maxAge;
  }
}

/** The wish for a fresh or stronger sign-in that a 401 (RFC 9470 §3) or 403 (Okta's MyAccount API) is, or `null`. */
export function stepUpOf({ status, headers }: Response): StepUpError | null {
  if (status !== 401 && status !== 403) return null;
  const challenge = headers.get('www-authenticate') ?? '';
  if (!/insufficient_(?:authentication_context|user_authentication)/u.test(challenge)) return null;
  const acrValues = /\bacr_values="([\w:. -]{1,200})"/u.exec(challenge)?.[1];
  const maxAge = /\bmax_age="?(\d{1,6})\b/u.exec(challenge)?.[1] ?? null;
  return new StepUpError(acrValues ?? '', maxAge);
}

/** Okta's code for a feature that the org or user does not have: comes as a 401 that no token cures. */
const FEATURE_OFF = 'E0000015';

/** Whether the body of a failure says that the feature is off. */
export function isFeatureOff(text: string): boolean {
  return errorOf(text)?.errorCode === FEATURE_OFF;
}

function errorCodeOf(text: string): string | null {
  const errorCode = errorOf(text)?.errorCode;
  return errorCode === undefined ? null : displayText(errorCode, 60) || null;
}

function errorIdOf(text: string): string | null {
  const errorId = errorOf(text)?.errorId;
  return typeof errorId === 'string' ? displayText(errorId, 60) || null : null;
}

function errorOf(text: string) {
  try {
    return OktaError.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
