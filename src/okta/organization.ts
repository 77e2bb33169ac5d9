import { parseOrgUrl } from '../domain/org-url.ts';
import { readJson } from './response-body.ts';
import { OktaOrganization } from './api-schemas.ts';

const TIMEOUT_MS = 10_000;

/** What `/.well-known/okta-organization` says about an org, without a sign-in. */
export interface Organization {
  /** The org's other origin (custom domain or okta.com host), if it has one. */
  readonly alternateOrigin: string | null;
}

/** `null` if the host is not an Okta org, or cannot be reached. */
export async function fetchOrganization(
  orgUrl: string,
  fetchFn: typeof fetch,
): Promise<Organization | null> {
  try {
    const response = await fetchFn(new URL('/.well-known/okta-organization', orgUrl), {
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const parsed = OktaOrganization.safeParse(await readJson(response));
    return parsed.success ? { alternateOrigin: alternateOf(orgUrl, parsed.data) } : null;
  } catch {
    return null;
  }
}

function alternateOf(
  orgUrl: string,
  body: ReturnType<typeof OktaOrganization.parse>,
): string | null {
  const candidates = [body._links?.alternate?.href, body._links?.organization?.href];
  return candidates.flatMap(originOf).find((origin) => origin !== orgUrl) ?? null;
}

/** Links open on this origin, so it has to be what a user could have typed as an org: no port, address or bare name. */
function originOf(href: string | undefined): readonly string[] {
  if (href === undefined || !URL.canParse(href)) return [];
  const { origin } = new URL(href);
  const parsed = parseOrgUrl(origin);
  return parsed.kind === 'org' && parsed.orgUrl === origin ? [origin] : [];
}
