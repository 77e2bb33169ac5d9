import { browser, type Browser } from 'wxt/browser';

export { browser, type Browser };

interface SidebarAction {
  open(): Promise<void>;
}

/** Firefox's sidebar, which stands where Chromium has its side panel; the types know Chromium only. */
export function hasSidebar(api: object): api is { readonly sidebarAction: SidebarAction } {
  return 'sidebarAction' in api;
}
