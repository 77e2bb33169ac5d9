import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { policyKeysInEffect, policyKeys, decodePolicy } from '../../src/domain/policy.ts';
import { isJsonObject } from '../../src/domain/json.ts';
import { checkPolicyFile } from '../../scripts/check-policy.ts';
import { managedSchema } from '../../scripts/managed-schema.ts';
import { examplesOf, policyFiles } from '../../scripts/policy-files.ts';
import { CHROMIUM_EXTENSION_ID, FIREFOX_EXTENSION_ID } from '../../src/manifest.ts';
import { TOOLS } from '../../src/tools/index.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (...path: readonly string[]) => readFileSync(join(ROOT, ...path), 'utf8');

type Fields = Readonly<Record<string, unknown>>;

const EXTENSION = CHROMIUM_EXTENSION_ID;
const UPDATE_URL = 'https://clients2.google.com/service/update2/crx';
const FORCELIST = [`${EXTENSION};${UPDATE_URL}`];

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, key) => (isJsonObject(found) ? found[key] : undefined),
    value,
  );
}

/** A property list's tags, read as far as configuration profiles use them. */
function readPlist(text: string): unknown {
  const tags = [...text.matchAll(/<(\/?)(\w+)( ?\/)?>([^<]*)/gu)].filter(
    ([, , name]) => name !== 'plist',
  );
  let next = 0;
  const value = (): unknown => {
    const [, , name, empty, inner = ''] = tags[next] ?? [];
    next += 1;
    if (name === 'true' || name === 'false') return name === 'true';
    if (name !== 'array' && name !== 'dict') {
      next += 1;
      return name === 'integer' ? Number(inner) : inner;
    }
    const entries: unknown[] = [];
    if (empty === undefined) {
      while (tags[next]?.[1] !== '/') entries.push(value());
      next += 1;
    }
    if (name === 'array') return entries;
    const pairs = entries.flatMap((key, index) =>
      index % 2 === 0 ? [[String(key), entries[index + 1]]] : [],
    );
    return Object.fromEntries(pairs);
  };
  return value();
}

/** A registry file: the values below each key, a dword as its number. */
function readRegistry(text: string): ReadonlyMap<string, Fields> {
  const keys = new Map<string, Record<string, unknown>>();
  let values: Record<string, unknown> = {};
  for (const line of text.split(/\r?\n/u).slice(1)) {
    const key = /^\[(.+)\]$/u.exec(line)?.[1];
    const [, name, string, dword] =
      /^"([^"]+)"=(?:"([^"]*)"|dword:([\da-f]{8}))$/u.exec(line) ?? [];
    if (key !== undefined) keys.set(key, (values = {}));
    else if (name !== undefined) values[name] = string ?? Number.parseInt(dword ?? '', 16);
    else if (line !== '') throw new Error(`Not a line of a registry file: ${line}`);
  }
  return keys;
}

/** What Chromium makes of a registry key for this schema: a dword may be a boolean, a subkey a list or a dictionary. */
function fromRegistry(keys: ReadonlyMap<string, Fields>, path: string, schema: unknown): Fields {
  const typed = Object.entries(keys.get(path) ?? {}).map(([name, value]) => [
    name,
    at(schema, 'properties', name, 'type') === 'boolean' ? value === 1 : value,
  ]);
  const nested = [...keys].flatMap(([key, values]) => {
    if (!key.startsWith(`${path}\\`)) return [];
    const name = key.slice(path.length + 1);
    const isList = at(schema, 'properties', name, 'type') === 'array';
    return [[name, isList ? Object.values(values) : values]];
  });
  return Object.fromEntries([...typed, ...nested]);
}

const SCHEMA: unknown = JSON.parse(read('public', 'managed-schema.json'));
const LINUX: unknown = JSON.parse(read('docs', 'policies', 'chromium-linux.json'));
const FIREFOX: unknown = JSON.parse(read('docs', 'policies', 'firefox-policies.json'));
const REGISTRY = readRegistry(read('docs', 'policies', 'windows.reg'));
const PAYLOADS = Object.fromEntries(
  [at(readPlist(read('docs', 'policies', 'macos.mobileconfig')), 'PayloadContent')]
    .flat()
    .map((payload) => [String(at(payload, 'PayloadType')), payload]),
);
const WINDOWS = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies';

function withoutPayloadKeys(payload: unknown): Fields {
  return Object.fromEntries(
    Object.entries(Object(payload)).filter(([key]) => !key.startsWith('Payload')),
  );
}

/** The extension's settings in each file. */
const SETTINGS: Readonly<Record<string, unknown>> = {
  'Chromium on Linux': at(LINUX, '3rdparty', 'extensions', EXTENSION),
  Firefox: at(FIREFOX, 'policies', '3rdparty', 'Extensions', FIREFOX_EXTENSION_ID),
  ...Object.fromEntries(
    ['com.google.Chrome', 'com.microsoft.Edge'].map((domain) => [
      domain,
      withoutPayloadKeys(PAYLOADS[`${domain}.extensions.${EXTENSION}`]),
    ]),
  ),
  ...Object.fromEntries(
    ['Google\\Chrome', 'Microsoft\\Edge'].map((vendor) => [
      vendor,
      fromRegistry(
        REGISTRY,
        `${WINDOWS}\\${vendor}\\3rdparty\\extensions\\${EXTENSION}\\policy`,
        SCHEMA,
      ),
    ]),
  ),
};

describe.each(Object.entries(SETTINGS))('the settings for %s', (_name, settings) => {
  test('have every key, each as the schema wants it, and all are followed', () => {
    const validate = new Ajv({ strict: false }).compile(Object(SCHEMA));
    expect(validate(settings), JSON.stringify(validate.errors)).toBe(true);
    expect(Object.keys(Object(settings)).toSorted()).toEqual([...policyKeys()].toSorted());
    const policy = decodePolicy(settings);
    expect(policy.ignored).toEqual([]);
    expect(policyKeysInEffect(policy)).toEqual(policyKeys());
  });

  test('are those of every other file, and name tools that there are', () => {
    expect(settings).toEqual(SETTINGS['Chromium on Linux']);
    const names = TOOLS.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([at(settings, 'disabledTools')].flat()));
  });
});

test('each file installs the extension', () => {
  expect(at(LINUX, 'ExtensionSettings', EXTENSION)).toMatchObject({
    installation_mode: 'force_installed',
    update_url: UPDATE_URL,
  });
  expect(at(FIREFOX, 'policies', 'ExtensionSettings', FIREFOX_EXTENSION_ID)).toMatchObject({
    installation_mode: 'force_installed',
  });
  for (const domain of ['com.google.Chrome', 'com.microsoft.Edge'])
    expect(withoutPayloadKeys(PAYLOADS[domain])).toEqual({ ExtensionInstallForcelist: FORCELIST });
  for (const vendor of ['Google\\Chrome', 'Microsoft\\Edge'])
    expect(REGISTRY.get(`${WINDOWS}\\${vendor}\\ExtensionInstallForcelist`)).toEqual({
      1: FORCELIST[0],
    });
});

test('the files are those that `npm run policies` writes', async () => {
  const page = read('docs', 'deployment.md');
  expect(read('public', 'managed-schema.json')).toBe(await managedSchema(page));
  const files = await policyFiles(examplesOf(page));
  for (const [name, text] of Object.entries(files))
    expect(text, name).toBe(read('docs', 'policies', name));
});

describe('the check of a policy file', () => {
  const firefox = (settings: string) =>
    `{"policies": {"3rdparty": {"Extensions": {"${FIREFOX_EXTENSION_ID}": ${settings}}}}}`;

  test.each(['chromium-linux.json', 'firefox-policies.json'])('finds %s sound', (name) => {
    expect(checkPolicyFile(read('docs', 'policies', name)).isSound).toBe(true);
  });

  test.each([
    ['{"outsideAssistants": false, "OutsideAssistants": true}', 'outsideAssistants, OutsideAssi'],
    ['{"dpop": true, "dpop": false}', 'dpop, dpop'],
    ['{"dpop": "required"}', 'Not valid: dpop'],
    ['{"orgUrl": "acme"}', 'No Okta org can be used'],
    ['{"disabledTools": ["get_my_profile"]}', 'get_my_profile'],
  ])('names what is wrong in %s, in place or alone', (settings, words) => {
    for (const text of [settings, firefox(settings)]) {
      const { isSound, lines } = checkPolicyFile(text);
      expect(isSound).toBe(false);
      expect(lines.join('\n')).toContain(words);
    }
  });

  test('says so of a file that is no JSON', () => {
    expect(checkPolicyFile('Windows Registry Editor Version 5.00')).toEqual({
      isSound: false,
      lines: ['This is not a policy file in JSON.'],
    });
  });
});

test('the page for administrators names every key, every file and both ids', () => {
  const page = read('docs', 'deployment.md');
  for (const key of policyKeys()) expect(page).toContain(`\`${key}\``);
  for (const file of readdirSync(join(ROOT, 'docs', 'policies')))
    expect(page).toContain(`policies/${file}`);
  for (const id of [EXTENSION, FIREFOX_EXTENSION_ID]) expect(page).toContain(id);
});
