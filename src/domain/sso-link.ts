declare const ssoLinkBrand: unique symbol;

/** Separators and dots that a server may decode after the URL parser has resolved `..`, and path parameters. */
const HIDDEN_SEPARATOR = /%(?:25)*(?:2[ef]|5c|3b)|;/iu;

/** A single sign-on link that Okta gave: https, on the org's own host or custom domain, under `/home/`. */
export type SsoLink = string & { readonly [ssoLinkBrand]: true };

/** Whether `text` is an {@link SsoLink} of an org with these origins, written in the URL parser's own form. */
export function isSsoLink(text: string, origins: readonly string[]): text is SsoLink {
  if (text.length > 2048 || !URL.canParse(text)) return false;
  const url = new URL(text);
  return (
    url.href === text &&
    url.protocol === 'https:' &&
    url.username === '' &&
    url.password === '' &&
    origins.includes(url.origin) &&
    url.pathname.startsWith('/home/') &&
    !HIDDEN_SEPARATOR.test(url.pathname)
  );
}

/** The {@link SsoLink} that Okta's `linkUrl` names, or `null` where it is none. */
export function parseSsoLink(linkUrl: string, origins: readonly string[]): SsoLink | null {
  if (linkUrl.includes('\\') || !URL.canParse(linkUrl)) return null;
  const { href } = new URL(linkUrl);
  return isSsoLink(href, origins) ? href : null;
}
