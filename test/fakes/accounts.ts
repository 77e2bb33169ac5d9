import type { Account, Accounts } from '../../src/domain/accounts.ts';
import type { OrgConfig } from '../../src/domain/org-config.ts';
import { sessionUser } from '../../src/domain/session.ts';
import { ACME, ADA } from './extension.ts';

/** Ada's own account, which {@link fakeExtension} shows. */
export const ADA_ACCOUNT: Account = {
  id: '1',
  name: '',
  color: 'blue',
  org: ACME,
  user: sessionUser(ADA),
  blocked: false,
};

/** Bob's account of the same org. */
export const BOB_ACCOUNT: Account = {
  ...ADA_ACCOUNT,
  id: '2',
  color: 'green',
  user: {
    sub: '00u2bob',
    name: 'Bob Diaz',
    login: 'bob@acme.example',
    orgUrl: 'https://acme.okta.com',
  },
};

/** An account of another org, that nobody signed in to yet and that has a long name. */
export const GLOBEX_ACCOUNT: Account = {
  ...ADA_ACCOUNT,
  id: '3',
  name: 'Globex Corporation, the holding',
  color: 'plum',
  org: { ...ACME, orgUrl: 'https://globex-international-holding.okta-emea.com' },
  user: null,
};

/** Ada's data by an administrator's API token. */
export const API_TOKEN_ORG: OrgConfig = {
  ...ACME,
  clientId: '',
  connection: { kind: 'api-token' },
};

/** Ada's data by a service app. */
export const SERVICE_APP_ORG: OrgConfig = {
  ...ACME,
  connection: {
    kind: 'client-credentials',
    login: 'ada@acme.example',
    keyId: null,
    keyName: 'key-1',
  },
};

/** These accounts with the first of them shown. */
export function accountsOf(...list: readonly Account[]): Accounts {
  return { current: list[0]?.id ?? null, next: list.length + 1, list };
}
