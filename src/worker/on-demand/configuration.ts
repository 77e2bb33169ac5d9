import { assistantError } from '../../domain/errors.ts';
import type { AdministratorConnection, ConnectionKind } from '../../domain/connection.ts';
import {
  isClientId,
  isSameConnection,
  connectionKindOf,
  type OrgConfig,
} from '../../domain/org-config.ts';
import { parseOrgUrl } from '../../domain/org-url.ts';
import { allowedConnectionKinds, type Policy } from '../../domain/policy.ts';
import type { ConnectionRequest, OrgRequest } from '../../messages/protocol.ts';
import type { AccountItems, Platform } from '../platform.ts';
import { policyOrgOf } from './apply-policy.ts';

/** One account's connection to its org: read, checked and kept. */
export interface Configuration {
  /**
   * Throws `NOT_CONFIGURED` where there is none, `ORG_PERMISSION_MISSING` where the browser may not reach it,
   * `CONNECTION_KIND_NOT_ALLOWED` where policy has another way to connect.
   */
  require(): Promise<OrgConfig>;
  /** What a person typed, checked at the org itself, as it may be kept; throws what is wrong with it. */
  check(request: OrgRequest): Promise<OrgConfig>;
  /** Keeps that the app in this org requires DPoP, unless the connection is another by now. */
  storeDpopRequirement(org: OrgConfig): Promise<void>;
}

export function createConfiguration(
  platform: Platform,
  items: AccountItems,
  applyPolicy: () => Promise<void>,
): Configuration {
  async function verifyOrg(orgUrl: string, clientId: string): Promise<string | null> {
    const { discover, fetchOrganization } = await platform.loadOnDemand();
    const { signal } = new AbortController();
    if (clientId !== '') await discover(orgUrl, clientId, platform.fetch, signal);
    const organization = await fetchOrganization(orgUrl, platform.fetch);
    if (organization !== null) return organization.alternateOrigin;
    // Says better why there is no answer.
    await discover(orgUrl, null, platform.fetch, signal);
    throw assistantError('ORG_NOT_OKTA', `${orgUrl} is not an Okta org.`, { orgUrl });
  }

  async function requireHostPermission(orgUrl: string): Promise<void> {
    if (!(await platform.hasHostPermission(orgUrl)))
      throw assistantError('ORG_PERMISSION_MISSING', `The browser may not reach ${orgUrl}.`, {
        orgUrl,
      });
  }

  let alternateOriginRequestedFor: string | null = null;

  /** Policy names no custom domain; the org does, once in a worker's life, when the browser may reach it. */
  async function withAlternateOrigin(org: OrgConfig): Promise<OrgConfig> {
    if (org.alternateOrigin !== null || alternateOriginRequestedFor === org.orgUrl) return org;
    alternateOriginRequestedFor = org.orgUrl;
    const { fetchOrganization } = await platform.loadOnDemand();
    const organization = await fetchOrganization(org.orgUrl, platform.fetch);
    if (organization === null || organization.alternateOrigin === null) return org;
    const current = await items.org.read();
    if (current === null || !isSameConnection(current, org)) return org;
    const updated: OrgConfig = { ...current, alternateOrigin: organization.alternateOrigin };
    await items.org.write(updated);
    return updated;
  }

  return {
    async require() {
      if ((await items.org.read()) === null) await applyPolicy();
      const org = await items.org.read();
      if (org === null) throw assistantError('NOT_CONFIGURED', 'No Okta org is set up.');
      requireKind(await platform.policy(), connectionKindOf(org));
      await requireHostPermission(org.orgUrl);
      return org.source === 'policy' ? await withAlternateOrigin(org) : org;
    },
    async check({ orgUrl: typedOrgUrl, clientId: typedClientId, connection: requestedConnection }) {
      const parsed = parseOrgUrl(typedOrgUrl);
      if (parsed.kind === 'problem')
        throw assistantError('ORG_URL_INVALID', 'This is not the domain of an Okta org.', {
          problem: parsed.problem,
        });
      const kind = requestedConnection?.kind ?? 'sign-in';
      const clientId = kind === 'api-token' ? '' : typedClientId.trim();
      if (kind !== 'api-token' && !isClientId(clientId))
        throw assistantError('CLIENT_ID_INVALID', 'This is not a client ID.');
      const { orgUrl } = parsed;
      const policy = await platform.policy();
      requireKind(policy, kind);
      const policyOrg = policyOrgOf(policy);
      const isPolicyOrg =
        policyOrg?.orgUrl === orgUrl && (kind !== 'sign-in' || policyOrg.clientId === clientId);
      if (policyOrg !== null && !isPolicyOrg)
        throw assistantError('CALLER_NOT_ALLOWED', 'The administrator sets the org.');
      await requireHostPermission(orgUrl);
      const alternateOrigin = await verifyOrg(orgUrl, clientId);
      const source = policyOrg === null || kind !== 'sign-in' ? 'user' : 'policy';
      const baseConfig: OrgConfig = { orgUrl, clientId, alternateOrigin, source };
      const org =
        requestedConnection === undefined
          ? baseConfig
          : { ...baseConfig, connection: connectionOf(requestedConnection) };
      const before = await items.org.read();
      const isKnown = before?.dpop === true && isSameConnection(before, org);
      return policy.dpop === true || isKnown ? { ...org, dpop: true } : org;
    },
    async storeDpopRequirement({ orgUrl, clientId }) {
      const current = await items.org.read();
      if (current?.orgUrl === orgUrl && current.clientId === clientId)
        await items.org.write({ ...current, dpop: true });
    },
  };
}

function requireKind(policy: Policy, kind: ConnectionKind): void {
  if (!allowedConnectionKinds(policy).includes(kind))
    throw assistantError(
      'CONNECTION_KIND_NOT_ALLOWED',
      'Policy does not allow this kind of connection.',
    );
}

/** What is kept of it: not the API token. */
function connectionOf(requestedConnection: ConnectionRequest): AdministratorConnection {
  if (requestedConnection.kind === 'api-token') return { kind: requestedConnection.kind };
  const { kind, login, keyId, keyName } = requestedConnection;
  return { kind, login: login.trim(), keyId: keyId?.trim() || null, keyName };
}
