import { describe, expect, test } from 'vitest';
import {
  ASSISTANT_INFO,
  ASSISTANTS,
  type Assistant,
} from '../../../src/bridge/install/assistants.ts';
import {
  BROWSERS,
  type Browser,
  type BrowserPackage,
} from '../../../src/bridge/install/browsers.ts';
import { install } from '../../../src/bridge/install/install.ts';
import { SERVER_KEY } from '../../../src/domain/deep-links.ts';
import { nodeOfLaunchScript } from '../../../src/bridge/install/launch-script.ts';
import { createDryRunSystem, type System } from '../../../src/bridge/install/system.ts';
import { dataFolder } from '../../../src/bridge/install/paths.ts';
import { uninstall } from '../../../src/bridge/install/uninstall.ts';
import { fakeSystem, type FakeSystem } from '../../fakes/bridge-system.ts';

const BRIDGE = '/packages/bridge.mjs';
const NODE = '/opt/node 24/bin/node';

function start(platform: string, files: Readonly<Record<string, string>> = {}) {
  const system = fakeSystem(platform, { [BRIDGE]: '// the bridge', ...files });
  const output: string[] = [];
  const print = (text: string) => output.push(text);
  const run = (
    browser: Browser,
    assistants: readonly Assistant[] | null = null,
    packaged: BrowserPackage = 'system',
    targetSystem: System = system,
    node: string | null = NODE,
    ask: ((question: string) => Promise<boolean>) | null = null,
  ) =>
    install(
      {
        print,
        bridge: { file: BRIDGE, node },
        version: '1.0.0',
        system: targetSystem,
        dataFolder: dataFolder(system),
        ask,
        pair: async () => 'ABCD-1234',
      },
      { browsers: [browser], packaged, assistants },
    );
  const undo = (browser: Browser | null = null) =>
    uninstall({ system, print, dataFolder: dataFolder(system) }, browser);
  return { machine: system, said: output, run, undo };
}

const json = (system: FakeSystem, file: string): unknown => JSON.parse(system.read(file) ?? '');

const NAME = 'okta_end_user_assistant.bridge';
const HOME = { linux: '/home/ada', darwin: '/Users/ada' };
const LIBRARY = `${HOME.darwin}/Library/Application Support`;
const DATA = 'C:\\Users\\ada\\AppData\\Local\\okta-end-user-assistant';

/** From the browsers' documents, and for Brave from what its users found. */
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

  test('install writes only its manifest, and uninstall removes exactly that', async () => {
    const { machine: system, run, undo } = start(platform);
    const before = [...system.files.keys()];
    expect(await run(browser)).toBe(true);
    const manifests = [...system.files.keys()].filter((file) =>
      /(?:bridge|host)\.json$/u.test(file),
    );
    expect(manifests).toEqual(expected);
    for (const file of manifests) {
      const manifest = json(system, file);
      expect(manifest).toEqual({
        name: NAME,
        description: expect.any(String),
        path: expect.any(String),
        type: 'stdio',
        ...(browser === 'firefox'
          ? { allowed_extensions: ['okta-end-user-assistant@extension.invalid'] }
          : { allowed_origins: ['chrome-extension://agmppaehdfcfgmjmdaeacefjegmkmlno/'] }),
      });
      const launchScript = String(Object(manifest).path);
      expect(system.mode(launchScript)).toBe(0o755);
      expect(system.read(launchScript)).toContain(NODE);
      expect(system.read(launchScript)).toContain(
        platform === 'win32' ? '"%~dp0bridge.mjs" host' : `'${dataFolder(system)}/bridge.mjs' host`,
      );
    }
    expect([...system.registry.keys()]).toEqual(platform === 'win32' ? KEYS[browser] : []);
    for (const value of system.registry.values()) expect(expected).toContain(value);
    expect(undo()).toBe(true);
    expect([...system.files.keys()]).toEqual(before);
    expect([...system.registry.keys()]).toEqual([]);
  });

  test('uninstall keeps what another browser needs', async () => {
    const { machine: system, run, undo } = start(platform);
    await run('chrome');
    const files = new Map(system.files);
    const keys = new Map(system.registry);
    await run(browser);
    undo(browser);
    if (browser === 'chrome') return;
    const installRecord =
      [...system.files.keys()].find((file) => file.endsWith('installed.json')) ?? '';
    files.delete(installRecord);
    system.files.delete(installRecord);
    expect([...system.files]).toEqual([...files]);
    expect([...system.registry]).toEqual([...keys]);
  });

  test('a dry run changes nothing and prints what it would write', async () => {
    const { machine: system, said: output, run } = start(platform);
    const files = new Map(system.files);
    const targetSystem = createDryRunSystem(system, (text) => output.push(text));
    await run(browser, ['cursor'], 'system', targetSystem);
    expect([...system.files]).toEqual([...files]);
    expect([...system.registry]).toEqual([]);
    for (const file of expected) expect(output).toContain(`would write ${file}`);
  });
});

test('a browser from Flatpak gets its manifest and a script that leaves the sandbox in its own folders', async () => {
  const { machine: system, said: output, run, undo } = start('linux');
  const app = '/home/ada/.var/app/org.chromium.Chromium';
  await run('chromium', null, 'flatpak');
  const manifest = json(system, `${app}/config/chromium/NativeMessagingHosts/${NAME}.json`);
  const launchScript = `${app}/data/okta-end-user-assistant-host`;
  expect(manifest).toMatchObject({ path: launchScript });
  expect(system.read(launchScript)).toMatch(/^#!\/bin\/sh\nexec flatpak-spawn --host '/u);
  expect(output.join('\n')).toContain(
    'flatpak override --user --talk-name=org.freedesktop.Flatpak',
  );
  undo();
  expect([...system.files.keys()]).toEqual([BRIDGE]);
});

test('install says what a second copy of the browser in a sandbox needs', async () => {
  const { said: output, run } = start('linux', { '/home/ada/.var/app/com.google.Chrome/x': '' });
  await run('chrome');
  expect(output.join('\n')).toContain('install with --browser chrome --flatpak');
  await run('edge');
  expect(output.join('\n')).not.toContain('Edge from Flatpak');
});

test("a launch script keeps a quote in Node's path", async () => {
  const { machine: system } = start('linux');
  await install(
    {
      system,
      bridge: { file: BRIDGE, node: "/opt/o'node/node" },
      version: '1.0.0',
      dataFolder: '/d',
      print: () => {},
      ask: null,
      pair: async () => '',
    },
    { browsers: ['chrome'], packaged: 'system', assistants: [] },
  );
  expect(system.read('/d/native-host')).toBe(
    `#!/bin/sh\nexec '/opt/o'\\''node/node' '/d/bridge.mjs' host "$@"\n`,
  );
});

/** A file of each form with another server in it, which must stay. */
function configurationOf(assistant: Assistant): string {
  if (assistant === 'codex')
    return 'model = "x"\n\n[mcp_servers.other]\ncommand = "npx"\n\n[tui]\ntheme = "dark"';
  if (assistant === 'continue')
    return 'name: Mine\nmcpServers:\n  - name: other\n    command: npx\nmodels: []';
  const { place } = ASSISTANT_INFO[assistant].format.snippet('x', { command: '', args: [] });
  const [section = ''] = /"[^"]+"/u.exec(place) ?? [];
  const other = { command: 'npx', args: ['-y', 'other'], env: { KEY: 'ü\u{2028}' } };
  return `{\n\t"theme": "dark",\n\t${section}: {\n\t\t"other": ${JSON.stringify(other)}\n\t},\n\t"last": [1, 2.5, null]\n}`;
}

describe.each(
  ['linux', 'darwin', 'win32'].flatMap((platform) =>
    ASSISTANTS.map((assistant) => [platform, assistant] as const),
  ),
)('on %s the configuration of %s', (platform, assistant) => {
  const { format, file: fileOf } = ASSISTANT_INFO[assistant];
  const file = fileOf(fakeSystem(platform));
  const original = configurationOf(assistant);
  const argvIn = (system: FakeSystem) => {
    const found = format.find(system.read(file), SERVER_KEY);
    return typeof found === 'string' ? found : found.argv;
  };
  const argv = [NODE, expect.stringMatching(/bridge\.mjs$/u), 'serve', '--client', assistant];

  test('gets the server, keeps the rest, and is restored byte for byte', async () => {
    const { machine: system, said: output, run, undo } = start(platform, { [file]: original });
    expect(await run('chrome', [assistant])).toBe(true);
    const text = system.read(file) ?? '';
    expect(argvIn(system)).toEqual(argv);
    for (const line of original.split('\n').slice(0, -1)) expect(text).toContain(line.trim());
    expect(system.mode(file)).toBe(0o600);
    expect(output.join('\n')).toContain('ABCD-1234');
    await run('edge', [assistant]);
    expect(system.read(file)).toBe(text);
    expect(undo()).toBe(true);
    expect(system.read(file)).toBe(original);
    expect([...system.files.keys()].toSorted()).toEqual([BRIDGE, file].toSorted());
  });

  test('gets the new path when Node has moved, and is still restored', async () => {
    const { machine: system, run, undo } = start(platform, { [file]: original });
    await run('chrome', [assistant]);
    await run('chrome', [assistant], 'system', system, '/new/node');
    expect(argvIn(system)).toEqual(['/new/node', ...argv.slice(1)]);
    undo();
    expect(system.read(file)).toBe(original);
  });

  test('is created where it is missing, and removed again', async () => {
    const { machine: system, said: output, run, undo } = start(platform);
    await run('chrome', [assistant]);
    expect(argvIn(system)).toEqual(argv);
    expect(output.join('\n')).toContain('was not found on this computer');
    undo();
    expect([...system.files.keys()]).toEqual([BRIDGE]);
  });

  test('loses only our server if it changed since', async () => {
    const { machine: system, run, undo } = start(platform, { [file]: original });
    await run('chrome', [assistant]);
    system.write(file, (system.read(file) ?? '').replaceAll('dark', 'light'), 0o600);
    system.write(file, (system.read(file) ?? '').replace('Mine', 'Yours'), 0o600);
    undo();
    const text = system.read(file) ?? '';
    expect(argvIn(system)).toBe('missing');
    expect(text).not.toContain('bridge.mjs');
    expect(text.replaceAll(/\s/gu, '')).toBe(
      original.replaceAll('dark', 'light').replace('Mine', 'Yours').replaceAll(/\s/gu, ''),
    );
  });

  test('stays unchanged if it is read-only or the disk refuses', async () => {
    const { machine: system, said: output, run } = start(platform, { [file]: original });
    system.write(file, original, 0o444);
    expect(await run('chrome', [assistant])).toBe(false);
    system.write(file, original, 0o600);
    const refuse: System = {
      ...system,
      replace() {
        throw new Error('EROFS');
      },
    };
    expect(await run('chrome', [assistant], 'system', refuse)).toBe(false);
    expect(system.read(file)).toBe(original);
    expect([...system.files.keys()].filter((path) => path.startsWith(file))).toEqual([file]);
    expect(output.join('\n')).toMatch(/is read-only[^]*cannot be read or written \(EROFS\)/u);
  });

  test('keeps what the assistant writes between reading and writing', async () => {
    const { machine: system, run, undo } = start(platform, { [file]: original });
    let writes = 0;
    const busy: System = {
      ...system,
      replace(path, before, text, mode) {
        writes += 1;
        if (writes === 1) system.write(file, `${original}\n`, 0o600);
        return system.replace(path, before, text, mode);
      },
    };
    expect(await run('chrome', [assistant], 'system', busy)).toBe(true);
    expect(argvIn(system)).toEqual(argv);
    undo();
    expect(system.read(file)).toBe(`${original}\n`);
  });
});

describe.each(ASSISTANTS.filter((name) => name !== 'codex' && name !== 'continue'))(
  'the JSON of %s',
  (assistant) => {
    const file = ASSISTANT_INFO[assistant].file(fakeSystem('linux'));
    const [section = ''] =
      /"[^"]+"/u.exec(
        ASSISTANT_INFO[assistant].format.snippet('x', { command: '', args: [] }).place,
      ) ?? [];

    test.each([
      ['half an object', `{${section}: {`, 'is not JSON'],
      ['servers that are a list', `{${section}: []}`, 'not in the form'],
      ['a list', '[]', 'not in the form'],
    ])('stays unchanged with %s', async (_name, text, reason) => {
      const { machine: system, said: output, run } = start('linux', { [file]: text });
      expect(await run('chrome', [assistant])).toBe(false);
      expect(system.read(file)).toBe(text);
      expect(output.join('\n')).toContain(reason);
      expect(output.join('\n')).toContain(`Add this in ${section}:\n"okta-end-user-assistant": {`);
    });
  },
);

const CLAUDE = 'Claude\\claude_desktop_config.json';
const COMMON = `C:\\Users\\ada\\AppData\\Roaming\\${CLAUDE}`;
const PACKED = `C:\\Users\\ada\\AppData\\Local\\Packages\\Claude_pzs8sxrjxfjjc\\LocalCache\\Roaming\\${CLAUDE}`;

test('a command for the Windows terminal has Windows paths', async () => {
  const {
    said: output,
    run,
    machine: system,
  } = start('win32', {
    'C:\\Users\\ada\\.claude.json': '{}',
  });
  await run('chrome', null, 'system', system, 'C:\\Program Files\\nodejs\\node.exe');
  expect(output.join('\n')).toContain(
    `-- "C:\\Program Files\\nodejs\\node.exe" "${DATA}\\bridge.mjs" serve --client claude-code\n`,
  );
});

test.each([
  ['not packed', [], COMMON],
  ['packed, before its first start', [`${PACKED}.log`], PACKED],
  ['packed', [PACKED, COMMON], PACKED],
  ['packed, but reading the common file', [`${PACKED}.log`, COMMON], COMMON],
])('Claude Desktop on Windows, %s', async (_name, there, expected) => {
  const { machine: system, run } = start(
    'win32',
    Object.fromEntries(there.map((path) => [path, '{}'])),
  );
  await run('chrome', ['claude-desktop']);
  expect(system.read(expected)).toContain('okta-end-user-assistant');
});

test('folders that environment variables name are used', async () => {
  const { machine: system, run } = start('linux');
  const env = { XDG_CONFIG_HOME: '/x/config', CLAUDE_CONFIG_DIR: '/x/claude' };
  await run('edge', ['claude-code', 'vscode'], 'system', { ...system, env });
  for (const file of [
    `/x/config/microsoft-edge/NativeMessagingHosts/${NAME}.json`,
    '/x/config/Code/User/mcp.json',
    '/x/claude/.claude.json',
  ])
    expect(system.exists(file), file).toBe(true);
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
  const { machine: system, run } = start('win32');
  await run('chrome', null, 'system', system, node);
  const launchScript = system.read(`${DATA}\\native-host.cmd`) ?? '';
  expect(launchScript).toBe(`@echo off\r\n${codePage}"${named}" "%~dp0bridge.mjs" host %*\r\n`);
  expect(nodeOfLaunchScript(system, launchScript)).toBe(node);
});

const CURSOR_AND_CODE = {
  '/home/ada/.cursor/x': '',
  '/home/ada/.claude.json': '{}',
  '/home/ada/.config/Code/User/settings.json': '{}',
};

test('without --write it offers the assistants that are found', async () => {
  const { machine: system, said: output, run } = start('linux', CURSOR_AND_CODE);
  await run('chrome');
  const text = output.join('\n');
  expect(text).toContain('Found on this computer: Claude Code, Cursor, VS Code.');
  expect(text).toContain(
    `bridge.mjs install --browser chrome --write claude-code --write cursor --write vscode`,
  );
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
  expect(text).toMatch(/In any other assistant.*:\n.*bridge\.mjs serve/u);
  expect(system.exists('/home/ada/.cursor/mcp.json')).toBe(false);
});

test.each([
  [true, true],
  [false, false],
])('on a terminal it asks first: with %s the configurations are written: %s', async (yes, done) => {
  const { machine: system, run } = start('linux', CURSOR_AND_CODE);
  const questions: string[] = [];
  await run('chrome', null, 'system', system, NODE, async (question) => {
    questions.push(question);
    return yes;
  });
  expect(questions).toEqual(['Add the bridge to Claude Code, Cursor, VS Code?']);
  expect(system.exists('/home/ada/.cursor/mcp.json')).toBe(done);
  expect(system.read('/home/ada/.claude.json')?.includes('bridge.mjs')).toBe(done);
});

test('without any assistant it says how to add the bridge to one', async () => {
  const { said: output, run } = start('linux');
  await run('chrome');
  expect(output.join('\n')).not.toContain('Found');
  expect(output.join('\n')).toMatch(/In any other assistant.*:\n.*bridge\.mjs serve/u);
});
