import { assistantError, type AssistantError } from '../domain/errors.ts';
import { isForeignResponse, isRedirect, isTimingFailure } from '../domain/http-response.ts';

/** Throws `SIGN_IN_UNAVAILABLE` for 408, 425, 429 and 5xx: such a response says nothing about the request. */
export function requireAvailable(response: Response): void {
  if (response.status === 429 || response.status >= 500 || isTimingFailure(response))
    throw assistantError('SIGN_IN_UNAVAILABLE', 'Okta is temporarily unavailable.');
}

/** Throws `ORG_MOVED` for a redirect, `NETWORK_BLOCKED` for what is not Okta's; the response can be read afterwards. */
export async function requireOktaResponse(orgUrl: string, response: Response): Promise<void> {
  if (isRedirect(response)) throw orgMoved(orgUrl);
  if (isForeignResponse(response, await response.clone().text())) throw networkBlocked(orgUrl);
}

/** A response that is not Okta's, such as a web gateway's or a guest network's page. */
export function networkBlocked(orgUrl: string): AssistantError {
  return assistantError('NETWORK_BLOCKED', `Something on the network answered for ${orgUrl}.`, {
    orgUrl,
  });
}

/** The host redirects: the org was renamed. */
export function orgMoved(orgUrl: string): AssistantError {
  return assistantError('ORG_MOVED', `${orgUrl} redirects to another address.`, { orgUrl });
}
