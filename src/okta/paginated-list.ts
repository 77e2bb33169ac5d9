import { unexpectedResponse } from './response-body.ts';
import type { OktaDeps } from './okta-deps.ts';
import { getJson } from './api-request.ts';

const MAX_PAGES = 50;
const MAX_ROWS = 10_000;
/** UTF-16 units of JSON, of all pages together; one page alone is capped as it is read. */
const MAX_LENGTH = 10 * 1024 * 1024;

/** Reads a whole list of Okta's API, all pages or none. Throws `AssistantError`. */
export async function getList(
  path: string,
  deps: OktaDeps,
  signal: AbortSignal,
): Promise<readonly unknown[]> {
  const pages: unknown[][] = [];
  const requestedUrls = new Set<string>();
  let rows = 0;
  let length = 0;
  let url: URL | null = new URL(path, deps.orgUrl);
  while (url !== null) {
    if (requestedUrls.has(url.href) || requestedUrls.size === MAX_PAGES)
      throw unexpectedResponse('next page');
    requestedUrls.add(url.href);
    const { body, headers } = await getJson(url, {}, deps, signal);
    if (!Array.isArray(body)) throw unexpectedResponse(path);
    pages.push(body);
    url = nextPage(headers, url);
    rows += body.length;
    if (url !== null || pages.length > 1) length += JSON.stringify(body).length;
    if (rows > MAX_ROWS || length > MAX_LENGTH) throw unexpectedResponse('list too long');
  }
  return pages.flat();
}

/** The URL of the next page (RFC 8288); it is sent the token, so it must be on the same origin. */
function nextPage(headers: Headers, url: URL): URL | null {
  const href = /<([^<>]*)>[^<]*\brel="?next\b/iu.exec(headers.get('link') ?? '')?.[1];
  if (href === undefined) return null;
  if (!URL.canParse(href, url) || new URL(href, url).origin !== url.origin)
    throw unexpectedResponse('next page');
  return new URL(href, url);
}
