import { CHROMIUM_EXTENSION_ID, FIREFOX_EXTENSION_ID } from '../../manifest.ts';

/** Who may start the native host: the same lists are in the manifests that `install` writes. */
export const ALLOWED_ORIGINS: readonly string[] = [`chrome-extension://${CHROMIUM_EXTENSION_ID}/`];
export const ALLOWED_EXTENSIONS: readonly string[] = [FIREFOX_EXTENSION_ID];

/**
 * Whether a browser started the host for our extension. Chromium's first argument is the caller's origin; Firefox
 * gives the manifest's path, then the extension's id.
 */
export function isAllowedCaller([first = '', second = '']: readonly string[]): boolean {
  if (ALLOWED_ORIGINS.includes(first)) return true;
  return first.endsWith('.json') && ALLOWED_EXTENSIONS.includes(second);
}
