import type { AccountId } from '../../domain/accounts.ts';
import { mayConnect } from '../../outside/model/extension-access.ts';
import type { PageConnection } from '../../mcp/page-connection.ts';
import type { DescriptionFormat } from '../../omnibox/describe-suggestion.ts';
import type { OutsideService } from '../../outside/outside-service.ts';
import type { ExtensionPort } from '../../outside/outside-deps.ts';
import { hasUnfinishedWork } from './account-context.ts';
import { createAccountRegistry, type AccountRegistry } from './account-registry.ts';
import { createExtensionGuard } from './extension-guard.ts';
import { createOmnibox, type Omnibox } from './omnibox.ts';
import type { LoadOnDemand } from '../on-demand-script.ts';
import type { Platform } from '../platform.ts';

export interface BackgroundWorker {
  readonly platform: Platform;
  readonly accounts: AccountRegistry;
  readonly omnibox: Omnibox;
  /** Applies the administrator's policy to the accounts. */
  applyPolicy(): Promise<void>;
  /** Signs in without a window at the browser's start, if policy says so. */
  signInAtStart(): Promise<void>;
  /** Opens the welcome page, unless an account was connected or signed in before. */
  openWelcomeIfNew(): Promise<void>;
  /** Resumes what a stopped worker left unfinished, in every account. */
  recover(): Promise<void>;
  /** The MCP server for the extension's own pages. */
  pageConnection(id: AccountId): Promise<PageConnection>;
  /** The service for outside assistants. */
  outside(): Promise<OutsideService>;
  /** Starts the service for outside assistants if it is turned on; otherwise reads one item only. */
  startOutsideIfEnabled(): Promise<void>;
  /** Connects another extension's port, or closes it at once if that extension may not connect. */
  connectExtension(port: ExtensionPort): Promise<void>;
}

/** Wires the worker; starts nothing. `loadOnDemand` reads the on-demand script on first use. */
export function createWorker(
  platform: Platform,
  loadOnDemand: LoadOnDemand,
  format: DescriptionFormat,
): BackgroundWorker {
  const accounts = createAccountRegistry(platform, loadOnDemand, applyPolicy);
  const omnibox = createOmnibox({ platform, accounts, format });
  const connections = new Map<AccountId, Promise<PageConnection>>();

  async function applyPolicy(): Promise<void> {
    await (await loadOnDemand()).applyPolicy(platform, accounts);
  }

  const extensionAccess = createExtensionGuard(platform);
  let outsidePromise: Promise<OutsideService> | null = null;

  async function createOutside(): Promise<OutsideService> {
    const { connectOutside } = await loadOnDemand();
    return connectOutside(platform, accounts);
  }

  async function connect(id: AccountId): Promise<PageConnection> {
    const { servePages } = await loadOnDemand();
    return servePages(accounts.of(id), platform);
  }

  return {
    platform,
    accounts,
    omnibox,
    applyPolicy,
    async signInAtStart() {
      await (await loadOnDemand()).signInAtStart(platform, accounts);
    },
    async openWelcomeIfNew() {
      const { list } = await platform.items.accounts.read();
      // Policy connects by itself: then only the sign-in is left.
      if (list.every(({ org, user }) => org.source === 'policy' && user === null))
        await platform.openWelcome();
    },
    async recover() {
      for (const { items, services } of await accounts.all()) {
        if (!(await hasUnfinishedWork(items))) continue;
        if (!(await (await services()).recover())) continue;
        accounts.forgetBrowserUser();
        await omnibox.runPendingAction();
      }
    },
    outside() {
      outsidePromise ??= createOutside();
      outsidePromise.catch(() => {
        outsidePromise = null;
      });
      return outsidePromise;
    },
    async startOutsideIfEnabled() {
      const { on } = await platform.items.outsideAccess.read();
      if (on || outsidePromise !== null) await (await this.outside()).applySettings();
    },
    async connectExtension(port) {
      try {
        if (mayConnect(await extensionAccess(port.extensionId)))
          await (await this.outside()).connectExtension(port);
        else port.close();
      } catch (thrown) {
        port.close();
        throw thrown;
      }
    },
    pageConnection(id) {
      const connection = connections.get(id) ?? connect(id);
      connections.set(id, connection);
      connection.catch(() => connections.delete(id));
      return connection;
    },
  };
}
