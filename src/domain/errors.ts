import type { ApplicationId } from './application.ts';

/** What can go wrong, each with the detail that its reader needs. */
export interface ErrorDetails {
  NOT_CONFIGURED: undefined;
  ORG_URL_INVALID: { readonly problem: OrgUrlProblem };
  ORG_NOT_FOUND: { readonly orgUrl: string };
  ORG_NOT_OKTA: { readonly orgUrl: string };
  /** The org's host redirects: the org was renamed. */
  ORG_MOVED: { readonly orgUrl: string };
  ORG_METADATA_REFUSED: { readonly reason: string };
  ORG_PERMISSION_MISSING: { readonly orgUrl: string };
  CLIENT_ID_INVALID: undefined;
  SIGN_IN_REQUIRED: undefined;
  SIGN_IN_CANCELLED: undefined;
  SIGN_IN_INTERRUPTED: undefined;
  SIGN_IN_WINDOW_OPEN: undefined;
  SIGN_IN_NOT_ASSIGNED: undefined;
  SIGN_IN_POLICY: undefined;
  SIGN_IN_SCOPE_NOT_GRANTED: { readonly scope: string };
  REDIRECT_URI_REFUSED: { readonly redirectUri: string };
  /** The browser closed the sign-in window at a page that it could not load, or that had an error status. */
  SIGN_IN_PAGE_FAILED: undefined;
  SIGN_IN_CLIENT_REFUSED: { readonly description: string };
  SIGN_IN_REFUSED: { readonly error: string; readonly description: string };
  SIGN_IN_NOT_TRUSTED: { readonly check: string };
  SIGN_IN_UNAVAILABLE: undefined;
  /** `null`: by how much is not known; a negative number: it is behind. */
  CLOCK_WRONG: { readonly aheadMinutes: number | null };
  /** Okta refuses every proof of the key to which the tokens are bound; `description` is Okta's. */
  DPOP_REFUSED: { readonly description: string };
  ORIGIN_REFUSED: { readonly description: string };
  NETWORK_UNAVAILABLE: undefined;
  /** A web gateway or guest network answered in Okta's place. */
  NETWORK_BLOCKED: { readonly orgUrl: string };
  /** `status` 401: Okta rejects a new token, too. */
  OKTA_FORBIDDEN: { readonly errorId: string | null; readonly status?: 401 };
  OKTA_SCOPE_MISSING: { readonly scope: string };
  OKTA_RATE_LIMITED: { readonly retryAt: number };
  OKTA_UNAVAILABLE: { readonly errorId: string | null };
  /** Okta answered that it cannot or will not do this, such as that it has no such user. */
  OKTA_REQUEST_REJECTED: {
    readonly status: number;
    readonly errorCode: string | null;
    readonly errorId: string | null;
  };
  OKTA_RESPONSE_UNEXPECTED: { readonly path: string };
  ACCOUNT_NOT_FOUND: undefined;
  API_TOKEN_REQUIRED: undefined;
  API_TOKEN_REFUSED: undefined;
  SERVICE_KEY_INVALID: { readonly reason: ServiceKeyProblem };
  SERVICE_APP_REFUSED: { readonly description: string };
  CONNECTION_KIND_NOT_ALLOWED: undefined;
  /** Policy sets an org by these keys, but not in a way that can be read. */
  POLICY_ORG_UNREADABLE: { readonly keys: string };
  USER_NOT_FOUND: { readonly login: string };
  APPLICATION_NOT_FOUND: undefined;
  /** The browser's own session at Okta is `login`'s, who is not the account's user. */
  OTHER_USER_IN_BROWSER: { readonly login: string; readonly applicationId: ApplicationId };
  APPLICATION_LINK_REFUSED: { readonly label: string };
  INPUT_INVALID: { readonly issues: string };
  CALLER_NOT_ALLOWED: undefined;
  /** An outside assistant no longer waits for the user's decision. */
  QUESTION_GONE: undefined;
  CANCELLED: undefined;
  WORKER_UNREACHABLE: undefined;
  INTERNAL: undefined;
}

export type ErrorCode = keyof ErrorDetails;

/** Why a typed Okta domain is not usable. */
export type OrgUrlProblem =
  | 'empty'
  | 'not-a-domain'
  | 'not-https'
  | 'has-credentials'
  | 'has-port'
  | 'ip-address'
  | 'okta-itself';

/** Why a text is not usable as the private key of a service app; `missing`: no key is kept any more. */
export type ServiceKeyProblem =
  | 'missing'
  | 'not-pem'
  | 'several'
  | 'jwk'
  | 'pkcs1'
  | 'encrypted'
  | 'public-key'
  | 'certificate'
  | 'kind'
  | 'too-short'
  | 'unreadable';

/** An error as plain data: what crosses a message, a stored item and MCP's `_meta`. */
export type WireError = {
  [C in ErrorCode]: {
    readonly code: C;
    readonly message: string;
    readonly detail: ErrorDetails[C];
  };
}[ErrorCode];

type DetailArgument<C extends ErrorCode> = ErrorDetails[C] extends undefined
  ? [detail?: undefined]
  : [detail: ErrorDetails[C]];

/** The product's one error class; `code` tells errors apart, since classes do not survive a message. */
export class AssistantError extends Error {
  readonly wire: WireError;

  constructor(wire: WireError, options?: ErrorOptions) {
    super(wire.message, options);
    this.name = 'AssistantError';
    this.wire = wire;
  }

  get code(): ErrorCode {
    return this.wire.code;
  }
}

/** Makes an {@link AssistantError}; `message` is a full sentence without secrets, for logs and models. */
export function assistantError<C extends ErrorCode>(
  code: C,
  message: string,
  ...[detail]: DetailArgument<C>
): AssistantError {
  // The conditional tuple above ties code and detail together; the union cannot see it.
  return new AssistantError({ code, message, detail } as WireError);
}

/** Whether a value has an error's outer form; its code was ours when it was written. */
export function isWireError(value: unknown): value is WireError {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'message' in value &&
    typeof value.message === 'string'
  );
}

/** Tells our errors by their form: one that another of the product's scripts threw is of another class. */
export function isAssistantError(thrown: unknown): thrown is AssistantError {
  return thrown instanceof Error && 'wire' in thrown && isWireError(thrown.wire);
}

/** Any thrown value as a {@link WireError}; what is not ours becomes `INTERNAL` without its text. */
export function toWireError(thrown: unknown): WireError {
  if (isAssistantError(thrown)) return thrown.wire;
  if (thrown instanceof DOMException && thrown.name === 'AbortError')
    return { code: 'CANCELLED', message: 'The request was stopped.', detail: undefined };
  return { code: 'INTERNAL', message: 'Something unexpected went wrong.', detail: undefined };
}

/** Errors that pass by themselves: the same request may succeed later. */
const TRANSIENT_CODES: ReadonlySet<ErrorCode> = new Set([
  'NETWORK_UNAVAILABLE',
  'OKTA_RATE_LIMITED',
  'OKTA_UNAVAILABLE',
  'SIGN_IN_PAGE_FAILED',
  'SIGN_IN_UNAVAILABLE',
  'WORKER_UNREACHABLE',
]);

export function isTransient(code: ErrorCode): boolean {
  return TRANSIENT_CODES.has(code);
}

/** Errors that a retry does not cure, but that say nothing against an older answer. */
const STALE_ANSWER_CODES: ReadonlySet<ErrorCode> = new Set([
  'DPOP_REFUSED',
  'NETWORK_BLOCKED',
  'OKTA_REQUEST_REJECTED',
  'OKTA_RESPONSE_UNEXPECTED',
  'ORG_MOVED',
]);

/** Whether an older answer is better than this error. */
export function allowsStaleAnswer(code: ErrorCode): boolean {
  return isTransient(code) || STALE_ANSWER_CODES.has(code);
}
