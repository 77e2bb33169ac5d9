import { describe, expect, test } from 'vitest';
import { connectBrowsers, usedBrowsers } from '../../../src/bridge/install/install-browsers.ts';
import { install } from '../../../src/bridge/install/install.ts';
import { dataFolder } from '../../../src/bridge/install/paths.ts';
import { uninstall } from '../../../src/bridge/install/uninstall.ts';
import { fakeSystem, type FakeSystem } from '../../fakes/bridge-system.ts';

const FILE = '/downloads/okta-end-user-assistant';
const PROGRAM = { file: FILE, node: null };
const SCRIPT = { file: '/bundle/bridge.mjs', node: '/usr/bin/node' };
const DATA = '/home/ada/.local/share/okta-end-user-assistant';
const MANIFEST = 'NativeMessagingHosts/okta_end_user_assistant.bridge.json';
const CHROME = `/home/ada/.config/google-chrome/${MANIFEST}`;
const FIREFOX = '/home/ada/.mozilla/native-messaging-hosts/okta_end_user_assistant.bridge.json';

function connect(
  system: FakeSystem,
  version = '1.0.0',
  bridge: typeof PROGRAM | typeof SCRIPT = SCRIPT,
) {
  const said: string[] = [];
  const folder = dataFolder(system);
  const print = (text: string) => said.push(text);
  connectBrowsers({ system, dataFolder: folder, bridge, version, print }, null);
  return said;
}

const withBrowsers = () =>
  fakeSystem('linux', {
    [FILE]: 'program',
    [SCRIPT.file]: 'script',
    [SCRIPT.node]: '',
    '/home/ada/.config/google-chrome/x': '',
    '/home/ada/.config/mozilla/x': '',
  });

describe('a program that has Node in it', () => {
  test.each([
    [
      'linux',
      `${DATA}/okta-end-user-assistant`,
      `${DATA}/native-host`,
      `#!/bin/sh\nexec '${DATA}/okta-end-user-assistant' host "$@"\n`,
    ],
    [
      'darwin',
      '/Users/ada/Library/Application Support/okta-end-user-assistant/okta-end-user-assistant',
      '/Users/ada/Library/Application Support/okta-end-user-assistant/native-host',
      `#!/bin/sh\nexec '/Users/ada/Library/Application Support/okta-end-user-assistant/okta-end-user-assistant' host "$@"\n`,
    ],
    [
      'win32',
      String.raw`C:\Users\ada\AppData\Local\okta-end-user-assistant\okta-end-user-assistant.exe`,
      String.raw`C:\Users\ada\AppData\Local\okta-end-user-assistant\native-host.cmd`,
      '@echo off\r\n"%~dp0okta-end-user-assistant.exe" host %*\r\n',
    ],
  ])(
    'is copied on %s, started by browser and assistant without Node, and removed again',
    async (platform, installed, launchScript, script) => {
      const system = fakeSystem(platform, { [FILE]: 'program' });
      const folder = dataFolder(system);
      const deps = { system, dataFolder: folder, bridge: PROGRAM, version: '1.0.0' };
      const said: string[] = [];
      const print = (text: string) => said.push(text);
      const pair = async () => 'ABCD-1234';
      await install(
        { ...deps, print, pair, ask: null },
        { browsers: ['chrome', 'firefox'], packaged: 'system', assistants: ['cursor'] },
      );
      expect(system.read(installed)).toBe('program');
      expect(system.mode(installed)).toBe(0o755);
      expect(system.read(launchScript)).toBe(script);
      const file = [...system.files.keys()].find((path) => path.endsWith('mcp.json')) ?? '';
      expect(JSON.parse(system.read(file) ?? '')).toEqual({
        mcpServers: {
          'okta-end-user-assistant': { command: installed, args: ['serve', '--client', 'cursor'] },
        },
      });
      expect(said.filter((line) => /^(?:Chrome|Firefox) can start/u.test(line))).toHaveLength(2);
      expect(uninstall({ system, dataFolder: folder, print }, null)).toBe(true);
      expect([...system.files.keys()]).toEqual([FILE]);
    },
  );
});

describe('a client that has asked its user', () => {
  test('lets every browser that was used here start the bridge, and says nothing of it', () => {
    const system = withBrowsers();
    expect(usedBrowsers(system, dataFolder(system))).toEqual(['chrome', 'firefox']);
    expect(connect(system)).toEqual([]);
    for (const file of [CHROME, FIREFOX])
      expect(system.read(file)).toContain(`${DATA}/native-host`);
    expect(system.read(`${DATA}/bridge.mjs`)).toBe('script');
    expect(uninstall({ system, dataFolder: dataFolder(system), print: () => {} }, null)).toBe(true);
    expect([...system.files.keys()].filter((file) => file.includes('okta'))).toEqual([FILE]);
  });

  test('leaves a newer installation as it is, and replaces an older one', () => {
    const system = withBrowsers();
    connect(system, '1.9.0');
    connect(system, '1.10.0', PROGRAM);
    const script = system.read(`${DATA}/native-host`);
    expect(script).toContain(`${DATA}/okta-end-user-assistant`);
    connect(system, '1.9.0');
    expect(system.read(`${DATA}/native-host`)).toBe(script);
  });

  test('says that a browser needs Node, where the client itself has the only one', () => {
    const system = withBrowsers();
    system.files.delete(SCRIPT.node);
    expect(connect(system)).toEqual([expect.stringContaining('no Node was found')]);
    expect(system.exists(CHROME)).toBe(false);
  });
});
