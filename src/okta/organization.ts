import { isJsonObject } from '../domain/json.ts';
import { parseOrgUrl } from '../domain/org-url.ts';
import { readJson } from './response-body.ts';
import { OktaOrganization } from './api-schemas.ts';

const TIMEOUT_MS = 10_000;
const MAX_ALTERNATES = 20;
/** Okta describes `alternate` as one link; lists under either name were seen. */
const LINK_NAMES = ['alternate', 'alternates', 'organization'] as const;

/** What `/.well-known/okta-organization` says about an org, without a sign-in. */
export interface Organization {
  /** The org's other origins: custom domains, or its okta.com host. */
  readonly alternateOrigins: readonly string[];
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
    return parsed.success ? { alternateOrigins: alternatesOf(orgUrl, parsed.data) } : null;
  } catch {
    return null;
  }
}

function alternatesOf(
  orgUrl: string,
  { _links: links }: ReturnType<typeof OktaOrganization.parse>,
): readonly string[] {
  const hrefs = LINK_NAMES.flatMap((name) => [links?.[name]].flat()).map(hrefOf);
  const others = hrefs.flatMap(originOf).filter((origin) => origin !== orgUrl);
  return [...new Set(others)].slice(0, MAX_ALTERNATES);
}

function hrefOf(link: unknown): unknown {
  return isJsonObject(link) ? link['href'] : link;
}

/** Links open on this origin, so it has to be what a user could have typed as an org: no port, address or bare name. */
function originOf(href: unknown): readonly string[] {
  if (typeof href !== 'string' || !URL.canParse(href)) return [];
  const { origin } = new URL(href);
  const parsed = parseOrgUrl(origin);
  return parsed.kind === 'org' && parsed.orgUrl === origin ? [origin] : [];
}
