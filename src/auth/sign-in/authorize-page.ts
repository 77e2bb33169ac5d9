import { displayText } from '../../domain/display-text.ts';
import { assistantError, type AssistantError } from '../../domain/errors.ts';
import { isOktaPage } from '../../domain/http-response.ts';
import { isJsonObject } from '../../domain/json.ts';
import { networkBlocked } from '../http-status.ts';

/** Parameters keep their names in every language; in an address that a gateway repeats, `=` follows. */
const REDIRECT_URI = /\bredirect_uri\b(?!\s*(?:=|%3d|&#(?:61|x3d);|\\x3d|\\u003d))/iu;
const UNKNOWN_CLIENT = /\binvalid_client\b/u;

/**
 * What a page means that came instead of the redirect from Okta's authorization endpoint; `null`: Okta's sign-in page. For
 * an unregistered redirect URI or an unknown client, Okta shows a page with status 400 that names it.
 */
export function authorizePageError(
  orgUrl: string,
  redirectUri: string,
  { status }: Response,
  body: string,
): AssistantError | null {
  const isOkta = isOktaPage(body);
  if (status === 400 && UNKNOWN_CLIENT.test(body))
    return assistantError('SIGN_IN_CLIENT_REFUSED', 'Okta does not know this client ID.', {
      description: "Invalid value for 'client_id' parameter.",
    });
  if (status === 400 && (isOkta || REDIRECT_URI.test(body)))
    return assistantError(
      'REDIRECT_URI_REFUSED',
      'The redirect URI is not registered for this app in Okta.',
      { redirectUri },
    );
  if (isOkta && status < 300) return null;
  if (isOkta) return refused(`HTTP ${status}`, '');
  return oktaError(body) ?? networkBlocked(orgUrl);
}

/** The error in Okta's form that a body is (Okta OpenAPI, `Error`), or `null`. */
function oktaError(body: string): AssistantError | null {
  try {
    const parsed: unknown = JSON.parse(body);
    if (!isJsonObject(parsed) || typeof parsed['errorCode'] !== 'string') return null;
    const { errorCode, errorSummary } = parsed;
    return refused(errorCode, typeof errorSummary === 'string' ? errorSummary : '');
  } catch {
    return null;
  }
}

function refused(error: string, description: string): AssistantError {
  return assistantError('SIGN_IN_REFUSED', 'Okta refused the sign-in.', {
    error: displayText(error, 60),
    description: displayText(description, 200),
  });
}
