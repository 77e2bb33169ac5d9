import { grantAuthorization } from '../auth/api-authorization.ts';
import { createServerMemory } from '../auth/server-memory.ts';
import { createSessionKeeper, type SessionKeeper } from '../auth/session-keeper.ts';
import { createCachedDirectory, type CachedDirectory } from '../directory/cached-directory.ts';
import type { AccountId } from '../domain/accounts.ts';
import type { Check, Finding } from '../domain/diagnosis.ts';
import { orgOrigins, type OrgConfig } from '../domain/org-config.ts';
import { outsideItems } from '../domain/outside-stored.ts';
import { NO_USAGE } from '../domain/usage.ts';
import type { Circuit, OktaPorts } from '../okta/ports.ts';
import { createConfiguration, type Configuration } from './configuration.ts';
import { createDiagnosis } from './diagnosis.ts';
import type { Platform } from './platform.ts';

/** What of one account needs Okta; in the worker's heavy script. */
export interface AccountOnline {
  readonly configuration: Configuration;
  readonly keeper: SessionKeeper;
  readonly directory: CachedDirectory;
  /** Runs one check of what may be wrong; never rejects. */
  diagnose(check: Check): Promise<Finding>;
}

export function connectAccount(
  id: AccountId,
  platform: Platform,
  applyPolicy: () => Promise<void>,
): AccountOnline {
  const items = platform.items.of(id);
  const withLock: Platform['withLock'] = (name, work) => platform.withLock(`${name}:${id}`, work);
  const configuration = createConfiguration(platform, items, applyPolicy);

  const servers = createServerMemory(platform.now);
  const proofs = { dpopKeys: platform.dpopKeys, keyName: id, servers };

  const keeper = createSessionKeeper({
    ...proofs,
    rememberDpop: configuration.rememberDpop,
    webAuthFlow: platform.webAuthFlow,
    originRule: platform.originRule,
    grant: items.grant,
    revocations: items.revocations,
    session: items.session,
    pendingSignIn: items.pendingSignIn,
    pendingRefresh: items.pendingRefresh,
    user: items.user,
    withLock,
    load: platform.load,
    fetch: servers.hearing(platform.fetch),
    now: platform.now,
    random: platform.random,
    wait: platform.wait,
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
  });

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

  const directory = createCachedDirectory(
    {
      async applications(signal) {
        const { fetchApplications } = await platform.load();
        const org = await configuration.require();
        return await fetchApplications(oktaPorts(org), orgOrigins(org), signal);
      },
      async profile(signal) {
        const { fetchProfile } = await platform.load();
        return await fetchProfile(oktaPorts(await configuration.require()), signal);
      },
    },
    items,
    platform,
  );

  const circuit: Circuit = { failures: 0, openUntil: 0 };

  function oktaPorts(org: OrgConfig): OktaPorts {
    return {
      orgUrl: org.orgUrl,
      fetch: platform.fetch,
      now: platform.now,
      wait: platform.wait,
      timeout: platform.timeout,
      random: platform.random,
      rateLimit: items.rateLimit,
      circuit,
      authorization: grantAuthorization({
        ...proofs,
        orgUrl: org.orgUrl,
        grant: (signal, instead) => keeper.grant(org, signal, instead),
        load: platform.load,
      }),
    };
  }

  return {
    configuration,
    keeper,
    directory,
    diagnose: createDiagnosis({ platform, items, keyName: id, oktaPorts }),
  };
}
