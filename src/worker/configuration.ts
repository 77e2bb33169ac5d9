import { problem } from '../domain/errors.ts';
import { isClientId, type OrgConfig } from '../domain/org-config.ts';
import { parseOrgUrl } from '../domain/org-url.ts';
import type { AccountItems, Platform } from './platform.ts';
import { orgOfPolicy } from './policy.ts';

/** One account's connection to its org: read, checked and kept. */
export interface Configuration {
  /** Throws `NOT_CONFIGURED` where there is none, `ORG_PERMISSION_MISSING` where the browser may not reach it. */
  require(): Promise<OrgConfig>;
  /** Checks an org at the org itself before it is kept; throws what is wrong with it. */
  save(typedOrgUrl: string, clientId: string): Promise<OrgConfig>;
  /** Keeps that the app in this org requires DPoP, unless the connection is another by now. */
  rememberDpop(org: OrgConfig): Promise<void>;
}

export function createConfiguration(
  platform: Platform,
  items: AccountItems,
  applyPolicy: () => Promise<void>,
): Configuration {
  async function check(orgUrl: string, clientId: string): Promise<string | null> {
    const { discover, fetchOrganization } = await platform.load();
    await discover(orgUrl, clientId, platform.fetch, new AbortController().signal);
    const organization = await fetchOrganization(orgUrl, platform.fetch);
    if (organization === null)
      throw problem('ORG_NOT_OKTA', `${orgUrl} is not an Okta org.`, { orgUrl });
    return organization.alternateOrigin;
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
    const known: OrgConfig = { ...org, alternateOrigin: organization.alternateOrigin };
    await items.org.write(known);
    return known;
  }

  return {
    async require() {
      if ((await items.org.read()) === null) await applyPolicy();
      const org = await items.org.read();
      if (org === null) throw problem('NOT_CONFIGURED', 'No Okta org is set up.');
      await requireAccess(org.orgUrl);
      return org.source === 'policy' ? await withAlternate(org) : org;
    },
    async save(typedOrgUrl, typedClientId) {
      const parsed = parseOrgUrl(typedOrgUrl);
      if (parsed.kind === 'problem')
        throw problem('ORG_URL_INVALID', 'This is not the domain of an Okta org.', {
          problem: parsed.problem,
        });
      const clientId = typedClientId.trim();
      if (!isClientId(clientId)) throw problem('CLIENT_ID_INVALID', 'This is not a client ID.');
      const { orgUrl } = parsed;
      const policy = await platform.policy();
      const set = orgOfPolicy(policy);
      if (set !== null && (set.orgUrl !== orgUrl || set.clientId !== clientId))
        throw problem('CALLER_NOT_ALLOWED', 'The administrator sets the org.');
      await requireAccess(orgUrl);
      const alternateOrigin = await check(orgUrl, clientId);
      const source = set === null ? 'user' : 'policy';
      const before = await items.org.read();
      const isSame = before?.orgUrl === orgUrl && before.clientId === clientId;
      const dpop = policy.dpop === true || (isSame && before.dpop === true);
      const plain: OrgConfig = { orgUrl, clientId, alternateOrigin, source };
      const org = dpop ? { ...plain, dpop } : plain;
      await items.org.write(org);
      return org;
    },
    async rememberDpop({ orgUrl, clientId }) {
      const now = await items.org.read();
      if (now?.orgUrl === orgUrl && now.clientId === clientId)
        await items.org.write({ ...now, dpop: true });
    },
  };
}
