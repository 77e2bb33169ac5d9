import type { OrgUrlProblem } from './errors.ts';
import { OKTA_DOMAINS } from './okta-hosts.ts';

/** What typing a domain led to: the org's origin, or why it is none. */
export type OrgUrlResult =
  | { readonly kind: 'org'; readonly orgUrl: string; readonly changes: readonly OrgUrlChange[] }
  | { readonly kind: 'problem'; readonly problem: OrgUrlProblem };

/** What was taken off the typed text. */
export type OrgUrlChange = 'admin-host' | 'path' | 'custom-authorization-server';

/** Reads an Okta domain pasted in any form (host, URL, admin URL, issuer, custom domain) as the org's https origin. */
export function parseOrgUrl(typed: string): OrgUrlResult {
  const text = typed.trim().replace(/^<|>$/gu, '');
  if (text === '') return { kind: 'problem', problem: 'empty' };
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `https://${text}`;
  if (!URL.canParse(withScheme)) return { kind: 'problem', problem: 'not-a-domain' };
  const url = new URL(withScheme);
  const hostname = url.hostname.replace(/\.$/u, '');
  const host = withoutAdmin(hostname);
  const found = problemOf(url, hostname) ?? (isOktaItself(host) ? 'okta-itself' : null);
  if (found !== null) return { kind: 'problem', problem: found };

  const changes: OrgUrlChange[] = [];
  if (host !== hostname) changes.push('admin-host');
  if (url.pathname.startsWith('/oauth2/') && !url.pathname.startsWith('/oauth2/v1'))
    changes.push('custom-authorization-server');
  else if (url.pathname !== '/' || url.search !== '' || url.hash !== '') changes.push('path');
  return { kind: 'org', orgUrl: `https://${host}`, changes };
}

function problemOf(url: URL, hostname: string): OrgUrlProblem | null {
  if (url.protocol !== 'https:') return 'not-https';
  if (url.username !== '' || url.password !== '') return 'has-credentials';
  if (url.port !== '') return 'has-port';
  if (hostname.startsWith('[') || /^[\d.]+$/u.test(hostname)) return 'ip-address';
  if (!/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/u.test(hostname))
    return 'not-a-domain';
  return null;
}

/** `okta.com`, `www.okta.com`, `login.okta.com`: Okta's own sites, not an org. */
function isOktaItself(hostname: string): boolean {
  return OKTA_DOMAINS.some((domain) =>
    ['', 'www.', 'login.', 'developer.', 'help.', 'support.'].some(
      (prefix) => hostname === `${prefix}${domain}`,
    ),
  );
}

/** The admin console's host is not an issuer; its org has the same name without `-admin`. */
function withoutAdmin(hostname: string): string {
  const domain = OKTA_DOMAINS.find((candidate) => hostname.endsWith(`-admin.${candidate}`));
  return domain === undefined ? hostname : hostname.replace(`-admin.${domain}`, `.${domain}`);
}
