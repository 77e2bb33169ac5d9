import { unexpectedResponse } from './response-body.ts';
import type { OktaDeps } from './okta-deps.ts';
import { getJson } from './api-request.ts';

const MAX_PAGES = 50;
const MAX_ROWS = 10_000;
/** UTF-16 units of JSON, of all pages together; one page alone is capped as it is read. */
const MAX_LENGTH = 10 * 1024 * 1024;

/** Rows of a list; `cut`: why those after them are left out, or `null` if these are all. */
interface Rows {
  readonly rows: readonly unknown[];
  readonly cut: 'next page' | 'list too long' | null;
}

/** Reads a whole list of Okta's API, all pages or none. Throws `AssistantError`. */
export async function getList(
  path: string,
  deps: OktaDeps,
  signal: AbortSignal,
): Promise<readonly unknown[]> {
  const { rows, cut } = await getRows(path, MAX_ROWS, deps, signal);
  if (cut !== null) throw unexpectedResponse(cut);
  return rows;
}

/** Reads a list of Okta's API, up to so many rows, as far as its pages can be read. Throws `AssistantError`. */
export async function getRows(
  path: string,
  maxRows: number,
  deps: OktaDeps,
  signal: AbortSignal,
): Promise<Rows> {
  const pages: unknown[][] = [];
  const requestedUrls = new Set<string>();
  let length = 0;
  let count = 0;
  const rowsUntil = (cut: Rows['cut']): Rows => ({ rows: pages.flat().slice(0, maxRows), cut });
  for (let url: URL | null = new URL(path, deps.orgUrl); url !== null;) {
    if (requestedUrls.has(url.href) || requestedUrls.size === MAX_PAGES)
      return rowsUntil('next page');
    requestedUrls.add(url.href);
    const { body, headers } = await getJson(url, {}, deps, signal);
    if (!Array.isArray(body)) throw unexpectedResponse(path);
    pages.push(body);
    count += body.length;
    const next = nextPage(headers, url);
    if (next === 'refused') return rowsUntil('next page');
    if (next !== null || pages.length > 1) length += JSON.stringify(body).length;
    if (count > maxRows || (count === maxRows && next !== null) || length > MAX_LENGTH)
      return rowsUntil('list too long');
    url = next;
  }
  return rowsUntil(null);
}

/** The URL of the next page (RFC 8288); it is sent the token, so one on another origin is refused. */
function nextPage(headers: Headers, url: URL): URL | null | 'refused' {
  const href = /<([^<>]*)>[^<]*\brel="?next\b/iu.exec(headers.get('link') ?? '')?.[1];
  if (href === undefined) return null;
  if (!URL.canParse(href, url)) return 'refused';
  const next = new URL(href, url);
  return next.origin === url.origin ? next : 'refused';
}
