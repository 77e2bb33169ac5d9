import { accountsUpdate, orgView, userView } from '../domain/account-views.ts';
import type { AccountId } from '../domain/accounts.ts';
import type { AccountItems, Platform, Policy, WorkerItems } from '../worker/platform.ts';
import { remembered } from '../worker/remembered.ts';
import { browser } from './browser.ts';
import { dpopKeys } from './dpop-keys.ts';
import {
  accountItems,
  accountsItem,
  intentItem,
  panelPromptItem,
  removeAccountItems,
} from './items.ts';
import { report } from './log.ts';
import { createOriginRule } from './origin-rule.ts';
import { loadOnDemand, loadSearch } from './scripts.ts';
import { openAssistant } from './side-panel.ts';
import { openUrl } from './tabs.ts';
import { wait } from './wait.ts';
import { createWebAuthFlow } from './web-auth-flow.ts';

/** The real browser as the worker's platform. */
export function createWorkerPlatform(): Platform {
  return {
    items: createWorkerItems(),
    webAuthFlow: createWebAuthFlow(),
    originRule: createOriginRule(),
    dpopKeys,
    get version() {
      return browser.runtime.getManifest().version;
    },
    load: loadOnDemand,
    loadSearch,
    fetch: (input, init) => fetch(input, init),
    now: () => Date.now(),
    random: () => Math.random(),
    wait,
    timeout: (ms) => AbortSignal.timeout(ms),
    untilIdle: () => new Promise((resolve) => setTimeout(resolve, 0)),
    withLock,
    policy: readPolicy,
    mayReach: (orgUrl) => browser.permissions.contains({ origins: [`${orgUrl}/*`] }),
    async removeAccess(orgUrl) {
      await browser.permissions.remove({ origins: [`${orgUrl}/*`] });
    },
    openUrl,
    openAssistant,
    openOptions: () => browser.runtime.openOptionsPage(),
    report,
  };
}

function createWorkerItems(): WorkerItems {
  const accounts = remembered(accountsItem);
  const update = accountsUpdate(accounts, withLock);
  const made = new Map<AccountId, AccountItems>();

  function make(id: AccountId): AccountItems {
    const stored = accountItems(id);
    return {
      ...stored,
      org: orgView(accounts, id, update),
      user: userView(accounts, id, update),
      applications: remembered(stored.applications),
      usage: remembered(stored.usage),
      grant: remembered(stored.grant),
      session: remembered(stored.session),
      profile: remembered(stored.profile),
      rateLimit: remembered(stored.rateLimit),
    };
  }

  return {
    accounts,
    intent: intentItem,
    panelPrompt: panelPromptItem,
    update,
    of(id) {
      const items = made.get(id) ?? make(id);
      made.set(id, items);
      return items;
    },
    remove: removeAccountItems,
  };
}

function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, work);
}

async function readPolicy(): Promise<Policy> {
  const { orgUrl, clientId }: Record<string, unknown> = await browser.storage.managed
    .get(['orgUrl', 'clientId'])
    // Firefox rejects where no policy is installed.
    .catch(() => ({}));
  return {
    ...(typeof orgUrl === 'string' ? { orgUrl } : {}),
    ...(typeof clientId === 'string' ? { clientId } : {}),
  };
}
