import { randomBytes } from 'node:crypto';
import { type OrgResponse, json } from './exchange.ts';

/**
 * Okta's error body, with the summaries of its error catalogue.
 * @see https://developer.okta.com/docs/reference/error-codes/
 */
const ERRORS = {
  E0000005: { status: 403, summary: 'Invalid session' },
  E0000006: { status: 403, summary: 'You do not have permission to perform the requested action' },
  E0000007: { status: 404, summary: 'Not found: Resource not found' },
  E0000008: { status: 404, summary: 'The requested path was not found' },
  E0000009: { status: 500, summary: 'Internal Server Error' },
  E0000011: { status: 401, summary: 'Invalid token provided' },
  E0000022: { status: 405, summary: 'The endpoint does not support the provided HTTP method' },
  E0000047: {
    status: 429,
    summary: 'You exceeded the maximum number of requests. Try again in a while.',
  },
  E0000149: { status: 406, summary: 'Not acceptable' },
} as const;

export type OktaErrorCode = keyof typeof ERRORS;

export function oktaErrorBody(errorCode: string, errorSummary: string) {
  return {
    errorCode,
    errorSummary,
    errorLink: errorCode,
    errorId: `oae${randomBytes(16).toString('base64url')}`,
    errorCauses: [],
  };
}

/** `what` as Okta names it, such as `me (Session)`. */
export function notFound(resource: string): OrgResponse {
  const { status, summary } = ERRORS.E0000007;
  return json(status, oktaErrorBody('E0000007', `${summary}: ${resource}`));
}

export function oktaError(code: OktaErrorCode, headers: OrgResponse['headers'] = {}): OrgResponse {
  const { status, summary } = ERRORS[code];
  return json(status, oktaErrorBody(code, summary), headers);
}

/** The error that Okta would most likely answer with this status. */
export function oktaErrorFor(status: number): OrgResponse {
  const codes = Object.entries(ERRORS).filter(([, error]) => error.status === status);
  const [code, { summary }] = codes.at(-1) ?? ['E0000009', ERRORS.E0000009];
  return json(status, oktaErrorBody(code, summary));
}

export function oauthError(
  status: number,
  error: string,
  description: string,
  headers: OrgResponse['headers'] = {},
): OrgResponse {
  return json(status, { error, error_description: description }, headers);
}
