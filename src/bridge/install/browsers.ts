import { ALLOWED_EXTENSIONS, ALLOWED_ORIGINS } from '../host/allowed-origins.ts';
import { NATIVE_HOST_NAME } from '../../bridge-protocol/frames.ts';
import { configHome, pathModuleFor, type SystemInfo } from './paths.ts';
import { browserTitle } from '../wire/failure-messages.ts';
import { say } from '../wire/texts.ts';

export const BROWSERS = ['chrome', 'chromium', 'edge', 'brave', 'firefox'] as const;

export type Browser = (typeof BROWSERS)[number];

/** How a browser is packaged: a Flatpak reads its own folders and cannot start programs outside its sandbox. */
export type BrowserPackage = 'system' | 'flatpak';

/** Where one browser looks for native host manifests. */
export interface ManifestLocation {
  readonly browser: Browser;
  readonly packaged: BrowserPackage;
  /** The manifest's file, absolute. */
  readonly file: string;
  /** On Windows, the registry key; its default value is the path of the file. */
  readonly registryKey: string | null;
}

/** In the home folder, except on Windows (Chrome "Native messaging", MDN "Native manifests"). */
const MANIFEST_FOLDERS: Readonly<
  Record<Browser, { readonly linux: string; readonly darwin: string }>
> = {
  chrome: {
    linux: '.config/google-chrome/NativeMessagingHosts',
    darwin: 'Library/Application Support/Google/Chrome/NativeMessagingHosts',
  },
  chromium: {
    linux: '.config/chromium/NativeMessagingHosts',
    darwin: 'Library/Application Support/Chromium/NativeMessagingHosts',
  },
  edge: {
    linux: '.config/microsoft-edge/NativeMessagingHosts',
    darwin: 'Library/Application Support/Microsoft Edge/NativeMessagingHosts',
  },
  brave: {
    linux: '.config/BraveSoftware/Brave-Browser/NativeMessagingHosts',
    darwin: 'Library/Application Support/BraveSoftware/Brave-Browser/NativeMessagingHosts',
  },
  firefox: {
    linux: '.mozilla/native-messaging-hosts',
    darwin: 'Library/Application Support/Mozilla/NativeMessagingHosts',
  },
};

/** The path prefix that `XDG_CONFIG_HOME` replaces. */
const CONFIG_PREFIX = '.config/';

export const FLATPAK_IDS: Readonly<Record<Browser, string>> = {
  chrome: 'com.google.Chrome',
  chromium: 'org.chromium.Chromium',
  edge: 'com.microsoft.Edge',
  brave: 'com.brave.Browser',
  firefox: 'org.mozilla.firefox',
};

/** Where browsers from Snap look. `install` writes nothing there, because their sandbox has no Node. */
const SNAP_MANIFEST_FOLDERS: Readonly<Partial<Record<Browser, string>>> = {
  chromium: 'snap/chromium/common/chromium/NativeMessagingHosts',
  brave: 'snap/brave/current/.config/BraveSoftware/Brave-Browser/NativeMessagingHosts',
  firefox: 'snap/firefox/common/.mozilla/native-messaging-hosts',
};

const REGISTRY_ROOTS: Readonly<Record<Browser, string>> = {
  chrome: 'Software\\Google\\Chrome',
  chromium: 'Software\\Chromium',
  edge: 'Software\\Microsoft\\Edge',
  brave: 'Software\\BraveSoftware\\Brave-Browser',
  firefox: 'Software\\Mozilla',
};

export function isBrowser(name: string): name is Browser {
  return BROWSERS.some((browser) => browser === name);
}

/**
 * Every location from which a browser may read its manifest. Brave has two on macOS and Windows: Chrome's and, in some
 * versions, its own. Empty for Flatpak on a system without it.
 */
export function manifestLocations(
  browser: Browser,
  packaged: BrowserPackage,
  systemInfo: SystemInfo,
  dataFolder: string,
): readonly ManifestLocation[] {
  const { platform, home } = systemInfo;
  const { join } = pathModuleFor(platform);
  const folderOwners: readonly Browser[] =
    browser === 'brave' && platform !== 'linux' ? ['brave', 'chrome'] : [browser];
  const toLocation = (file: string, registryKey: string | null = null) => ({
    browser,
    packaged,
    file,
    registryKey,
  });
  if (platform === 'win32')
    return packaged === 'system'
      ? folderOwners.map((folderOwner) =>
          toLocation(
            join(dataFolder, `${browser === 'firefox' ? 'firefox' : 'chromium'}-host.json`),
            `HKCU\\${REGISTRY_ROOTS[folderOwner]}\\NativeMessagingHosts\\${NATIVE_HOST_NAME}`,
          ),
        )
      : [];
  const manifestBelow = (root: string, folder: string) =>
    toLocation(join(root, folder, `${NATIVE_HOST_NAME}.json`));
  if (platform === 'darwin')
    return packaged === 'system'
      ? folderOwners.map((folderOwner) => manifestBelow(home, MANIFEST_FOLDERS[folderOwner].darwin))
      : [];
  const folder = MANIFEST_FOLDERS[browser].linux;
  if (packaged === 'flatpak') {
    const app = join(home, '.var', 'app', FLATPAK_IDS[browser]);
    return [manifestBelow(app, folder.replace(CONFIG_PREFIX, 'config/'))];
  }
  return folder.startsWith(CONFIG_PREFIX)
    ? [manifestBelow(configHome(systemInfo), folder.slice(CONFIG_PREFIX.length))]
    : [manifestBelow(home, folder)];
}

/** Notes on copies of a browser in a sandbox; `marker` is the folder that exists if there is one. */
export function sandboxedPackages(
  browser: Browser,
  systemInfo: SystemInfo,
): readonly {
  readonly packaged: 'flatpak' | 'snap';
  readonly marker: string;
  readonly note: string;
}[] {
  const { platform, home } = systemInfo;
  if (platform !== 'linux') return [];
  const { join } = pathModuleFor(platform);
  const name = browserTitle(browser);
  const flatpak = {
    packaged: 'flatpak' as const,
    marker: join(home, '.var', 'app', FLATPAK_IDS[browser]),
    note: say('flatpakNote', { browser: name, option: `--browser ${browser} --flatpak` }),
  };
  const folder = SNAP_MANIFEST_FOLDERS[browser];
  if (folder === undefined) return [flatpak];
  const note =
    browser === 'firefox'
      ? say('firefoxSnapNote')
      : say('snapNote', { browser: name, folder: join(home, folder) });
  return [flatpak, { packaged: 'snap', marker: join(home, 'snap', browser), note }];
}

/** The manifest that lets only our extension start the launch script. */
export function nativeHostManifest(browser: Browser, launchScript: string): string {
  const manifest = {
    name: NATIVE_HOST_NAME,
    description: 'Okta End User Assistant: the bridge for assistants outside the browser',
    path: launchScript,
    type: 'stdio',
    ...(browser === 'firefox'
      ? { allowed_extensions: ALLOWED_EXTENSIONS }
      : { allowed_origins: ALLOWED_ORIGINS }),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
