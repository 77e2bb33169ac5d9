import type { OrgResponse, OrgRequest } from './exchange.ts';
import { oktaErrorFor } from './okta-errors.ts';

/** What happens instead of, or on top of, the true answer. */
export interface FaultAction {
  /** Waits this long before anything else. */
  delayMs?: number;
  /** Resets the connection: at once, or after the request took effect (so that its answer is lost). */
  drop?: 'before-processing' | 'after-processing';
  /** Waits until `release()` before anything else. */
  hold?: boolean;
  /** Never answers; the connection stays open. */
  hang?: boolean;
  /**
   * With `status`, `body`, `html` or `redirect` the request is not processed, unless `process`.
   * A status of an error comes with Okta's body for it when no other is given.
   */
  status?: number;
  /** A header value `"+30"` is 30 s after the server's time, in epoch seconds. */
  headers?: Record<string, string>;
  /** Text, or a value that is sent as JSON. */
  body?: unknown;
  html?: string;
  redirect?: string;
  process?: boolean;
  contentType?: string;
  /** Shallow-merged into the true JSON body; `null` values remove a member. */
  merge?: Record<string, unknown>;
  /** Announces the whole body, sends this many bytes, then closes the connection. */
  truncate?: number;
  /** Seconds by which the `Date` header (and rate-limit times) are off. */
  clockOffset?: number;
}

export interface Fault {
  /** `"POST /oauth2/v1/token"`, with `*` for any run of characters; the method may be left out. */
  match: string;
  /** Further, a text that the request's body must contain, as `"grant_type=refresh_token"`. */
  bodyContains?: string;
  /** The first matching request that is hit, counted from 1 (default 1). */
  nth?: number;
  /** How many matching requests are hit from then on (default 1). */
  times?: number | 'always';
  do: FaultAction;
}

function pattern(match: string): RegExp {
  const whole = match.includes(' ') ? match : `* ${match}`;
  const escaped = whole.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`);
}

/** A program of faults that tests set at run time. */
export class FaultProgram {
  #faults: { fault: Fault; pattern: RegExp; seen: number }[] = [];

  set(faults: readonly Fault[]): void {
    this.#faults = faults.map((fault) => ({ fault, pattern: pattern(fault.match), seen: 0 }));
  }

  /** Whether connections break under this program, so that none may be used twice. */
  get breaksConnections(): boolean {
    return this.#faults.some(
      ({ fault }) => fault.do.drop !== undefined || fault.do.truncate !== undefined,
    );
  }

  /** The action for this request, if a fault hits it; every matching fault counts the request. */
  actionFor(request: OrgRequest): FaultAction | undefined {
    let hit: FaultAction | undefined;
    const line = `${request.method} ${request.url.pathname}`;
    for (const entry of this.#faults) {
      const { bodyContains = '', nth = 1, times = 1, do: action } = entry.fault;
      if (!entry.pattern.test(line) || !request.body.includes(bodyContains)) continue;
      entry.seen += 1;
      const last = times === 'always' ? Infinity : nth + times - 1;
      if (entry.seen >= nth && entry.seen <= last) hit ??= action;
    }
    return hit;
  }
}

/** Reads a program from JSON, refusing what would silently do nothing. */
export function parseFaults(text: string): Fault[] {
  const program: unknown = JSON.parse(text);
  if (!Array.isArray(program)) throw new TypeError('A fault program is an array');
  for (const fault of program) {
    if (typeof fault?.match !== 'string' || typeof fault.do !== 'object' || fault.do === null) {
      throw new TypeError('A fault needs "match" (a string) and "do" (an object)');
    }
  }
  return program;
}

/** The whole answer that the action names, or `undefined` when the request is to be processed. */
export function replacedAnswer(action: FaultAction): OrgResponse | undefined {
  const { status, body, html, redirect } = action;
  if (action.process === true) return undefined;
  if (status === undefined && body === undefined && html === undefined && redirect === undefined) {
    return undefined;
  }
  if (redirect !== undefined) {
    return { status: status ?? 302, headers: { location: redirect }, body: '' };
  }
  if (html !== undefined) {
    return {
      status: status ?? 200,
      headers: { 'content-type': 'text/html;charset=utf-8' },
      body: html,
    };
  }
  if (status !== undefined && status >= 400 && body === undefined) return oktaErrorFor(status);
  const isText = typeof body === 'string';
  return {
    status: status ?? 200,
    headers:
      body === undefined ? {} : { 'content-type': isText ? 'text/plain' : 'application/json' },
    body: body === undefined ? '' : isText ? body : JSON.stringify(body),
  };
}

/** The answer with the action's headers, type and merged members; `now` is the server's time in ms. */
export function alteredAnswer(answer: OrgResponse, action: FaultAction, now: number): OrgResponse {
  const headers = { ...answer.headers };
  for (const [name, value] of Object.entries(action.headers ?? {})) {
    const relative = /^\+(\d+)$/.exec(value);
    headers[name.toLowerCase()] =
      relative === null ? value : String(Math.floor(now / 1000) + Number(relative[1]));
  }
  if (action.contentType !== undefined) headers['content-type'] = action.contentType;
  let { body, status } = answer;
  if (action.process === true && action.status !== undefined) status = action.status;
  if (action.merge !== undefined) {
    const merged = { ...JSON.parse(body.toString()), ...action.merge };
    for (const [name, value] of Object.entries(merged)) if (value === null) delete merged[name];
    body = JSON.stringify(merged);
    delete headers['content-length'];
  }
  return { status, headers, body };
}
