import { describe, expect, test } from 'vitest';
import type { StatusResult } from '../../../src/bridge/doctor/check-hosts.ts';
import { runChecks } from '../../../src/bridge/doctor/run-checks.ts';
import type { ServerTrial } from '../../../src/bridge/doctor/try-server.ts';
import { install, type InstallOptions } from '../../../src/bridge/install/install.ts';
import { keyFile } from '../../../src/bridge/wire/pairing-identity.ts';
import { dataFolder, runFolders } from '../../../src/bridge/install/paths.ts';
import { fakeSystem } from '../../fakes/bridge-system.ts';

const NODE = '/usr/bin/node';
const BRIDGE = { file: '/bridge.mjs', node: NODE };
const HOST = {
  pid: 1,
  socket: '/s',
  token: '',
  browser: 'chrome',
  profile: { id: 'p', label: 'Work' },
  extensionVersion: '1',
  startedAt: 0,
};
const HEALTHY: StatusResult = {
  kind: 'status',
  status: { enabled: true, paused: false, signedIn: true },
};

const STARTED: ServerTrial = {
  kind: 'answered',
  access: { isAllowed: true, message: '' },
};

/** A computer with a complete installation for Chrome and Cursor. */
async function completeInstallation(
  platform = 'linux',
  { browsers = ['chrome'], packaged = 'system' }: Partial<InstallOptions> = {},
) {
  const system = fakeSystem(platform, { '/bridge.mjs': '//', [NODE]: '' });
  const folder = dataFolder(system);
  await install(
    {
      system,
      bridge: BRIDGE,
      version: '1.0.0',
      dataFolder: folder,
      print: () => {},
      ask: null,
      pair: async () => {
        system.write(keyFile(folder, 'cursor'), 'key', 0o600);
        return '';
      },
    },
    { browsers, packaged, assistants: ['cursor'] },
  );
  const findings = async ({
    nodeVersion = 'v24.0.0',
    running = [HOST],
    asked = HEALTHY,
    trial = STARTED,
  }: {
    nodeVersion?: string;
    running?: readonly (typeof HOST)[];
    asked?: StatusResult;
    trial?: ServerTrial;
  } = {}) =>
    runChecks({
      system,
      hosts: running,
      nodeVersion,
      program: 'bridge',
      dataFolder: folder,
      runFolders: runFolders(system),
      bridge: BRIDGE,
      askStatus: async () => asked,
      tryServer: async () => trial,
    });
  const check = async (state: Parameters<typeof findings>[0] = {}) =>
    (await findings(state))
      .filter(({ ok }) => !ok)
      .map(({ description: what, advice = '' }) => `${what}. ${advice}`);
  const path = (end: string) =>
    [...system.files.keys()].find((file) => file.endsWith(end)) ?? 'no such file';
  return { machine: system, check, findings, path };
}

describe('doctor', () => {
  test.each(['linux', 'darwin', 'win32'])(
    'finds no problem in a complete installation on %s',
    async (platform) => {
      const { check } = await completeInstallation(platform);
      expect(await check()).toEqual([]);
    },
  );

  test('gives advice only for what is wrong', async () => {
    const { findings } = await completeInstallation();
    for (const finding of await findings()) expect(finding).not.toHaveProperty('advice');
  });

  test('says nothing of modes on Windows, which has none', async () => {
    const { machine: system, check, path } = await completeInstallation('win32');
    for (const file of [path('cursor.pem'), path('native-host.cmd')])
      system.write(file, system.read(file) ?? '', 0o666);
    system.write(`${runFolders(system)[0]}\\1.json`, '', 0o666);
    expect(await check()).toEqual([]);
  });

  test('reports on Windows that the launch script is missing, and that Node has moved', async () => {
    const { machine: system, check, path } = await completeInstallation('win32');
    system.files.delete(path('native-host.cmd'));
    expect(await check()).toEqual([expect.stringMatching(/^Chrome can start .*native-host\.cmd/u)]);
    const file = path('mcp.json');
    system.write(file, (system.read(file) ?? '').replace(NODE, String.raw`C:\\node.exe`), 0o600);
    expect((await check())[1]).toMatch(/^Cursor finds Node\. Node has moved/u);
  });

  test('reports a folder of sockets whose permissions it cannot read', async () => {
    const { machine: system, check } = await completeInstallation();
    const [folder = ''] = runFolders(system);
    system.write(`${folder}/1.json`, '', 0o600);
    expect(await check()).toEqual([expect.stringContaining(`${folder} is private`)]);
  });

  test('says how to install again for a browser from Flatpak, and only there with --flatpak', async () => {
    for (const [packaged, command] of [
      ['system', /install --browser brave$/u],
      ['flatpak', /install --browser brave --flatpak$/u],
    ] as const) {
      const {
        machine: system,
        check,
        path,
      } = await completeInstallation('linux', {
        browsers: ['brave'],
        packaged,
      });
      system.files.delete(path('.bridge.json'));
      system.files.delete(path('assistant/bridge.mjs'));
      const bad = await check();
      expect(bad).toHaveLength(2);
      for (const advice of bad) expect(advice).toMatch(command);
    }
  });

  test('says nothing of a browser in a sandbox that has the bridge, but of every other one', async () => {
    const { machine: system, findings } = await completeInstallation('linux', {
      browsers: ['brave'],
      packaged: 'flatpak',
    });
    for (const app of ['com.brave.Browser', 'com.google.Chrome'])
      system.write(`/home/ada/.var/app/${app}/x`, '', 0o600);
    system.write('/home/ada/snap/brave/x', '', 0o600);
    const text = (await findings()).map(({ description }) => description).join('\n');
    expect(text).toContain('Chrome from Flatpak');
    expect(text).toContain('Brave from Snap');
    expect(text).not.toContain('Brave from Flatpak');
  });

  test('does not start a server that is turned off, and is content where it cannot ask the extension', async () => {
    const { machine: system, check, path } = await completeInstallation();
    expect(await check({ trial: { kind: 'answered', access: null } })).toEqual([]);
    const file = path('mcp.json');
    const text = system.read(file) ?? '';
    system.write(file, text.replace('"command"', '"disabled": true, "command"'), 0o600);
    const bad = await check({ trial: { kind: 'failed', message: 'SyntaxError' } });
    expect(bad).toEqual([expect.stringContaining('turned on')]);
  });

  test('says how to install when nothing is installed', async () => {
    const system = fakeSystem('linux');
    const findings = await runChecks({
      system,
      dataFolder: '/d',
      runFolders: [],
      program: 'bridge',
      nodeVersion: 'v20.0.0',
      hosts: [],
      bridge: BRIDGE,
      askStatus: async () => HEALTHY,
      tryServer: async () => STARTED,
    });
    expect(findings.map(({ ok }) => ok)).toEqual([true, false, false, false]);
    expect(findings[1]?.advice).toContain('install --browser');
    expect(findings[3]?.advice).toContain('Open the browser');
    expect(findings[3]?.advice).not.toContain('doctor');
  });

  test.each([
    ['assistant/bridge.mjs', /The bridge is in/u],
    ['native-host', /Chrome can start .*native-host/u],
    ['.bridge.json', /Chrome has the manifest/u],
    ['cursor.pem', /Cursor has its key[^]*allow Cursor again/u],
    ['mcp.json', /Cursor has the bridge in .*--browser chrome --write cursor/u],
  ])('reports that %s is missing', async (end, text) => {
    const { machine: system, check, path } = await completeInstallation();
    system.files.delete(path(end));
    const bad = await check();
    expect(bad).toHaveLength(1);
    expect(bad[0]).toMatch(text);
  });

  test('reports that Node has moved, for the browser and for the assistant', async () => {
    const { machine: system, check } = await completeInstallation();
    system.files.delete(NODE);
    const bad = await check();
    expect(bad).toHaveLength(2);
    expect(bad[0]).toMatch(/Chrome finds Node.*Node has moved/u);
    expect(bad[1]).toMatch(/Cursor finds Node.*Node has moved/u);
  });

  test('reports a manifest for another extension, a launch script that cannot start, and a key that others can read', async () => {
    const { machine: system, check, path } = await completeInstallation();
    const manifest = path('.bridge.json');
    const text = system.read(manifest) ?? '';
    system.write(manifest, text.replace('agmppaeh', 'aaaaaaaa'), 0o644);
    system.write(path('native-host'), system.read(path('native-host')) ?? '', 0o644);
    system.write(path('cursor.pem'), 'key', 0o644);
    const bad = await check();
    expect(bad).toHaveLength(3);
    expect(bad.join('\n')).toMatch(/names this bridge[^]*can start[^]*chmod go=/u);
  });

  test('reports a registry key that leads elsewhere', async () => {
    const { machine: system, check } = await completeInstallation('win32');
    const [key = ''] = system.registry.keys();
    system.registry.set(key, 'C:\\elsewhere.json');
    expect(await check()).toHaveLength(1);
    system.registry.clear();
    expect(await check()).toHaveLength(1);
  });

  test.each([
    [{ nodeVersion: 'v18.20.0' }, /Install Node 20/u],
    [{ running: [] }, /Open the browser/u],
    [{ asked: { kind: 'failed', failure: { kind: 'silent' } } as const }, /did not answer/u],
    [
      {
        asked: {
          kind: 'failed',
          failure: { kind: 'mismatch', mismatch: 'extension-older' },
        } as const,
      },
      /Update the Okta End User Assistant extension/u,
    ],
    [
      {
        asked: { kind: 'status', status: { enabled: true, paused: true, signedIn: true } } as const,
      },
      /Turn them on, or resume/u,
    ],
    [
      {
        asked: {
          kind: 'status',
          status: { enabled: false, paused: false, signedIn: true },
        } as const,
      },
      /Turn them on, or resume/u,
    ],
    [
      {
        asked: {
          kind: 'status',
          status: { enabled: true, paused: false, signedIn: false },
        } as const,
      },
      /Sign in to the extension/u,
    ],
  ])('with %j says what to do', async (state, text) => {
    const bad = await (await completeInstallation()).check(state);
    expect(bad).toHaveLength(1);
    expect(bad[0]).toMatch(text);
  });

  test.each<readonly [string, (text: string) => string, RegExp]>([
    ['is not JSON', () => '{"mcpServers": {', /has a valid .*line 1 is not JSON/u],
    [
      'has the server turned off',
      (text) => text.replace('"command"', '"disabled": true, "command"'),
      /turned on.*--write cursor/u,
    ],
    [
      'starts another bridge',
      (text) => text.replace('bridge.mjs', 'old.mjs'),
      /starts the installed bridge/u,
    ],
  ])('reports a configuration that %s', async (_title, change, text) => {
    const { machine: system, check, path } = await completeInstallation();
    const file = path('mcp.json');
    system.write(file, change(system.read(file) ?? ''), 0o600);
    const bad = await check();
    expect(bad).toHaveLength(1);
    expect(bad[0]).toMatch(text);
  });

  test.each<readonly [ServerTrial, RegExp]>([
    [
      { kind: 'failed', message: 'SyntaxError' },
      /Cursor can start the bridge\. SyntaxError\nRun: /u,
    ],
    [
      { ...STARTED, access: { isAllowed: false, message: 'Allow it with the code ABCD-1234.' } },
      /Cursor gets answers from the extension\. Allow it with the code ABCD-1234\./u,
    ],
  ])('starts the configured command and reports %j', async (trial, text) => {
    const { check } = await completeInstallation();
    const bad = await check({ trial });
    expect(bad).toHaveLength(1);
    expect(bad[0]).toMatch(text);
  });

  test('reports an installed bridge of another version', async () => {
    const { machine: system, check, path } = await completeInstallation();
    system.write(path('assistant/bridge.mjs'), '// older', 0o644);
    expect(await check()).toEqual([
      expect.stringMatching(
        /the same version as this one\. Run: bridge install --browser chrome$/u,
      ),
    ]);
  });

  test('checks an assistant that another program has set up, and offers the others', async () => {
    const { machine: system } = await completeInstallation();
    const bridge = `${dataFolder(system)}/bridge.mjs`;
    system.write(
      '/home/ada/.codex/config.toml',
      `[mcp_servers.okta-end-user-assistant]\ncommand = "${NODE}"\nargs = ["${bridge}", "serve"]\nenv.NODE_OPTIONS = "-r /x"\n`,
      0o600,
    );
    system.write('/home/ada/.gemini/settings.json', '{}', 0o600);
    const started: (readonly string[])[] = [];
    const findings = await runChecks({
      system,
      hosts: [HOST],
      nodeVersion: 'v24.0.0',
      program: 'bridge',
      bridge: BRIDGE,
      dataFolder: dataFolder(system),
      runFolders: [],
      askStatus: async () => HEALTHY,
      tryServer: async (argv) => {
        started.push(argv);
        return STARTED;
      },
    });
    const text = findings.map(({ description }) => description).join('\n');
    expect(text).toContain('Codex has the bridge in /home/ada/.codex/config.toml');
    expect(text).toContain('Codex sets NODE_OPTIONS');
    expect(text).toContain(
      'Gemini CLI does not have the bridge. Run: bridge install --browser chrome --write gemini',
    );
    expect(text).not.toContain('Zed');
    expect(started).toContainEqual([NODE, bridge, 'serve']);
  });

  test('says what browsers in sandboxes need', async () => {
    const system = fakeSystem('linux', {
      '/home/ada/snap/chromium/common/x': '',
      '/home/ada/snap/firefox/common/x': '',
      '/home/ada/.var/app/com.brave.Browser/x': '',
    });
    const findings = await runChecks({
      system,
      dataFolder: '/d',
      runFolders: [],
      program: 'bridge',
      nodeVersion: 'v24.0.0',
      hosts: [],
      bridge: BRIDGE,
      askStatus: async () => HEALTHY,
      tryServer: async () => STARTED,
    });
    const text = findings.map(({ description: what }) => what).join('\n');
    expect(text).toContain('/home/ada/snap/chromium/common/chromium/NativeMessagingHosts');
    expect(text).toContain('Firefox from Snap starts the bridge through the desktop’s portal');
    expect(text).toContain('install with --browser brave --flatpak');
    expect(text).not.toContain('Chromium from Flatpak');
  });
});
