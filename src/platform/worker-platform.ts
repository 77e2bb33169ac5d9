import type { Platform } from '../worker/platform.ts';
import { browser } from './browser.ts';
import { readBrowserTexts } from './browser-texts.ts';
import { report } from './log.ts';
import { createOriginRule } from './origin-rule.ts';
import { policyItem } from './policy-item.ts';
import { loadSearch, onDemandBrowser } from './scripts.ts';
import { openPanelOrTab } from './side-panel.ts';
import { openUrl, openWelcome } from './tabs.ts';
import { quarantinedKeys, removeQuarantined } from './storage.ts';
import { wait } from './wait.ts';
import { createWorkerItems } from './worker-items.ts';
import { createWebAuthFlow } from './web-auth-flow.ts';

/** The real browser as the worker's platform. */
export function createWorkerPlatform(): Platform {
  return {
    items: createWorkerItems(withLock),
    webAuthFlow: createWebAuthFlow(),
    originRule: createOriginRule(),
    get native() {
      return onDemandBrowser().native;
    },
    get dpopKeys() {
      return onDemandBrowser().dpopKeys;
    },
    get serviceKeys() {
      return onDemandBrowser().serviceKeys;
    },
    get erasure() {
      return onDemandBrowser().erasure;
    },
    get version() {
      return browser.runtime.getManifest().version;
    },
    get userAgent() {
      return navigator.userAgent;
    },
    loadSearch,
    fetch: (input, init) => fetch(input, init),
    now: () => Date.now(),
    random: () => Math.random(),
    wait,
    timeout: (ms) => AbortSignal.timeout(ms),
    untilIdle: () => new Promise((resolve) => setTimeout(resolve, 0)),
    withLock,
    policy: policyItem.read,
    quarantinedKeys,
    removeQuarantined,
    watchPolicy: policyItem.watch,
    browserTexts: readBrowserTexts,
    hasHostPermission: (orgUrl) => browser.permissions.contains({ origins: [`${orgUrl}/*`] }),
    async removeHostPermission(orgUrl) {
      await browser.permissions.remove({ origins: [`${orgUrl}/*`] });
    },
    openUrl,
    openPanelOrTab,
    openOptions: () => browser.runtime.openOptionsPage(),
    openWelcome,
    report,
  };
}

function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, work);
}
