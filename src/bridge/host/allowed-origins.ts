import { CHROMIUM_EXTENSION_ID, FIREFOX_EXTENSION_ID } from '../../manifest.ts';

/** The extensions that may start the native host, also in the manifests that `install` writes. */
export const ALLOWED_ORIGINS: readonly string[] = [`chrome-extension://${CHROMIUM_EXTENSION_ID}/`];
export const ALLOWED_EXTENSIONS: readonly string[] = [FIREFOX_EXTENSION_ID];

/**
 * Whether a browser started the host for our extension. Chromium passes the caller's origin first; Firefox passes the
 * manifest's path, then the extension's id.
 */
export function isAllowedCaller([first = '', second = '']: readonly string[]): boolean {
  if (ALLOWED_ORIGINS.includes(first)) return true;
  return first.endsWith('.json') && ALLOWED_EXTENSIONS.includes(second);
}
