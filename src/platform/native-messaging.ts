import type { BridgeProblem } from '../domain/outside.ts';
import type { NativeMessaging } from '../outside/ports.ts';
import { browser, hasAlarms } from './browser.ts';

const ALARM = 'door';

/** The shortest period that Chrome knows, in minutes. */
const EVERY_MINUTES = 0.5;

/** A worker that nobody needs stops after half a minute. */
const ONCE_AFTER_MINUTES = 1;

export const nativeMessaging: NativeMessaging = {
  get browser() {
    return brandName();
  },
  isAllowed: () => browser.permissions.contains({ permissions: ['nativeMessaging'] }),
  connect(host, { onFrame, onEnd }) {
    const port = browser.runtime.connectNative(host);
    port.onMessage.addListener(onFrame);
    port.onDisconnect.addListener((ended) => {
      const firefoxError = 'error' in ended && ended.error instanceof Error ? ended.error : null;
      onEnd(problemOf(firefoxError?.message ?? browser.runtime.lastError?.message ?? ''));
    });
    return {
      post(frame) {
        port.postMessage(frame);
      },
      close() {
        port.disconnect();
      },
    };
  },
  async keepWaking(how) {
    // Firefox keeps a page with a native port, and has no such permission to ask for.
    if (!hasAlarms(browser)) return;
    if (how === 'never') await browser.alarms.clear(ALARM);
    else if (how === 'once') {
      listenToAlarm();
      await browser.alarms.create(ALARM, { delayInMinutes: ONCE_AFTER_MINUTES });
    } else if ((await browser.alarms.get(ALARM))?.periodInMinutes === undefined) {
      listenToAlarm();
      await browser.alarms.create(ALARM, { periodInMinutes: EVERY_MINUTES });
    }
  },
  showWaiting(count) {
    void browser.action.setBadgeText({ text: count === 0 ? '' : String(count) });
  },
};

/** Asks for what the door needs, in a click's own task. */
export function requestNativeMessaging(): Promise<boolean> {
  const own = import.meta.env.FIREFOX ? [] : (['alarms'] as const);
  return browser.permissions.request({ permissions: ['nativeMessaging', ...own] });
}

/** That the worker is started is all that the alarm is for. */
function onAlarm(): void {}

/** To be called in the worker's first tick. */
export function listenToAlarm(): void {
  if (hasAlarms(browser)) browser.alarms.onAlarm.addListener(onAlarm);
}

/** The browsers' own sentences (Chrome, "Native messaging", Debug native messaging; Firefox, `NativeMessaging.sys.mjs`). */
function problemOf(message: string): BridgeProblem {
  if (/not found|no such native application/iu.test(message)) return 'not-installed';
  if (/forbidden/iu.test(message)) return 'forbidden';
  if (/exited|failed to start/iu.test(message)) return 'exited';
  return 'broken';
}

/** Which browser this is, as the bridge names them. */
export function brandName(): string {
  if (import.meta.env.FIREFOX) return 'firefox';
  const names = brands().join(' ');
  if (names.includes('Edge')) return 'edge';
  if (names.includes('Brave')) return 'brave';
  return names.includes('Google Chrome') ? 'chrome' : 'chromium';
}

/** User-Agent Client Hints, which the types do not know yet. */
function brands(): readonly string[] {
  if (!('userAgentData' in navigator)) return [];
  const data: unknown = navigator.userAgentData;
  if (typeof data !== 'object' || data === null || !('brands' in data)) return [];
  if (!Array.isArray(data.brands)) return [];
  return data.brands.flatMap((entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'brand' in entry ? [String(entry.brand)] : [],
  );
}
