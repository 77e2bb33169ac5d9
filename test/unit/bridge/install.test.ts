import { describe, expect, test } from 'vitest';
import { ASSISTANT_FACTS, ASSISTANTS, type Assistant } from '../../../src/bridge/assistants.ts';
import { BROWSERS, type Browser, type Package } from '../../../src/bridge/browsers.ts';
import { install } from '../../../src/bridge/install.ts';
import { launchedNode } from '../../../src/bridge/launcher.ts';
import { dryRun, type Machine } from '../../../src/bridge/machine.ts';
import { dataFolder } from '../../../src/bridge/places.ts';
import { uninstall } from '../../../src/bridge/uninstall.ts';
import { fakeMachine, type FakeMachine } from '../../fakes/bridge-machine.ts';

const BRIDGE = '/packages/bridge.mjs';
const NODE = '/opt/node 24/bin/node';

function start(platform: string, files: Readonly<Record<string, string>> = {}) {
  const machine = fakeMachine(platform, { [BRIDGE]: '// the bridge', ...files });
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  const run = (
    browser: Browser,
    assistants: readonly Assistant[] = [],
    packaged: Package = 'system',
    on: Machine = machine,
    node = NODE,
  ) =>
    install(
      {
        say,
        node,
        bridge: BRIDGE,
        machine: on,
        dataFolder: dataFolder(machine),
        pair: async () => 'ABCD-1234',
      },
      { browser, packaged, assistants },
    );
  const undo = (browser: Browser | null = null) =>
    uninstall({ machine, say, dataFolder: dataFolder(machine) }, browser);
  return { machine, said, run, undo };
}

const json = (machine: FakeMachine, file: string): unknown => JSON.parse(machine.read(file) ?? '');

const NAME = 'okta_end_user_assistant.bridge';
const HOME = { linux: '/home/ada', darwin: '/Users/ada' };
const LIBRARY = `${HOME.darwin}/Library/Application Support`;
const DATA = 'C:\\Users\\ada\\AppData\\Local\\okta-end-user-assistant';

/** From the browsers' own documents, and for Brave from what its users found. */
const MANIFESTS: Readonly<Record<string, Readonly<Record<Browser, readonly string[]>>>> = {
  linux: {
    chrome: [`${HOME.linux}/.config/google-chrome/NativeMessagingHosts/${NAME}.json`],
    chromium: [`${HOME.linux}/.config/chromium/NativeMessagingHosts/${NAME}.json`],
    edge: [`${HOME.linux}/.config/microsoft-edge/NativeMessagingHosts/${NAME}.json`],
    brave: [`${HOME.linux}/.config/BraveSoftware/Brave-Browser/NativeMessagingHosts/${NAME}.json`],
    firefox: [`${HOME.linux}/.mozilla/native-messaging-hosts/${NAME}.json`],
  },
  darwin: {
    chrome: [`${LIBRARY}/Google/Chrome/NativeMessagingHosts/${NAME}.json`],
    chromium: [`${LIBRARY}/Chromium/NativeMessagingHosts/${NAME}.json`],
    edge: [`${LIBRARY}/Microsoft Edge/NativeMessagingHosts/${NAME}.json`],
    brave: [
      `${LIBRARY}/BraveSoftware/Brave-Browser/NativeMessagingHosts/${NAME}.json`,
      `${LIBRARY}/Google/Chrome/NativeMessagingHosts/${NAME}.json`,
    ],
    firefox: [`${LIBRARY}/Mozilla/NativeMessagingHosts/${NAME}.json`],
  },
  win32: {
    chrome: [`${DATA}\\chromium-host.json`],
    chromium: [`${DATA}\\chromium-host.json`],
    edge: [`${DATA}\\chromium-host.json`],
    brave: [`${DATA}\\chromium-host.json`],
    firefox: [`${DATA}\\firefox-host.json`],
  },
};

const KEYS: Readonly<Record<Browser, readonly string[]>> = {
  chrome: [`HKCU\\Software\\Google\\Chrome\\NativeMessagingHosts\\${NAME}`],
  chromium: [`HKCU\\Software\\Chromium\\NativeMessagingHosts\\${NAME}`],
  edge: [`HKCU\\Software\\Microsoft\\Edge\\NativeMessagingHosts\\${NAME}`],
  brave: [
    `HKCU\\Software\\BraveSoftware\\Brave-Browser\\NativeMessagingHosts\\${NAME}`,
    `HKCU\\Software\\Google\\Chrome\\NativeMessagingHosts\\${NAME}`,
  ],
  firefox: [`HKCU\\Software\\Mozilla\\NativeMessagingHosts\\${NAME}`],
};

const PAIRS = Object.keys(MANIFESTS).flatMap((platform) =>
  BROWSERS.map((browser) => [platform, browser] as const),
);

describe.each(PAIRS)('on %s for %s', (platform, browser) => {
  const expected = MANIFESTS[platform]?.[browser] ?? [];

  test('install writes its manifest and no other, and uninstall removes exactly that', async () => {
    const { machine, run, undo } = start(platform);
    const before = [...machine.files.keys()];
    expect(await run(browser)).toBe(true);
    const manifests = [...machine.files.keys()].filter((file) =>
      /(?:bridge|host)\.json$/u.test(file),
    );
    expect(manifests).toEqual(expected);
    for (const file of manifests) {
      const manifest = json(machine, file);
      expect(manifest).toEqual({
        name: NAME,
        description: expect.any(String),
        path: expect.any(String),
        type: 'stdio',
        ...(browser === 'firefox'
          ? { allowed_extensions: ['okta-end-user-assistant@extension.invalid'] }
          : { allowed_origins: ['chrome-extension://agmppaehdfcfgmjmdaeacefjegmkmlno/'] }),
      });
      const launcher = String(Object(manifest).path);
      expect(machine.mode(launcher)).toBe(0o755);
      expect(machine.read(launcher)).toContain(NODE);
      expect(machine.read(launcher)).toContain(
        platform === 'win32'
          ? '"%~dp0bridge.mjs" host'
          : `'${dataFolder(machine)}/bridge.mjs' host`,
      );
    }
    expect([...machine.registry.keys()]).toEqual(platform === 'win32' ? KEYS[browser] : []);
    for (const value of machine.registry.values()) expect(expected).toContain(value);
    expect(undo()).toBe(true);
    expect([...machine.files.keys()]).toEqual(before);
    expect([...machine.registry.keys()]).toEqual([]);
  });

  test('uninstall leaves what another browser needs', async () => {
    const { machine, run, undo } = start(platform);
    await run('chrome');
    const files = new Map(machine.files);
    const keys = new Map(machine.registry);
    await run(browser);
    undo(browser);
    if (browser === 'chrome') return;
    const record = [...machine.files.keys()].find((file) => file.endsWith('installed.json')) ?? '';
    files.delete(record);
    machine.files.delete(record);
    expect([...machine.files]).toEqual([...files]);
    expect([...machine.registry]).toEqual([...keys]);
  });

  test('a dry run changes nothing and says what it would write', async () => {
    const { machine, said, run } = start(platform);
    const files = new Map(machine.files);
    const on = dryRun(machine, (text) => said.push(text));
    await run(browser, ['cursor'], 'system', on);
    expect([...machine.files]).toEqual([...files]);
    expect([...machine.registry]).toEqual([]);
    for (const file of expected) expect(said).toContain(`would write ${file}`);
  });
});

test('a browser from Flatpak gets its manifest and its way out in its own folders', async () => {
  const { machine, said, run, undo } = start('linux');
  const app = '/home/ada/.var/app/org.chromium.Chromium';
  await run('chromium', [], 'flatpak');
  const manifest = json(machine, `${app}/config/chromium/NativeMessagingHosts/${NAME}.json`);
  const launcher = `${app}/data/okta-end-user-assistant-host`;
  expect(manifest).toMatchObject({ path: launcher });
  expect(machine.read(launcher)).toMatch(/^#!\/bin\/sh\nexec flatpak-spawn --host '/u);
  expect(said.join('\n')).toContain('flatpak override --user --talk-name=org.freedesktop.Flatpak');
  undo();
  expect([...machine.files.keys()]).toEqual([BRIDGE]);
});

test('of a browser that is also there in a sandbox it says what that one needs', async () => {
  const { said, run } = start('linux', { '/home/ada/.var/app/com.google.Chrome/x': '' });
  await run('chrome');
  expect(said.join('\n')).toContain('install with --browser chrome --flatpak');
  await run('edge');
  expect(said.join('\n')).not.toContain('Edge from Flatpak');
});

test("a launcher keeps a quote in Node's path", async () => {
  const { machine } = start('linux');
  await install(
    {
      machine,
      node: "/opt/o'node/node",
      bridge: BRIDGE,
      dataFolder: '/d',
      say: () => {},
      pair: async () => '',
    },
    { browser: 'chrome', packaged: 'system', assistants: [] },
  );
  expect(machine.read('/d/native-host')).toBe(
    `#!/bin/sh\nexec '/opt/o'\\''node/node' '/d/bridge.mjs' host "$@"\n`,
  );
});

describe.each(
  ['linux', 'darwin', 'win32'].flatMap((platform) =>
    ASSISTANTS.map((assistant) => [platform, assistant] as const),
  ),
)('on %s the configuration of %s', (platform, assistant) => {
  const { section, file: fileOf } = ASSISTANT_FACTS[assistant];
  const file = fileOf(fakeMachine(platform));
  const other = { command: 'npx', args: ['-y', 'other'], env: { KEY: 'ü\u{2028}' } };
  const original = `{\n\t"theme": "dark",\n\t"${section}": {\n\t\t"other": ${JSON.stringify(other)}\n\t},\n\t"last": [1, 2.5, null]\n}`;

  test('gets the server, keeps the rest, and is given back byte for byte', async () => {
    const { machine, said, run, undo } = start(platform, { [file]: original });
    expect(await run('chrome', [assistant])).toBe(true);
    const text = machine.read(file) ?? '';
    expect(JSON.parse(text)).toEqual({
      ...JSON.parse(original),
      [section]: {
        other,
        'okta-end-user-assistant': expect.objectContaining({
          command: NODE,
          args: [expect.stringMatching(/bridge\.mjs$/u), 'serve', '--client', assistant],
        }),
      },
    });
    expect(text).toMatch(/^\{\n\t"theme"/u);
    expect(machine.mode(file)).toBe(0o600);
    expect(said.join('\n')).toContain('ABCD-1234');
    await run('edge', [assistant]);
    expect(machine.read(file)).toBe(text);
    expect(undo()).toBe(true);
    expect(machine.read(file)).toBe(original);
    expect([...machine.files.keys()].toSorted()).toEqual([BRIDGE, file].toSorted());
  });

  test('follows a Node that has moved, and is still given back as it was', async () => {
    const { machine, run, undo } = start(platform, { [file]: original });
    await run('chrome', [assistant]);
    await run('chrome', [assistant], 'system', machine, '/new/node');
    expect(machine.read(file)).toContain('/new/node');
    undo();
    expect(machine.read(file)).toBe(original);
  });

  test('is made where there is none, and goes again', async () => {
    const { machine, run, undo } = start(platform);
    await run('chrome', [assistant]);
    expect(json(machine, file)).toHaveProperty([section, 'okta-end-user-assistant']);
    undo();
    expect([...machine.files.keys()]).toEqual([BRIDGE]);
  });

  test('loses only our server if it was changed since', async () => {
    const { machine, run, undo } = start(platform, { [file]: original });
    await run('chrome', [assistant]);
    const changed = { ...Object(json(machine, file)), theme: 'light' };
    machine.write(file, JSON.stringify(changed), 0o600);
    undo();
    expect(json(machine, file)).toEqual({ ...JSON.parse(original), theme: 'light' });
  });

  test.each([
    ['half an object', `{"${section}": {`],
    ['servers that are a list', `{"${section}": []}`],
    ['a list', '[]'],
  ])('is left alone with %s', async (_name, text) => {
    const { machine, said, run } = start(platform, { [file]: text });
    expect(await run('chrome', [assistant])).toBe(false);
    expect(machine.read(file)).toBe(text);
    expect(said.join('\n')).toContain(`Add this to "${section}" there`);
  });

  test('is left alone where it is read-only or the disk refuses', async () => {
    const { machine, said, run } = start(platform, { [file]: original });
    machine.write(file, original, 0o444);
    expect(await run('chrome', [assistant])).toBe(false);
    machine.write(file, original, 0o600);
    const refuse: Machine = {
      ...machine,
      write(path, text, mode) {
        if (path === file) throw new Error('EROFS');
        machine.write(path, text, mode);
      },
    };
    expect(await run('chrome', [assistant], 'system', refuse)).toBe(false);
    expect(machine.read(file)).toBe(original);
    expect([...machine.files.keys()].filter((path) => path.startsWith(file))).toEqual([file]);
    expect(said.join('\n')).toMatch(/is read-only[^]*cannot be written/u);
  });
});

const CLAUDE = 'Claude\\claude_desktop_config.json';
const COMMON = `C:\\Users\\ada\\AppData\\Roaming\\${CLAUDE}`;
const PACKED = `C:\\Users\\ada\\AppData\\Local\\Packages\\Claude_pzs8sxrjxfjjc\\LocalCache\\Roaming\\${CLAUDE}`;

test("a command for Windows' terminal has paths as Windows writes them", async () => {
  const { said, run, machine } = start('win32');
  await run('chrome', [], 'system', machine, 'C:\\Program Files\\nodejs\\node.exe');
  expect(said.join('\n')).toContain(
    `-- "C:\\Program Files\\nodejs\\node.exe" "${DATA}\\bridge.mjs" serve --client claude-code\n`,
  );
});

test.each([
  ['not packed', [], COMMON],
  ['packed, before its first start', [`${PACKED}.log`], PACKED],
  ['packed', [PACKED, COMMON], PACKED],
  ['packed, but reading the common file', [`${PACKED}.log`, COMMON], COMMON],
])('Claude Desktop on Windows, %s', async (_name, there, expected) => {
  const { machine, run } = start('win32', Object.fromEntries(there.map((path) => [path, '{}'])));
  await run('chrome', ['claude-desktop']);
  expect(machine.read(expected)).toContain('okta-end-user-assistant');
});

test('folders that the person has moved are followed', async () => {
  const { machine, run } = start('linux');
  const env = { XDG_CONFIG_HOME: '/x/config', CLAUDE_CONFIG_DIR: '/x/claude' };
  await run('edge', ['claude-code', 'vscode'], 'system', { ...machine, env });
  for (const file of [
    `/x/config/microsoft-edge/NativeMessagingHosts/${NAME}.json`,
    '/x/config/Code/User/mcp.json',
    '/x/claude/.claude.json',
  ])
    expect(machine.exists(file), file).toBe(true);
});

test.each([
  ['C:\\Program Files\\nodejs\\node.exe', 'C:\\Program Files\\nodejs\\node.exe', ''],
  ['C:\\Users\\ada\\nvm 100%\\node.exe', '%USERPROFILE%\\nvm 100%%\\node.exe', ''],
  [
    'D:\\José\\node.exe',
    'D:\\José\\node.exe',
    '"%SystemRoot%\\System32\\chcp.com" 65001 <nul >nul\r\n',
  ],
])('cmd.exe finds Node in %s', async (node, named, codePage) => {
  const { machine, run } = start('win32');
  await run('chrome', [], 'system', machine, node);
  const launcher = machine.read(`${DATA}\\native-host.cmd`) ?? '';
  expect(launcher).toBe(`@echo off\r\n${codePage}"${named}" "%~dp0bridge.mjs" host %*\r\n`);
  expect(launchedNode(machine, launcher)).toBe(node);
});

test('without --write it says how to tell each assistant', async () => {
  const { said, run } = start('linux');
  await run('chrome');
  const text = said.join('\n');
  for (const assistant of ASSISTANTS) expect(text).toContain(`"${assistant}"`);
  expect(text).toContain(
    `claude mcp add --scope user okta-end-user-assistant -- '${NODE}' /home/ada/.local/share/okta-end-user-assistant/bridge.mjs serve --client claude-code\n`,
  );
  const [, config = ''] = /cursor:\S+&config=(\S+)/u.exec(text) ?? [];
  expect(JSON.parse(Buffer.from(decodeURIComponent(config), 'base64').toString())).toMatchObject({
    command: NODE,
    args: expect.arrayContaining(['serve', 'cursor']),
  });
  const [, link = ''] = /vscode:mcp\/install\?(\S+)/u.exec(text) ?? [];
  expect(JSON.parse(decodeURIComponent(link))).toMatchObject({
    name: 'okta-end-user-assistant',
    type: 'stdio',
    command: NODE,
  });
});
