import { discover } from '../../auth/token-endpoint/authorization-server.ts';
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
import { policyOrgProblem } from '../../domain/policy-problem.ts';
import type { ConnectionRequest, OrgRequest } from '../../messages/protocol.ts';
import type { AccountItems, Clock, Platform } from '../platform.ts';
import { isAtOtherOrg, policyOrgOf } from './apply-policy.ts';
import { verifyOrg } from './verify-org.ts';

/** One account's connection to its org: read, checked and stored. */
export interface OrgConfiguration {
  /**
   * The account's org. Throws `NOT_CONFIGURED` if there is none, `ORG_PERMISSION_MISSING` if the browser may not reach it,
   * `POLICY_ORG_UNREADABLE`, `CALLER_NOT_ALLOWED` or `CONNECTION_KIND_NOT_ALLOWED` if policy does not allow it.
   */
  requireOrg(): Promise<OrgConfig>;
  /** Checks what the user typed, at the org too; throws what is wrong with it. */
  checkRequest(request: OrgRequest): Promise<OrgConfig>;
  /** Records that the app in this org requires DPoP, unless the connection has changed meanwhile. */
  storeDpopRequirement(org: OrgConfig): Promise<void>;
}

export function createConfiguration(
  platform: Clock & Pick<Platform, 'fetch' | 'policy' | 'hasHostPermission'>,
  items: AccountItems,
  applyPolicy: () => Promise<void>,
): OrgConfiguration {
  async function readAlternateOrigins(orgUrl: string, clientId: string) {
    const { signal } = new AbortController();
    const { alternateOrigins } = await verifyOrg(orgUrl, platform, signal);
    if (clientId !== '') await discover(orgUrl, clientId, platform.fetch, signal);
    return alternateOrigins;
  }

  async function requireHostPermission(orgUrl: string): Promise<void> {
    if (!(await platform.hasHostPermission(orgUrl)))
      throw assistantError('ORG_PERMISSION_MISSING', `The browser may not reach ${orgUrl}.`, {
        orgUrl,
      });
  }

  return {
    async requireOrg() {
      if ((await items.org.read()) === null) await applyPolicy();
      const [org, policy] = [await items.org.read(), await platform.policy()];
      requireReadableOrg(policy);
      if (org === null) throw assistantError('NOT_CONFIGURED', 'No Okta org is connected.');
      requireKind(policy, connectionKindOf(org));
      if (isAtOtherOrg(org, policy)) throw otherOrgSet();
      await requireHostPermission(org.orgUrl);
      return org;
    },
    async checkRequest({
      orgUrl: typedOrgUrl,
      clientId: typedClientId,
      connection: requestedConnection,
    }) {
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
      requireReadableOrg(policy);
      requireKind(policy, kind);
      const policyOrg = policyOrgOf(policy);
      const isPolicyOrg =
        policyOrg?.orgUrl === orgUrl && (kind !== 'sign-in' || policyOrg.clientId === clientId);
      if (policyOrg !== null && !isPolicyOrg) throw otherOrgSet();
      await requireHostPermission(orgUrl);
      const alternateOrigins = await readAlternateOrigins(orgUrl, clientId);
      const source = policyOrg === null || kind !== 'sign-in' ? 'user' : 'policy';
      const baseConfig: OrgConfig = { orgUrl, clientId, alternateOrigins, source };
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

function requireReadableOrg(policy: Policy): void {
  const problem = policyOrgProblem(policy);
  if (problem !== null) throw problem;
}

function otherOrgSet() {
  return assistantError('CALLER_NOT_ALLOWED', 'The administrator sets the org.');
}

function requireKind(policy: Policy, kind: ConnectionKind): void {
  if (!allowedConnectionKinds(policy).includes(kind))
    throw assistantError(
      'CONNECTION_KIND_NOT_ALLOWED',
      'Policy does not allow this kind of connection.',
    );
}

/** The stored part of a request; it excludes the API token. */
function connectionOf(requestedConnection: ConnectionRequest): AdministratorConnection {
  if (requestedConnection.kind === 'api-token') return { kind: requestedConnection.kind };
  const { kind, login, keyId, keyName } = requestedConnection;
  return { kind, login: login.trim(), keyId: keyId?.trim() || null, keyName };
}
