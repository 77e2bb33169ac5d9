import type { SidebarAction } from 'webextension-polyfill';

export { browser } from 'wxt/browser';

/** Whether there is Firefox's sidebar, its counterpart of Chromium's side panel; the other types know Chromium only. */
export function hasSidebar(api: object): api is { readonly sidebarAction: SidebarAction.Static } {
  return 'sidebarAction' in api;
}

/** Whether the optional permission for alarms was given, without which the browser shows no such interface. */
export function hasAlarms(api: object): boolean {
  return 'alarms' in api && api.alarms !== undefined;
}

/** Whether the browser opens its page for shortcuts itself, as Firefox does. */
export function hasShortcutSettings(
  commands: object,
): commands is { readonly openShortcutSettings: () => Promise<void> } {
  return 'openShortcutSettings' in commands;
}
