import type { AdministratorSession } from '../../auth/administrator/administrator-session.ts';
import { parseApiToken } from '../../auth/administrator/api-token.ts';
import { unverifiedCredentials, type Credentials } from '../../auth/administrator/credentials.ts';
import { assistantError } from '../../domain/errors.ts';
import { privateKeyNames } from '../../domain/accounts.ts';
import { isSameConnection, type OrgConfig } from '../../domain/org-config.ts';
import type { SessionUser } from '../../domain/session.ts';
import type { ConnectionRequest, OrgRequest } from '../../messages/protocol.ts';
import type { AccountServices } from '../on-demand-script.ts';
import type { OrgConfiguration } from './configuration.ts';
import type { AccountItems, Platform } from '../platform.ts';

export interface ConnectOrgDeps {
  readonly items: AccountItems;
  readonly configuration: OrgConfiguration;
  readonly signOut: AccountServices['signOut'];
  readonly administrator: Pick<AdministratorSession, 'startSession'>;
  readUser(org: OrgConfig, credentials: Credentials): Promise<SessionUser>;
}

/**
 * Connects an account to an org: checks everything at Okta before anything is stored, and signs out the user of the previous
 * connection. An administrator's connection is signed in at once; private keys that no connection uses are deleted.
 */
export function createConnectOrg(
  platform: Pick<Platform, 'items' | 'serviceKeys' | 'report'>,
  deps: ConnectOrgDeps,
): AccountServices['connect'] {
  const { items, configuration, signOut, administrator } = deps;

  async function connect(request: OrgRequest): Promise<OrgConfig> {
    const org = await configuration.checkRequest(request);
    const { connection } = request;
    const trialCredentials = unverifiedCredentials(apiTokenOf(connection));
    const user = connection === undefined ? null : await deps.readUser(org, trialCredentials);
    const before = await items.org.read();
    if (before !== null && !isSameConnection(before, org)) await signOut();
    await items.org.write(org);
    if (user !== null) await administrator.startSession(user, trialCredentials);
    return org;
  }

  async function forgetUnusedKeys(): Promise<void> {
    const { list } = await platform.items.accounts.read();
    await platform.serviceKeys.deleteAllExcept(privateKeyNames(list));
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
  if (token === null) throw assistantError('API_TOKEN_REFUSED', 'This is not an API token.');
  return token;
}
