import type { BrowserTextName } from './domain/browser-texts.ts';
import { OKTA_DOMAINS } from './domain/okta-hosts.ts';

/** The public key that fixes the extension's id, so that its redirect URI can be registered before publishing. */
export const EXTENSION_PUBLIC_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAsSigBp+PgZ8euXA3FvjMlxCvv3/y4Mxb359repZwt5/FrpdXWMKpLQsGhsV2ieVNkgxtVMeLdzOPmY5cXOqqVhRgBpcOoZ+wZReeFq6gSMkrvgyOJn5H5gA/HYV9519rwmwX87F95BHl8s+F27Oi1HtoElibTe3CR+Km9juO2+nkoitgbfXXw4pQJje1SxZ6faR8JfaB+Yxwgu9baQxVDeyvp+LUgRtbiUHOYqQ34Rk0NbLUhlzIDOJdFpl028VQCpAMHxRIYaoGNN8ihMtUIsvId+na0aKFCyfjJLMUafHQoDnczU0JIIa+4nMLP3HJEZFSb3Oh3zE/+wh5ES9t8QIDAQAB';

/** The id that Chromium derives from {@link EXTENSION_PUBLIC_KEY}. */
export const CHROMIUM_EXTENSION_ID = 'agmppaehdfcfgmjmdaeacefjegmkmlno';

export const FIREFOX_EXTENSION_ID = 'okta-end-user-assistant@extension.invalid';

/** No script but our own, no connection but to own files and https (host permission decides which), pictures only from Okta. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  `img-src 'self' data: https://*.oktacdn.com ${OKTA_DOMAINS.map((domain) => `https://*.${domain}`).join(' ')}`,
  "connect-src 'self' https:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types own-scripts',
].join('; ');

/** The manifest's way to name a text of `_locales`. */
function message(name: BrowserTextName): string {
  return `__MSG_${name}__`;
}

/** The manifest beyond what the entrypoints say; README lists each permission with its reason. */
export function manifest(browser: string) {
  const isFirefox = browser === 'firefox';
  return {
    name: 'Okta End User Assistant',
    short_name: 'Okta Assistant',
    default_locale: 'en',
    description: message('description'),
    permissions: ['identity', 'storage', 'declarativeNetRequestWithHostAccess'],
    // Firefox takes `alarms` for no optional permission, and needs none: it keeps a page with a native port.
    optional_permissions: isFirefox ? ['nativeMessaging'] : ['nativeMessaging', 'alarms'],
    optional_host_permissions: ['https://*/*'],
    host_permissions: [],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    // A page of `public/`: the build would add a script to it, which costs time before the first frame.
    action: { default_popup: 'popup.html' },
    omnibox: { keyword: 'okta' },
    commands: {
      _execute_action: {
        // Alt+Shift+A is the browser's own shortcut on Windows and Linux, and so is never bound.
        suggested_key: { default: 'Alt+Shift+K' },
        description: message('findApp'),
      },
      'open-side-panel': {
        suggested_key: { default: 'Alt+Shift+O' },
        description: message('openAssistant'),
      },
    },
    ...(isFirefox
      ? {
          browser_specific_settings: {
            gecko: {
              id: FIREFOX_EXTENSION_ID,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          key: EXTENSION_PUBLIC_KEY,
          minimum_chrome_version: '138',
          // Any extension may connect, web pages may not; the user allows each extension (`outside/model/extension-access.ts`).
          externally_connectable: { ids: ['*'] },
          storage: { managed_schema: 'managed-schema.json' },
        }),
  };
}
