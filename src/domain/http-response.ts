import { isJsonObject } from './json.ts';

type Answer = Pick<Response, 'status' | 'headers'>;

/**
 * Sent by proxies and captive portals alone (RFC 9110 §15.5.8, §15.5.20, RFC 7725 §3, RFC 6585 §5, §6): our requests are
 * short, and go to the host that they name.
 */
const NETWORK_STATUSES: ReadonlySet<number> = new Set([407, 421, 431, 451, 511]);
/** The request may be sent again as it is, whoever answered (RFC 9110 §15.5.9, RFC 8470 §5.2). */
const TIMING_STATUSES: ReadonlySet<number> = new Set([408, 425]);
/** What Okta's API puts on its responses. */
const OKTA_HEADERS = ['x-okta-request-id', 'x-rate-limit-limit', 'x-rate-limit-reset'] as const;
/** What Okta's pages hold on every domain and in every language: its sign-in widget and its CDN. */
const OKTA_PAGE = /\boktacdn\.com\b|\bokta-?sign-?in\b|\bOktaUtil\b/iu;
const PAGE_TYPE = /^(?:text\/html|application\/xhtml\+xml)\b/iu;
const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/iu;
const OAUTH_CHALLENGE = /\b(?:Bearer|DPoP)\b/iu;
/**
 * Error codes of OAuth (RFC 6749 §4.1.2.1 and §5.2, RFC 6750 §3.1, RFC 7009 §2.2.1, RFC 8628 §3.5, RFC 9449 §5) and OpenID
 * Connect (Core §3.1.2.6), and Okta's own, such as `unmet_authentication_requirements`. A gateway's are other words.
 */
const OAUTH_ERROR =
  /^(?:(?:invalid|unsupported|insufficient|unmet)_[a-z_]+|[a-z_]+_(?:required|pending|not_supported|not_enabled)|use_dpop_nonce|unauthorized_client|access_denied|server_error|temporarily_unavailable|slow_down|expired_token)$/u;

/** Whether a fetch in `manual` mode met a redirect; browsers show nothing else of it. */
export function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304);
}

export function isJson({ headers }: Pick<Response, 'headers'>): boolean {
  return JSON_TYPE.test(headers.get('content-type') ?? '');
}

/** Whether a response only says that the request came too slowly or too early. */
export function isTimingFailure({ status }: Pick<Response, 'status'>): boolean {
  return TIMING_STATUSES.has(status);
}

/** Whether a body is one of Okta's own pages. */
export function isOktaPage(body: string): boolean {
  return OKTA_PAGE.test(body);
}

/** Whether a response bears a sign that Okta gave it, not something between. */
export function hasSignOfOkta({ headers }: Pick<Response, 'headers'>, body: string): boolean {
  return OKTA_HEADERS.some((name) => headers.has(name)) || isErrorBody(body) || isOktaPage(body);
}

/** Whether a 5xx comes from a proxy or gateway that did not get an answer from Okta. */
export function isGatewayFailure(response: Answer, body: string): boolean {
  return response.status >= 500 && body.trim() !== '' && !hasSignOfOkta(response, body);
}

/** Whether a response is a web page, by its type or by how its body starts. */
function isPage({ headers }: Pick<Response, 'headers'>, body: string): boolean {
  return PAGE_TYPE.test(headers.get('content-type') ?? '') || /^\s*</u.test(body);
}

/**
 * Whether something on the network answered where Okta answers with JSON: a web gateway, a proxy or a captive portal. With
 * 429 and 5xx Okta's edge sends pages of its own, so those tell nothing; see {@link isGatewayFailure}.
 */
export function isForeignResponse(response: Answer, body: string): boolean {
  const { status } = response;
  if (NETWORK_STATUSES.has(status)) return true;
  if (status === 429 || status >= 500 || isTimingFailure(response)) return false;
  if (isPage(response, body)) return true;
  if (status < 300) return body.trim() === '' || !(isJson(response) || /^\s*[[{]/u.test(body));
  return status >= 400 && !isOktaFailure(response, body);
}

/** Whether a failure has a form of Okta's: its error body, OAuth's (RFC 6749 §5.2), or a challenge (RFC 6750 §3). */
function isOktaFailure({ status, headers }: Answer, body: string): boolean {
  if (isErrorBody(body)) return true;
  const challenge = headers.get('www-authenticate');
  if (challenge !== null) return OAUTH_CHALLENGE.test(challenge);
  // Okta explains a refusal, in the body or in a challenge.
  return body.trim() === '' && status !== 403;
}

function isErrorBody(body: string): boolean {
  try {
    const parsed: unknown = JSON.parse(body);
    if (!isJsonObject(parsed)) return false;
    const { errorCode, error } = parsed;
    return typeof errorCode === 'string' || (typeof error === 'string' && OAUTH_ERROR.test(error));
  } catch {
    return false;
  }
}
