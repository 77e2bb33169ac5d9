import type { AccountId } from '../domain/accounts.ts';
import { hearingOf, isHeard, KNOWN } from '../domain/extension-door.ts';
import type { PageConnection } from '../mcp/page-connection.ts';
import type { DescriptionFormat } from '../omnibox/describe.ts';
import type { Outside } from '../outside/create-outside.ts';
import type { ExtensionPort } from '../outside/ports.ts';
import { isUnfinished } from './account-parts.ts';
import { createAccounts, type AccountRegistry } from './accounts.ts';
import { createOmnibox, type Omnibox } from './omnibox.ts';
import type { Platform } from './platform.ts';

export interface WorkerParts {
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
  outside(): Promise<Outside>;
  /** Opens the door if it is on; else reads one item, and nothing more. */
  wakeOutside(): Promise<void>;
  /** Hands another extension's port over, or ends it at once where it is not heard. */
  connectExtension(port: ExtensionPort): Promise<void>;
}

/** Wires the worker over a platform; starts nothing. */
export function createWorker(platform: Platform, format: DescriptionFormat): WorkerParts {
  const accounts = createAccounts(platform, applyPolicy);
  const omnibox = createOmnibox({ platform, accounts, format });
  const connections = new Map<AccountId, Promise<PageConnection>>();

  async function applyPolicy(): Promise<void> {
    await (await platform.load()).applyPolicy(platform, accounts);
  }

  let door: Promise<Outside> | null = null;

  async function outside(): Promise<Outside> {
    const { connectOutside } = await platform.load();
    return connectOutside(platform, accounts);
  }

  async function connect(id: AccountId): Promise<PageConnection> {
    const { servePages } = await platform.load();
    return servePages(accounts.of(id), platform);
  }

  return {
    platform,
    accounts,
    omnibox,
    applyPolicy,
    async signInAtStart() {
      await (await platform.load()).signInAtStart(platform, accounts);
    },
    async recover() {
      for (const { items, online } of await accounts.all()) {
        if (!(await isUnfinished(items))) continue;
        const { keeper } = await online();
        if (!(await keeper.recover(await items.org.read()))) continue;
        accounts.forgetBrowserUser();
        await omnibox.fulfilIntent();
      }
    },
    outside() {
      door ??= outside();
      door.catch(() => {
        door = null;
      });
      return door;
    },
    async wakeOutside() {
      const { on } = await platform.items.door.read();
      if (on || door !== null) await (await this.outside()).wake();
    },
    async connectExtension(port) {
      try {
        const { items, policy } = platform;
        const read = await Promise.all([items.door.read(), items.define(KNOWN).read(), policy()]);
        if (isHeard(hearingOf(port.extension, ...read))) await (await this.outside()).connect(port);
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
