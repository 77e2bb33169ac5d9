import { format } from 'prettier';
import { CHROMIUM_EXTENSION_ID, FIREFOX_EXTENSION_ID } from '../src/manifest.ts';

type Settings = Readonly<Record<string, unknown>>;

const UPDATE_URL = 'https://clients2.google.com/service/update2/crx';
const XPI_URL = 'https://software.acme.example/okta-end-user-assistant.xpi';
const FORCELIST_ENTRY = `${CHROMIUM_EXTENSION_ID};${UPDATE_URL}`;

/** The examples in the table of `docs/deployment.md`, by policy key. */
export function examplesOf(deploymentPage: string): Settings {
  const rows = [...deploymentPage.matchAll(/^\| `(\w+)`.*\| `([^`]+)`\s*\|$/gmu)];
  return Object.fromEntries(rows.map(([, key = '', example = '']) => [key, readExample(example)]));
}

function readExample(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The example files in `docs/policies`, by name: each installs the extension and has these settings. */
export async function policyFiles(settings: Settings): Promise<Readonly<Record<string, string>>> {
  return {
    'chromium-linux.json': await json({
      ExtensionSettings: {
        [CHROMIUM_EXTENSION_ID]: {
          installation_mode: 'force_installed',
          update_url: UPDATE_URL,
          toolbar_pin: 'force_pinned',
        },
      },
      '3rdparty': { extensions: { [CHROMIUM_EXTENSION_ID]: settings } },
    }),
    'firefox-policies.json': await json({
      policies: {
        ExtensionSettings: {
          [FIREFOX_EXTENSION_ID]: {
            installation_mode: 'force_installed',
            install_url: XPI_URL,
            default_area: 'navbar',
          },
        },
        '3rdparty': { Extensions: { [FIREFOX_EXTENSION_ID]: settings } },
      },
    }),
    'macos.mobileconfig': configurationProfile(settings),
    'windows.reg': registryFile(settings),
  };
}

function json(value: object): Promise<string> {
  return format(JSON.stringify(value), { parser: 'json', printWidth: 100 });
}

interface Payload {
  readonly domain: string;
  readonly name: string;
  readonly uuid: string;
  readonly content: Settings;
}

function configurationProfile(settings: Settings): string {
  const install = { ExtensionInstallForcelist: [FORCELIST_ENTRY] };
  const settingsOf = (browser: string) => `${browser}.extensions.${CHROMIUM_EXTENSION_ID}`;
  const payloads: readonly Payload[] = [
    {
      domain: 'com.google.Chrome',
      name: 'Chrome: install the Okta End User Assistant',
      uuid: '65CFBD85-A15F-5A5A-A94E-4482279AF653',
      content: install,
    },
    {
      domain: settingsOf('com.google.Chrome'),
      name: 'Chrome: settings of the Okta End User Assistant',
      uuid: '5E1BACE1-7EC6-5E7D-9FB4-AA359257C153',
      content: settings,
    },
    {
      domain: 'com.microsoft.Edge',
      name: 'Edge: install the Okta End User Assistant',
      uuid: '9D9D2E4B-9B56-5167-891A-5A6BDE1F9100',
      content: install,
    },
    {
      domain: settingsOf('com.microsoft.Edge'),
      name: 'Edge: settings of the Okta End User Assistant',
      uuid: '84739128-3A67-58FE-974C-272C47361FC7',
      content: settings,
    },
  ];
  const profile = {
    PayloadType: 'Configuration',
    PayloadVersion: 1,
    PayloadIdentifier: 'example.acme.okta-end-user-assistant',
    PayloadUUID: '89FB47E8-C97F-5EC9-836F-EA2026A9D08B',
    PayloadDisplayName: 'Okta End User Assistant',
    PayloadScope: 'System',
    PayloadContent: payloads.map(({ domain, name, uuid, content }) => ({
      PayloadType: domain,
      PayloadVersion: 1,
      PayloadIdentifier: `example.acme.${domain}`,
      PayloadUUID: uuid,
      PayloadDisplayName: name,
      ...content,
    })),
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    ...plistLines(profile).map((line) => `  ${line}`),
    '</plist>',
    '',
  ].join('\n');
}

function plistLines(value: unknown): readonly string[] {
  if (typeof value === 'boolean') return [`<${value}/>`];
  if (typeof value === 'number') return [`<integer>${value}</integer>`];
  if (typeof value === 'string') return [`<string>${escapeXml(value)}</string>`];
  const lines = Array.isArray(value)
    ? value.flatMap(plistLines)
    : Object.entries(Object(value)).flatMap(([key, entry]) => [
        `<key>${escapeXml(key)}</key>`,
        ...plistLines(entry),
      ]);
  const tag = Array.isArray(value) ? 'array' : 'dict';
  return lines.length === 0
    ? [`<${tag}/>`]
    : [`<${tag}>`, ...lines.map((line) => `  ${line}`), `</${tag}>`];
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Chromium reads a number as a boolean, and a key below `policy` as a list or a dictionary. */
function registryFile(settings: Settings): string {
  const lines = ['Google\\Chrome', 'Microsoft\\Edge'].flatMap((vendor) => {
    const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${vendor}`;
    const policy = `${root}\\3rdparty\\extensions\\${CHROMIUM_EXTENSION_ID}\\policy`;
    const nested = Object.entries(settings).filter(([, value]) => typeof value === 'object');
    return [
      ...registryKey(`${root}\\ExtensionInstallForcelist`, [FORCELIST_ENTRY]),
      ...registryKey(
        policy,
        Object.fromEntries(
          Object.entries(settings).filter(([, value]) => typeof value !== 'object'),
        ),
      ),
      ...nested.flatMap(([key, value]) => registryKey(`${policy}\\${key}`, Object(value))),
    ];
  });
  return ['Windows Registry Editor Version 5.00', ...lines, ''].join('\n');
}

function registryKey(path: string, values: readonly unknown[] | Settings): readonly string[] {
  const entries = Array.isArray(values)
    ? values.map((value: unknown, index) => [String(index + 1), value] as const)
    : Object.entries(values);
  return ['', `[${path}]`, ...entries.map(([name, value]) => `"${name}"=${registryValue(value)}`)];
}

function registryValue(value: unknown): string {
  return typeof value === 'boolean'
    ? `dword:0000000${value ? 1 : 0}`
    : `"${String(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
