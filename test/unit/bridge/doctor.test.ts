import { describe, expect, test } from 'vitest';
import { runChecks, type StatusResult } from '../../../src/bridge/install/doctor.ts';
import { install } from '../../../src/bridge/install/install.ts';
import { keyFile } from '../../../src/bridge/wire/pairing-identity.ts';
import { dataFolder, runFolders } from '../../../src/bridge/install/paths.ts';
import { fakeSystem } from '../../fakes/bridge-system.ts';

const NODE = '/usr/bin/node';
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

/** A computer on which all is well, with Chrome and Cursor. */
async function completeInstallation(platform = 'linux') {
  const system = fakeSystem(platform, { '/bridge.mjs': '//', [NODE]: '' });
  const folder = dataFolder(system);
  await install(
    {
      system,
      node: NODE,
      bridge: '/bridge.mjs',
      dataFolder: folder,
      print: () => {},
      pair: async () => {
        system.write(keyFile(folder, 'cursor'), 'key', 0o600);
        return '';
      },
    },
    { browser: 'chrome', packaged: 'system', assistants: ['cursor'] },
  );
  const check = async ({ nodeVersion = 'v24.0.0', running = [HOST], asked = HEALTHY } = {}) => {
    const findings = await runChecks({
      system,
      hosts: running,
      nodeVersion,
      program: 'bridge',
      dataFolder: folder,
      runFolders: runFolders(system),
      askStatus: async () => asked,
    });
    return findings
      .filter(({ ok }) => !ok)
      .map(({ description: what, advice = '' }) => `${what}. ${advice}`);
  };
  const path = (end: string) =>
    [...system.files.keys()].find((file) => file.endsWith(end)) ?? 'no such file';
  return { machine: system, check, path };
}

describe('doctor', () => {
  test.each(['linux', 'darwin', 'win32'])(
    'finds nothing where all is well, on %s',
    async (platform) => {
      const { check } = await completeInstallation(platform);
      expect(await check()).toEqual([]);
    },
  );

  test('says what to do before anything is installed', async () => {
    const system = fakeSystem('linux');
    const findings = await runChecks({
      system,
      dataFolder: '/d',
      runFolders: [],
      program: 'bridge',
      nodeVersion: 'v20.0.0',
      hosts: [],
      askStatus: async () => HEALTHY,
    });
    expect(findings.map(({ ok }) => ok)).toEqual([true, false, false, false]);
    expect(findings[1]?.advice).toContain('install --browser');
    expect(findings[3]?.advice).toContain('Open the browser');
    expect(findings[3]?.advice).not.toContain('doctor');
  });

  test.each([
    ['assistant/bridge.mjs', /Bridge in/u],
    ['native-host', /native-host can be started/u],
    ['.bridge.json', /Chrome's manifest in/u],
    ['cursor.pem', /Cursor's key/u],
    ['mcp.json', /Cursor knows the bridge/u],
  ])('misses %s', async (end, text) => {
    const { machine: system, check, path } = await completeInstallation();
    system.files.delete(path(end));
    const bad = await check();
    expect(bad).toHaveLength(1);
    expect(bad[0]).toMatch(text);
  });

  test('sees that Node has moved, for the browser and for the assistant', async () => {
    const { machine: system, check } = await completeInstallation();
    system.files.delete(NODE);
    const bad = await check();
    expect(bad).toHaveLength(2);
    expect(bad[0]).toMatch(/Chrome finds Node where it was.*Node has moved/u);
    expect(bad[1]).toMatch(/Cursor finds Node where it was.*Node has moved/u);
  });

  test('sees a manifest for another extension, a launcher that cannot start, a key that others read', async () => {
    const { machine: system, check, path } = await completeInstallation();
    const manifest = path('.bridge.json');
    const text = system.read(manifest) ?? '';
    system.write(manifest, text.replace('agmppaeh', 'aaaaaaaa'), 0o644);
    system.write(path('native-host'), system.read(path('native-host')) ?? '', 0o644);
    system.write(path('cursor.pem'), 'key', 0o644);
    const bad = await check();
    expect(bad).toHaveLength(3);
    expect(bad.join('\n')).toMatch(/names this bridge[^]*can be started[^]*chmod 600/u);
  });

  test('sees a registry key that leads elsewhere', async () => {
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
    [{ asked: { kind: 'trouble', failure: { kind: 'silent' } } as const }, /did not answer/u],
    [
      {
        asked: {
          kind: 'trouble',
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

  test('names what browsers in sandboxes need', async () => {
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
      askStatus: async () => HEALTHY,
    });
    const text = findings.map(({ description: what }) => what).join('\n');
    expect(text).toContain('/home/ada/snap/chromium/common/chromium/NativeMessagingHosts');
    expect(text).toContain("Firefox from Snap starts the bridge through the desktop's portal");
    expect(text).toContain('install with --browser brave --flatpak');
    expect(text).not.toContain('Chromium from Flatpak');
  });
});
