import type { Platform, Policy } from '../worker/platform.ts';
import { remembered } from '../worker/remembered.ts';
import { browser } from './browser.ts';
import {
  accountItem,
  applicationsItem,
  grantItem,
  intentItem,
  orgItem,
  panelPromptItem,
  profileItem,
  rateLimitItem,
  sessionItem,
  transcriptItem,
  usageItem,
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
    items: {
      org: orgItem,
      account: accountItem,
      applications: remembered(applicationsItem),
      usage: remembered(usageItem),
      grant: remembered(grantItem),
      session: remembered(sessionItem),
      profile: remembered(profileItem),
      rateLimit: remembered(rateLimitItem),
      intent: intentItem,
      transcript: transcriptItem,
      panelPrompt: panelPromptItem,
    },
    webAuthFlow: createWebAuthFlow(),
    originRule: createOriginRule(),
    get version() {
      return browser.runtime.getManifest().version;
    },
    load: loadOnDemand,
    loadSearch,
    fetch: (input, init) => fetch(input, init),
    now: () => Date.now(),
    wait,
    timeout: (ms) => AbortSignal.timeout(ms),
    random: () => Math.random(),
    untilIdle: () => new Promise((resolve) => setTimeout(resolve, 0)),
    withLock: (name, work) => navigator.locks.request(name, work),
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
