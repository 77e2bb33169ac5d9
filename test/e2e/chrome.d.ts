import type { browser } from 'wxt/browser';

declare global {
  /** The browser's own namespace, inside functions that a test evaluates in the extension. */
  const chrome: typeof browser;
}
