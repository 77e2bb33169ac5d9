import { bearerAuthorization } from '../auth/api-authorization.ts';
import { createSessionKeeper, type SessionKeeper } from '../auth/session-keeper.ts';
import { createCachedDirectory, type CachedDirectory } from '../directory/cached-directory.ts';
import { orgOrigins, type OrgConfig } from '../domain/org-config.ts';
import { NO_USAGE } from '../domain/usage.ts';
import type { PageConnection } from '../mcp/page-connection.ts';
import type { Circuit, OktaPorts } from '../okta/ports.ts';
import type { DescriptionFormat } from '../omnibox/describe.ts';
import { createApplicationsIndex } from './applications-index.ts';
import { createConfiguration, type Configuration } from './configuration.ts';
import { createLauncher, type Launcher } from './launcher.ts';
import { createOmnibox, type Omnibox } from './omnibox.ts';
import type { Platform } from './platform.ts';

export interface WorkerParts {
  readonly platform: Platform;
  readonly configuration: Configuration;
  readonly keeper: SessionKeeper;
  readonly directory: CachedDirectory;
  readonly launcher: Launcher;
  readonly omnibox: Omnibox;
  /** The MCP server for own pages; its modules are evaluated on first use, so that waking stays cheap. */
  pageConnection(): Promise<PageConnection>;
}

/** Wires the worker over a platform; starts nothing. */
export function createWorker(platform: Platform, format: DescriptionFormat): WorkerParts {
  const { items } = platform;
  const configuration = createConfiguration(platform, () => keeper.signOut());
  const index = createApplicationsIndex(items.applications, platform.loadSearch);
  const launcher = createLauncher(platform);

  const keeper = createSessionKeeper({
    webAuthFlow: platform.webAuthFlow,
    originRule: platform.originRule,
    grant: items.grant,
    session: items.session,
    account: items.account,
    withLock: platform.withLock,
    load: platform.load,
    fetch: platform.fetch,
    now: platform.now,
    async forgetUser() {
      await Promise.all([
        directory.forget(),
        items.usage.write(NO_USAGE),
        items.transcript.write([]),
        items.panelPrompt.write(null),
      ]);
    },
  });

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
      authorization: bearerAuthorization((signal, instead) =>
        keeper.accessToken(org, signal, instead),
      ),
    };
  }

  const omnibox = createOmnibox({
    platform,
    index,
    launcher,
    format,
    async signIn() {
      await keeper.signIn(await configuration.require(), 'interactive');
    },
    async fetchApplications() {
      await directory.applications(new AbortController().signal);
    },
  });

  let connection: Promise<PageConnection> | null = null;
  return {
    platform,
    configuration,
    keeper,
    directory,
    launcher,
    omnibox,
    pageConnection() {
      connection ??= platform
        .load()
        .then(({ servePages }) => servePages({ directory, index, usage: items.usage, platform }))
        .catch((thrown: unknown) => {
          connection = null;
          throw thrown;
        });
      return connection;
    },
  };
}
