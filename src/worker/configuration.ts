import { problem } from '../domain/errors.ts';
import type { AdministratorConnection, ConnectionKind } from '../domain/connection.ts';
import { isClientId, isSameConnection, kindOf, type OrgConfig } from '../domain/org-config.ts';
import { parseOrgUrl } from '../domain/org-url.ts';
import { allowedKinds, type Policy } from '../domain/policy.ts';
import type { ConnectionRequest, OrgRequest } from '../messages/protocol.ts';
import type { AccountItems, Platform } from './platform.ts';
import { orgOfPolicy } from './policy.ts';

/** One account's connection to its org: read, checked and kept. */
export interface Configuration {
  /**
   * Throws `NOT_CONFIGURED` where there is none, `ORG_PERMISSION_MISSING` where the browser may not reach it,
   * `CONNECTION_KIND_NOT_ALLOWED` where policy has another way to connect.
   */
  require(): Promise<OrgConfig>;
  /** What a person typed, checked at the org itself, as it may be kept; throws what is wrong with it. */
  check(typed: OrgRequest): Promise<OrgConfig>;
  /** Keeps that the app in this org requires DPoP, unless the connection is another by now. */
  rememberDpop(org: OrgConfig): Promise<void>;
}

export function createConfiguration(
  platform: Platform,
  items: AccountItems,
  applyPolicy: () => Promise<void>,
): Configuration {
  async function askOrg(orgUrl: string, clientId: string): Promise<string | null> {
    const { discover, fetchOrganization } = await platform.load();
    const { signal } = new AbortController();
    if (clientId !== '') await discover(orgUrl, clientId, platform.fetch, signal);
    const organization = await fetchOrganization(orgUrl, platform.fetch);
    if (organization !== null) return organization.alternateOrigin;
    // Says better why there is no answer.
    await discover(orgUrl, null, platform.fetch, signal);
    throw problem('ORG_NOT_OKTA', `${orgUrl} is not an Okta org.`, { orgUrl });
  }

  async function requireAccess(orgUrl: string): Promise<void> {
    if (!(await platform.mayReach(orgUrl)))
      throw problem('ORG_PERMISSION_MISSING', `The browser may not reach ${orgUrl}.`, { orgUrl });
  }

  let askedForAlternate: string | null = null;

  /** Policy names no custom domain; the org does, once in a worker's life, when the browser may reach it. */
  async function withAlternate(org: OrgConfig): Promise<OrgConfig> {
    if (org.alternateOrigin !== null || askedForAlternate === org.orgUrl) return org;
    askedForAlternate = org.orgUrl;
    const { fetchOrganization } = await platform.load();
    const organization = await fetchOrganization(org.orgUrl, platform.fetch);
    if (organization === null || organization.alternateOrigin === null) return org;
    const now = await items.org.read();
    if (now === null || !isSameConnection(now, org)) return org;
    const known: OrgConfig = { ...now, alternateOrigin: organization.alternateOrigin };
    await items.org.write(known);
    return known;
  }

  return {
    async require() {
      if ((await items.org.read()) === null) await applyPolicy();
      const org = await items.org.read();
      if (org === null) throw problem('NOT_CONFIGURED', 'No Okta org is set up.');
      requireKind(await platform.policy(), kindOf(org));
      await requireAccess(org.orgUrl);
      return org.source === 'policy' ? await withAlternate(org) : org;
    },
    async check({ orgUrl: typedOrgUrl, clientId: typedClientId, connection: asked }) {
      const parsed = parseOrgUrl(typedOrgUrl);
      if (parsed.kind === 'problem')
        throw problem('ORG_URL_INVALID', 'This is not the domain of an Okta org.', {
          problem: parsed.problem,
        });
      const kind = asked?.kind ?? 'sign-in';
      const clientId = kind === 'api-token' ? '' : typedClientId.trim();
      if (kind !== 'api-token' && !isClientId(clientId))
        throw problem('CLIENT_ID_INVALID', 'This is not a client ID.');
      const { orgUrl } = parsed;
      const policy = await platform.policy();
      requireKind(policy, kind);
      const set = orgOfPolicy(policy);
      const isSet = set?.orgUrl === orgUrl && (kind !== 'sign-in' || set.clientId === clientId);
      if (set !== null && !isSet)
        throw problem('CALLER_NOT_ALLOWED', 'The administrator sets the org.');
      await requireAccess(orgUrl);
      const alternateOrigin = await askOrg(orgUrl, clientId);
      const source = set === null || kind !== 'sign-in' ? 'user' : 'policy';
      const plain: OrgConfig = { orgUrl, clientId, alternateOrigin, source };
      const org = asked === undefined ? plain : { ...plain, connection: connectionOf(asked) };
      const before = await items.org.read();
      const isKnown = before?.dpop === true && isSameConnection(before, org);
      return policy.dpop === true || isKnown ? { ...org, dpop: true } : org;
    },
    async rememberDpop({ orgUrl, clientId }) {
      const now = await items.org.read();
      if (now?.orgUrl === orgUrl && now.clientId === clientId)
        await items.org.write({ ...now, dpop: true });
    },
  };
}

function requireKind(policy: Policy, kind: ConnectionKind): void {
  if (!allowedKinds(policy).includes(kind))
    throw problem('CONNECTION_KIND_NOT_ALLOWED', 'Policy does not allow this kind of connection.');
}

/** What is kept of it: not the API token. */
function connectionOf(asked: ConnectionRequest): AdministratorConnection {
  if (asked.kind === 'api-token') return { kind: asked.kind };
  const { kind, login, keyId, keyName } = asked;
  return { kind, login: login.trim(), keyId: keyId?.trim() || null, keyName };
}
