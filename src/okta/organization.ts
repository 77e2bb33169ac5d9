import { assistantError, isAssistantError, type AssistantError } from '../domain/errors.ts';
import { isRedirect } from '../domain/http-response.ts';
import { isJsonObject, memberOf, type JsonObject } from '../domain/json.ts';
import { isOnOktaDomain } from '../domain/okta-hosts.ts';
import { parseOrgUrl } from '../domain/org-url.ts';
import type { OktaDeps } from './okta-deps.ts';
import { fromOktaResponse } from './okta-errors.ts';
import { orgMoved, readJson, unexpectedResponse } from './response-body.ts';

const TIMEOUT_MS = 10_000;
const MAX_ALTERNATES = 20;
/** Okta describes `alternate` as one link; lists under either name were seen. */
const LINK_NAMES = ['alternate', 'alternates', 'organization'] as const;

/** What `/.well-known/okta-organization` says about an org, without a sign-in. */
export interface Organization {
  /** The org's other origins: custom domains, or its okta.com host. */
  readonly alternateOrigins: readonly string[];
}

export type OrganizationDeps = Pick<OktaDeps, 'fetch' | 'now' | 'random' | 'timeout'>;

/** Reads an org's description. Throws `ORG_NOT_OKTA` if there is none, and else why it could not be read. */
export async function fetchOrganization(
  orgUrl: string,
  deps: OrganizationDeps,
  signal: AbortSignal,
): Promise<Organization> {
  const signals = AbortSignal.any([signal, deps.timeout(TIMEOUT_MS)]);
  try {
    return await readOrganization(orgUrl, deps, signals);
  } catch (thrown) {
    if (isAssistantError(thrown)) throw thrown;
    // Whatever `fetch` or the body's stream throws.
    if (signal.aborted) throw assistantError('CANCELLED', 'The check was canceled.');
    const error = assistantError('NETWORK_UNAVAILABLE', 'Okta could not be reached.');
    error.cause = thrown;
    throw error;
  }
}

async function readOrganization(
  orgUrl: string,
  deps: OrganizationDeps,
  signal: AbortSignal,
): Promise<Organization> {
  const response = await deps.fetch(new URL('/.well-known/okta-organization', orgUrl), {
    headers: { accept: 'application/json' },
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    signal,
  });
  if (isRedirect(response)) throw orgMoved(orgUrl);
  if (response.status === 404 || response.status === 410) throw notDescribed(orgUrl);
  if (!response.ok) throw await fromOktaResponse(response, { ...deps, orgUrl });
  const body = await readJson(orgUrl, response);
  if (!isJsonObject(body) || !isOrganization(body)) throw notDescribed(orgUrl);
  return { alternateOrigins: alternatesOf(orgUrl, body) };
}

/** A host under one of Okta's domains is an org's, whatever it answers here. */
function notDescribed(orgUrl: string): AssistantError {
  return isOnOktaDomain(orgUrl)
    ? unexpectedResponse('okta-organization')
    : assistantError('ORG_NOT_OKTA', `${orgUrl} is not an Okta org.`, { orgUrl });
}

/** Whether a body is an org's description: it has one of the members that Okta gives, even where another is odd. */
function isOrganization({ id, pipeline, _links: links }: JsonObject): boolean {
  return (
    (typeof id === 'string' && id !== '') ||
    pipeline === 'idx' ||
    pipeline === 'v1' ||
    memberOf(links, 'organization') !== undefined
  );
}

function alternatesOf(orgUrl: string, { _links: links }: JsonObject): readonly string[] {
  const hrefs = LINK_NAMES.flatMap((name) => [memberOf(links, name)].flat()).map(hrefOf);
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
