import type { BridgeProblem } from '../outside/model/bridge-status.ts';
import type { NativeMessaging } from '../outside/outside-deps.ts';
import { browser, hasAlarms } from './browser.ts';
import { ALARM_NAME, listenToAlarm } from './wake-alarm.ts';

/** The shortest period that Chrome knows, in minutes. */
const ALARM_PERIOD_MINUTES = 0.5;

/** A worker that nobody needs stops after half a minute. */
const ALARM_DELAY_MINUTES = 1;

export const nativeMessaging: NativeMessaging = {
  get browser() {
    return browserBrand();
  },
  hasPermission: () => browser.permissions.contains({ permissions: ['nativeMessaging'] }),
  connect(host, { onFrame, onEnd }) {
    const port = browser.runtime.connectNative(host);
    port.onMessage.addListener(onFrame);
    port.onDisconnect.addListener((endedPort) => {
      const firefoxError =
        'error' in endedPort && endedPort.error instanceof Error ? endedPort.error : null;
      onEnd(bridgeProblemOf(firefoxError?.message ?? browser.runtime.lastError?.message ?? ''));
    });
    return {
      post(frame) {
        try {
          port.postMessage(frame);
        } catch {
          // The port closed first; `onDisconnect` says why.
        }
      },
      close() {
        port.disconnect();
      },
    };
  },
  async scheduleWake(mode) {
    // Firefox keeps a page with a native port, and has no such permission to ask for.
    if (!hasAlarms(browser)) return;
    if (mode === 'never') await browser.alarms.clear(ALARM_NAME);
    else if (mode === 'once') {
      listenToAlarm();
      await browser.alarms.create(ALARM_NAME, { delayInMinutes: ALARM_DELAY_MINUTES });
    } else if ((await browser.alarms.get(ALARM_NAME))?.periodInMinutes === undefined) {
      listenToAlarm();
      await browser.alarms.create(ALARM_NAME, { periodInMinutes: ALARM_PERIOD_MINUTES });
    }
  },
  showPending(badge, title) {
    void browser.action.setBadgeText({ text: badge });
    void browser.action.setTitle({ title: title ?? browser.runtime.getManifest().name });
  },
};

/** Asks for what outside access needs, in a click's own task. */
export function requestNativeMessaging(): Promise<boolean> {
  const otherPermissions = import.meta.env.FIREFOX ? [] : (['alarms'] as const);
  return browser.permissions.request({ permissions: ['nativeMessaging', ...otherPermissions] });
}

/** The browsers' own sentences (Chrome, "Native messaging", Debug native messaging; Firefox, `NativeMessaging.sys.mjs`). */
function bridgeProblemOf(message: string): BridgeProblem {
  if (/not found|no such native application/iu.test(message)) return 'not-installed';
  if (/forbidden/iu.test(message)) return 'forbidden';
  if (/exited|failed to start/iu.test(message)) return 'exited';
  return 'broken';
}

/** Which browser this is, as the bridge names them. */
export function browserBrand(): string {
  if (import.meta.env.FIREFOX) return 'firefox';
  const names = userAgentBrands().join(' ');
  if (names.includes('Edge')) return 'edge';
  if (names.includes('Brave')) return 'brave';
  return names.includes('Google Chrome') ? 'chrome' : 'chromium';
}

/** User-Agent Client Hints, which the types do not know yet. */
function userAgentBrands(): readonly string[] {
  if (!('userAgentData' in navigator)) return [];
  const data: unknown = navigator.userAgentData;
  if (typeof data !== 'object' || data === null || !('brands' in data)) return [];
  if (!Array.isArray(data.brands)) return [];
  return data.brands.flatMap((entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'brand' in entry ? [String(entry.brand)] : [],
  );
}
