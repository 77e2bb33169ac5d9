import { PASSWORD } from './constants.ts';
import { type Fetch, fetchFrom } from './org-fetch.ts';
import type { OktaOrg } from './start-okta-org.ts';

interface Cookie {
  value: string;
  path: string;
}

export interface HtmlPage {
  url: URL;
  status: number;
  headers: Headers;
  text: string;
}

/** Enough of a browser to sign in without one: cookies by path and host, redirects, one form. */
export class CookieBrowser {
  readonly #fetch: Fetch;
  readonly #org: OktaOrg;
  readonly #cookies: Map<string, Cookie>;

  constructor(org: OktaOrg, cookies: ReadonlyMap<string, Cookie> = new Map()) {
    this.#fetch = fetchFrom(org);
    this.#org = org;
    this.#cookies = new Map(cookies);
  }

  /** Another browser with the same cookies. */
  copy(): CookieBrowser {
    return new CookieBrowser(this.#org, this.#cookies);
  }

  /** Follows redirects while they stay on the org; the page may be a redirect to elsewhere. */
  async open(address: string | URL, form?: URLSearchParams): Promise<HtmlPage> {
    const url = new URL(address);
    const response = await this.#fetch(url, {
      method: form === undefined ? 'GET' : 'POST',
      headers: { cookie: this.#cookiesFor(url), accept: 'text/html' },
      ...(form && { body: form }),
    });
    for (const line of response.headers.getSetCookie()) this.#keep(url, line);
    const location = response.headers.get('location');
    const { status, headers } = response;
    if (location === null) return { url, status, headers, text: await response.text() };
    const next = new URL(location, url);
    if (next.host !== url.host) return { url: next, status, headers, text: '' };
    return this.open(next);
  }

  /** Opens the address, fills in the sign-in form that it leads to, and returns where that led. */
  async signIn(address: string | URL, login: string, password = PASSWORD): Promise<HtmlPage> {
    const page = await this.open(address);
    if (!page.text.includes('name="password"')) return page;
    return this.open(page.url, new URLSearchParams({ username: login, password }));
  }

  #cookiesFor(url: URL): string {
    return [...this.#cookies]
      .filter(([key, { path }]) => key.startsWith(`${url.host} `) && url.pathname.startsWith(path))
      .map(([key, { value }]) => `${key.slice(url.host.length + 1)}=${value}`)
      .join('; ');
  }

  #keep(url: URL, line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    const key = `${url.host} ${name}`;
    if (/expires=Thu, 01 Jan 1970/i.test(line) && value === '') this.#cookies.delete(key);
    else this.#cookies.set(key, { value, path: /path=([^;]+)/i.exec(line)?.[1] ?? '/' });
  }
}
