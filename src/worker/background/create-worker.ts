import type { AccountId } from '../../domain/accounts.ts';
import { extensionAccessOf, mayConnect } from '../../outside/model/extension-access.ts';
import type { PageConnection } from '../../mcp/page-connection.ts';
import type { DescriptionFormat } from '../../omnibox/describe-suggestion.ts';
import type { OutsideService } from '../../outside/outside-service.ts';
import type { ExtensionPort } from '../../outside/outside-deps.ts';
import { OUTSIDE_ASSISTANTS } from '../../storage/catalog.ts';
import { hasUnfinishedWork } from './account-context.ts';
import { createAccountRegistry, type AccountRegistry } from './account-registry.ts';
import { createOmnibox, type Omnibox } from './omnibox.ts';
import type { Platform } from '../platform.ts';

export interface BackgroundWorker {
  readonly platform: Platform;
  readonly accounts: AccountRegistry;
  readonly omnibox: Omnibox;
  /** Takes over what the administrator set, or drops what was set no longer. */
  applyPolicy(): Promise<void>;
  /** Signs in without a window, where policy wants that at the browser's start. */
  signInAtStart(): Promise<void>;
  /** Goes on with what a stopped worker left unfinished, in every account. */
  recover(): Promise<void>;
  /** The MCP server for own pages; its modules are evaluated on first use, so that waking stays cheap. */
  pageConnection(id: AccountId): Promise<PageConnection>;
  /** The doors for outside assistants. */
  outside(): Promise<OutsideService>;
  /** Opens the door if it is on; else reads one item, and nothing more. */
  startOutsideIfEnabled(): Promise<void>;
  /** Hands another extension's port over, or ends it at once where it is not heard. */
  connectExtension(port: ExtensionPort): Promise<void>;
}

/** Wires the worker over a platform; starts nothing. */
export function createWorker(platform: Platform, format: DescriptionFormat): BackgroundWorker {
  const accounts = createAccountRegistry(platform, applyPolicy);
  const omnibox = createOmnibox({ platform, accounts, format });
  const connections = new Map<AccountId, Promise<PageConnection>>();

  async function applyPolicy(): Promise<void> {
    await (await platform.loadOnDemand()).applyPolicy(platform, accounts);
  }

  let outsidePromise: Promise<OutsideService> | null = null;

  async function createOutside(): Promise<OutsideService> {
    const { connectOutside } = await platform.loadOnDemand();
    return connectOutside(platform, accounts);
  }

  async function connect(id: AccountId): Promise<PageConnection> {
    const { servePages } = await platform.loadOnDemand();
    return servePages(accounts.of(id), platform);
  }

  return {
    platform,
    accounts,
    omnibox,
    applyPolicy,
    async signInAtStart() {
      await (await platform.loadOnDemand()).signInAtStart(platform, accounts);
    },
    async recover() {
      for (const { items, services } of await accounts.all()) {
        if (!(await hasUnfinishedWork(items))) continue;
        const { sessionManager } = await services();
        if (!(await sessionManager.recover(await items.org.read()))) continue;
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
      if (on || outsidePromise !== null) await (await this.outside()).sync();
    },
    async connectExtension(port) {
      try {
        const { items, policy } = platform;
        const accessState = await Promise.all([
          items.outsideAccess.read(),
          items.define(OUTSIDE_ASSISTANTS).read(),
          policy(),
        ]);
        if (mayConnect(extensionAccessOf(port.extensionId, ...accessState)))
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
