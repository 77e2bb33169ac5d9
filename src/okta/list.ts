import { unexpected } from './body.ts';
import type { OktaPorts } from './ports.ts';
import { getJson } from './request.ts';

const PAGES_AT_MOST = 50;

/** A whole list of Okta's API; app links have one page today. Part of a list is no answer: throws `AssistantError`. */
export async function getList(
  path: string,
  ports: OktaPorts,
  signal: AbortSignal,
): Promise<readonly unknown[]> {
  const pages: unknown[][] = [];
  const asked = new Set<string>();
  let url: URL | null = new URL(path, ports.orgUrl);
  while (url !== null) {
    if (asked.has(url.href) || asked.size === PAGES_AT_MOST) throw unexpected('next page');
    asked.add(url.href);
    const { body, headers } = await getJson(url, {}, ports, signal);
    if (!Array.isArray(body)) throw unexpected(path);
    pages.push(body);
    url = nextPage(headers, url);
  }
  return pages.flat();
}

/** The address of the next page (RFC 8288), which gets the token and so must be the org's own. */
function nextPage(headers: Headers, url: URL): URL | null {
  const href = /<([^<>]*)>[^<]*\brel="?next\b/iu.exec(headers.get('link') ?? '')?.[1];
  if (href === undefined) return null;
  if (!URL.canParse(href, url) || new URL(href, url).origin !== url.origin)
    throw unexpected('next page');
  return new URL(href, url);
}
