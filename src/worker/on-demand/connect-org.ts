import type { AdministratorSession } from '../../auth/administrator/administrator-session.ts';
import { parseApiToken } from '../../auth/administrator/api-token.ts';
import { unverifiedCredentials, type Credentials } from '../../auth/administrator/credentials.ts';
import type { AccountSession } from '../../auth/sign-in/session-manager.ts';
import { assistantError } from '../../domain/errors.ts';
import { privateKeyNames } from '../../domain/accounts.ts';
import { isSameConnection, type OrgConfig } from '../../domain/org-config.ts';
import type { SessionUser } from '../../domain/session.ts';
import type { ConnectionRequest, OrgRequest } from '../../messages/protocol.ts';
import type { Configuration } from './configuration.ts';
import type { AccountItems, Platform } from '../platform.ts';

export interface ConnectOrgDeps {
  readonly items: AccountItems;
  readonly configuration: Configuration;
  readonly session: Pick<AccountSession, 'signOut'>;
  readonly administrator: Pick<AdministratorSession, 'adopt'>;
  readUser(org: OrgConfig, credentials: Credentials): Promise<SessionUser>;
}

export type ConnectOrg = (request: OrgRequest) => Promise<OrgConfig>;

/**
 * Sets one account up: all is checked at Okta before anything is kept, and whoever was signed in by another connection
 * is signed out. An administrator's connection is signed in by it; a key that no connection uses is forgotten.
 */
export function createConnectOrg(platform: Platform, deps: ConnectOrgDeps): ConnectOrg {
  const { items, configuration, session, administrator } = deps;

  async function connect(request: OrgRequest): Promise<OrgConfig> {
    const org = await configuration.check(request);
    const { connection } = request;
    const trialCredentials = unverifiedCredentials(apiTokenOf(connection));
    const user = connection === undefined ? null : await deps.readUser(org, trialCredentials);
    const before = await items.org.read();
    if (before !== null && !isSameConnection(before, org)) await session.signOut();
    await items.org.write(org);
    if (user !== null) await administrator.adopt(user, trialCredentials);
    return org;
  }

  async function forgetUnusedKeys(): Promise<void> {
    const { list } = await platform.items.accounts.read();
    await platform.serviceKeys.keepOnly(privateKeyNames(list));
  }

  return async (request) => {
    try {
      return await connect(request);
    } finally {
      await forgetUnusedKeys().catch(platform.report);
    }
  };
}

function apiTokenOf(connection: ConnectionRequest | undefined): string | null {
  if (connection?.kind !== 'api-token') return null;
  const token = parseApiToken(connection.apiToken);
  if (token === null)
    throw assistantError('API_TOKEN_REFUSED', 'This has not the form of an API token.');
  return token;
}
