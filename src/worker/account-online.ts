import { createAdministratorSession } from '../auth/administrator-session.ts';
import { grantAuthorization } from '../auth/api-authorization.ts';
import { apiTokenAuthorization } from '../auth/api-token-authorization.ts';
import type { Credentials } from '../auth/credentials.ts';
import { createServerMemory } from '../auth/server-memory.ts';
import { serviceAuthorization } from '../auth/service-authorization.ts';
import { createSessionKeeper, type AccountSession } from '../auth/session-keeper.ts';
import { createCachedDirectory, type CachedDirectory } from '../directory/cached-directory.ts';
import type { AccountId } from '../domain/accounts.ts';
import type { ApiAuthorization } from '../domain/api-authorization.ts';
import type { Check, Finding } from '../domain/diagnosis.ts';
import { kindOf, orgOrigins, type OrgConfig } from '../domain/org-config.ts';
import { outsideItems } from '../domain/outside-stored.ts';
import type { SessionUser } from '../domain/session.ts';
import { NO_USAGE } from '../domain/usage.ts';
import type { Circuit, OktaPorts } from '../okta/ports.ts';
import type { Whose } from '../okta/user.ts';
import { createConfiguration, type Configuration } from './configuration.ts';
import { createConnect, type Connect } from './connect.ts';
import { createDiagnosis } from './diagnosis.ts';
import type { Platform } from './platform.ts';
import { whoseOf } from './whose.ts';

/** What of one account needs Okta; in the worker's heavy script. */
export interface AccountOnline {
  readonly configuration: Configuration;
  readonly connect: Connect;
  readonly keeper: AccountSession;
  readonly directory: CachedDirectory;
  /** Runs one check of what may be wrong; never rejects. */
  diagnose(check: Check): Promise<Finding>;
}

type Ask<T> = (ports: OktaPorts, whose: Whose, org: OrgConfig) => Promise<T>;

export function connectAccount(
  id: AccountId,
  platform: Platform,
  applyPolicy: () => Promise<void>,
): AccountOnline {
  const items = platform.items.of(id);
  const withLock: Platform['withLock'] = (name, work) => platform.withLock(`${name}:${id}`, work);
  const configuration = createConfiguration(platform, items, applyPolicy);

  const servers = createServerMemory(platform.now);
  const shared = {
    dpopKeys: platform.dpopKeys,
    keyName: id,
    servers,
    originRule: platform.originRule,
    session: items.session,
    user: items.user,
    withLock,
    load: platform.load,
    fetch: servers.hearing(platform.fetch),
    now: platform.now,
    report: platform.report,
    makeRoom: () => items.profile.write(null),
    async forgetUser() {
      await Promise.all([
        directory.forget(),
        items.usage.write(NO_USAGE),
        items.transcript.write([]),
        forgetPrompt(),
        forgetOutsideEvents(),
      ]);
    },
  };

  const person = createSessionKeeper({
    ...shared,
    rememberDpop: configuration.rememberDpop,
    webAuthFlow: platform.webAuthFlow,
    grant: items.grant,
    revocations: items.revocations,
    pendingSignIn: items.pendingSignIn,
    pendingRefresh: items.pendingRefresh,
    random: platform.random,
    wait: platform.wait,
  });

  const administrator = createAdministratorSession({ ...shared, kept: items, readUser });

  async function forgetOutsideEvents(): Promise<void> {
    const { events } = outsideItems(platform.items.define);
    await platform.withLock('outside-events', async () => {
      const before = await events.read();
      const others = before.filter(({ account }) => account !== id);
      if (others.length < before.length) await events.write(others);
    });
  }

  async function forgetPrompt(): Promise<void> {
    const { panelPrompt } = platform.items;
    if ((await panelPrompt.read())?.account === id) await panelPrompt.write(null);
  }

  async function readUser(org: OrgConfig, credentials: Credentials): Promise<SessionUser> {
    const { fetchIdentity } = await platform.load();
    const ports = oktaPorts(org, authorizationOf(org, credentials));
    const { signal } = new AbortController();
    const { id: sub, name, login } = await fetchIdentity(ports, signal, whoseOf(org));
    return { sub, name, login, orgUrl: org.orgUrl };
  }

  const keeperOf = (org: OrgConfig | null): AccountSession =>
    org === null || kindOf(org) === 'sign-in' ? person : administrator;

  const keeper: AccountSession = {
    signIn: (org, how) => keeperOf(org).signIn(org, how),
    signOut: async () => await keeperOf(await items.org.read()).signOut(),
    recover: (org) => keeperOf(org).recover(org),
  };

  async function asked<T>(ask: Ask<T>): Promise<T> {
    const org = await configuration.require();
    const answer = () => ask(ownPorts(org), whoseOf(org), org);
    return kindOf(org) === 'sign-in' ? await answer() : await administrator.asking(org, answer);
  }

  const directory = createCachedDirectory(
    {
      async applications(signal) {
        const { fetchApplications } = await platform.load();
        return await asked((ports, whose, org) =>
          fetchApplications(ports, orgOrigins(org), signal, whose),
        );
      },
      async profile(signal) {
        const { fetchProfile } = await platform.load();
        return await asked((ports, whose) => fetchProfile(ports, signal, whose));
      },
    },
    items,
    platform,
  );

  function authorizationOf(org: OrgConfig, credentials: Credentials): ApiAuthorization {
    const { connection } = org;
    switch (connection?.kind) {
      case undefined:
        return grantAuthorization({
          ...shared,
          orgUrl: org.orgUrl,
          grant: (signal, instead) => person.grant(org, signal, instead),
        });
      case 'api-token':
        return apiTokenAuthorization(credentials.apiToken);
      case 'client-credentials': {
        const { keyId, keyName } = connection;
        return serviceAuthorization(
          { ...org, keyId },
          {
            ...shared,
            serviceKey: () => platform.serviceKeys.read(keyName),
            serviceToken: credentials.serviceToken,
          },
        );
      }
    }
  }

  const circuit: Circuit = { failures: 0, openUntil: 0 };

  function oktaPorts(org: OrgConfig, authorization: ApiAuthorization): OktaPorts {
    return {
      orgUrl: org.orgUrl,
      fetch: platform.fetch,
      now: platform.now,
      wait: platform.wait,
      timeout: platform.timeout,
      random: platform.random,
      rateLimit: items.rateLimit,
      circuit,
      authorization,
    };
  }

  const ownPorts = (org: OrgConfig) => oktaPorts(org, authorizationOf(org, items));

  return {
    configuration,
    connect: createConnect(platform, {
      items,
      configuration,
      session: keeper,
      administrator,
      readUser,
    }),
    keeper,
    directory,
    diagnose: createDiagnosis({ platform, items, keyName: id, oktaPorts: ownPorts }),
  };
}
