export { browser } from 'wxt/browser';

interface SidebarAction {
  open(): Promise<void>;
}

/** Firefox's sidebar, which stands where Chromium has its side panel; the types know Chromium only. */
export function hasSidebar(api: object): api is { readonly sidebarAction: SidebarAction } {
  return 'sidebarAction' in api;
}

/** Whether the optional permission for alarms was given, without which the browser shows no such interface. */
export function hasAlarms(api: object): boolean {
  return 'alarms' in api && api.alarms !== undefined;
}
