import {
  AuthorizationResponseError,
  OperationProcessingError,
  RESPONSE_IS_NOT_CONFORM,
  RESPONSE_IS_NOT_JSON,
  ResponseBodyError,
  UnsupportedOperationError,
  WWWAuthenticateChallengeError,
} from 'oauth4webapi';
import { displayText } from '../../domain/display-text.ts';
import { dpopRefused, isProofTime } from '../../domain/dpop-errors.ts';
import { isAssistantError, assistantError, type AssistantError } from '../../domain/errors.ts';
import { READ_SELF_SCOPE } from '../../domain/okta-scopes.ts';

const MAX_DESCRIPTION_LENGTH = 200;

/** Okta's description of a native app's token request with an `Origin` header (OAuth error catalog, "Browser requests …"). */
const BROWSER_REQUEST = /^Browser requests to the token endpoint/u;
const NOT_ASSIGNED = /not assigned to the client application/iu;
const POLICY = /policy evaluation failed/iu;
const SCOPES_REJECTED = /requested scopes were rejected/iu;

/** Errors by which Okta asks for a sign-in page (OIDC Core §3.1.2.6). */
const INTERACTION_REQUIRED_ERRORS = new Set([
  'login_required',
  'interaction_required',
  'account_selection_required',
  'consent_required',
]);

/** Whether an interactive authorization request may succeed where a silent one failed so. */
export function requiresInteraction(thrown: unknown): boolean {
  if (thrown instanceof AuthorizationResponseError)
    return INTERACTION_REQUIRED_ERRORS.has(thrown.error);
  return (
    isAssistantError(thrown) &&
    (thrown.code === 'SIGN_IN_REQUIRED' || thrown.code === 'SIGN_IN_PAGE_FAILED')
  );
}

/** The key to which a token set is bound no longer exists, so nobody can use the tokens. */
export class KeyGoneError extends Error {
  override readonly name = 'KeyGoneError';
}

/**
 * Whether the refresh token is invalid for good: the server says so (RFC 6749 §5.2), requires a key that the token is not
 * bound to (RFC 9449 §5), or the key no longer exists. Nothing else ends a session.
 */
export function isInvalidGrant(thrown: unknown): boolean {
  if (thrown instanceof KeyGoneError) return true;
  if (thrown instanceof ResponseBodyError && thrown.error === 'invalid_grant') return true;
  return isInvalidDpopProof(thrown) && !isProofTime(thrown.error_description ?? '');
}

/** Whether the server answered with an OAuth error about this request: it has issued no tokens, and rotated none. */
export function isRequestRefused(thrown: unknown): boolean {
  if (thrown instanceof WWWAuthenticateChallengeError) return true;
  return (
    thrown instanceof ResponseBodyError && fromOAuthError(thrown).code !== 'SIGN_IN_UNAVAILABLE'
  );
}

/** Whether the server requires a DPoP proof, or another one than was sent (RFC 9449 §5). */
export function isInvalidDpopProof(thrown: unknown): thrown is ResponseBodyError {
  return thrown instanceof ResponseBodyError && thrown.error === 'invalid_dpop_proof';
}

/** Converts what sign-in or refresh threw to an `AssistantError`. */
export function fromOAuthError(thrown: unknown): AssistantError {
  if (isAssistantError(thrown)) return thrown;
  if (thrown instanceof KeyGoneError)
    return assistantError('SIGN_IN_REQUIRED', 'The key of this sign-in no longer exists.');
  if (thrown instanceof AuthorizationResponseError || thrown instanceof ResponseBodyError)
    return fromErrorCode(thrown.error, thrown.error_description ?? '');
  if (thrown instanceof WWWAuthenticateChallengeError)
    return clientRefused('Okta asked this app to authenticate itself.');
  if (isUnreadableResponse(thrown))
    return assistantError(
      'SIGN_IN_UNAVAILABLE',
      "Okta's response to the sign-in could not be read.",
    );
  if (thrown instanceof OperationProcessingError || thrown instanceof UnsupportedOperationError)
    return notTrusted(thrown.message, thrown);
  if (thrown instanceof DOMException && thrown.name === 'AbortError')
    return assistantError('CANCELLED', 'The sign-in was canceled.');
  if (thrown instanceof TypeError || thrown instanceof DOMException)
    return assistantError('NETWORK_UNAVAILABLE', 'Okta could not be reached.');
  return assistantError('INTERNAL', 'The sign-in failed unexpectedly.');
}

/** Not an OAuth response, such as a proxy's page or one over the size limit: it says nothing about the token set. */
function isUnreadableResponse(thrown: unknown): boolean {
  if (thrown instanceof RangeError) return true;
  return (
    thrown instanceof OperationProcessingError &&
    (thrown.code === RESPONSE_IS_NOT_JSON ||
      thrown.code === RESPONSE_IS_NOT_CONFORM ||
      thrown.message.startsWith('failed to parse "response" body'))
  );
}

function fromErrorCode(error: string, text: string): AssistantError {
  const description = displayText(text, MAX_DESCRIPTION_LENGTH);
  if (BROWSER_REQUEST.test(text))
    return assistantError(
      'ORIGIN_REFUSED',
      'Okta took the token request for one from a web page.',
      {
        description,
      },
    );
  switch (error) {
    case 'access_denied':
      if (NOT_ASSIGNED.test(text))
        return assistantError(
          'SIGN_IN_NOT_ASSIGNED',
          'The user is not assigned to this app in Okta.',
        );
      if (POLICY.test(text))
        return assistantError('SIGN_IN_POLICY', "The org's sign-on policy refused this sign-in.");
      return SCOPES_REJECTED.test(text) ? scopeNotGranted() : signInRefused(error, description);
    case 'unmet_authentication_requirements':
      return assistantError('SIGN_IN_POLICY', "The org's sign-on policy could not be met.");
    case 'consent_required':
    case 'invalid_scope':
      return scopeNotGranted();
    case 'invalid_client':
    case 'unauthorized_client':
      return clientRefused(description);
    case 'invalid_dpop_proof':
    case 'use_dpop_nonce':
      return dpopRefused(text || error);
    case 'temporarily_unavailable':
    case 'server_error':
      return assistantError('SIGN_IN_UNAVAILABLE', 'Okta is temporarily unavailable.');
    case 'login_required':
    case 'invalid_grant':
      return assistantError('SIGN_IN_REQUIRED', 'Okta asks the user to sign in again.');
    default:
      return signInRefused(displayText(error, 60), description);
  }
}

function scopeNotGranted(): AssistantError {
  return assistantError(
    'SIGN_IN_SCOPE_NOT_GRANTED',
    'A scope is not granted to this app in Okta.',
    { scope: READ_SELF_SCOPE },
  );
}

function signInRefused(error: string, description: string): AssistantError {
  return assistantError('SIGN_IN_REFUSED', `Okta refused the sign-in (${error}).`, {
    error,
    description,
  });
}

function clientRefused(description: string): AssistantError {
  return assistantError(
    'SIGN_IN_CLIENT_REFUSED',
    'Okta does not accept this app as it is configured.',
    {
      description,
    },
  );
}

export function notTrusted(check: string, cause?: Error): AssistantError {
  const error = assistantError(
    'SIGN_IN_NOT_TRUSTED',
    'The response to the sign-in could not be trusted.',
    {
      check: displayText(check, MAX_DESCRIPTION_LENGTH),
    },
  );
  if (cause !== undefined) error.cause = cause;
  return error;
}
