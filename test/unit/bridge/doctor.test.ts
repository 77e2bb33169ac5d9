import { describe, expect, test } from 'vitest';
import { examine, type Asked } from '../../../src/bridge/doctor.ts';
import { install } from '../../../src/bridge/install.ts';
import { keyFile } from '../../../src/bridge/identity.ts';
import { dataFolder, runFolders } from '../../../src/bridge/places.ts';
import { fakeMachine } from '../../fakes/bridge-machine.ts';

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
const WELL: Asked = {
  kind: 'status',
  status: { enabled: true, paused: false, signedIn: true },
};

/** A computer on which all is well, with Chrome and Cursor. */
async function wellInstalled(platform = 'linux') {
  const machine = fakeMachine(platform, { '/bridge.mjs': '//', [NODE]: '' });
  const folder = dataFolder(machine);
  await install(
    {
      machine,
      node: NODE,
      bridge: '/bridge.mjs',
      dataFolder: folder,
      say: () => {},
      pair: async () => {
        machine.write(keyFile(folder, 'cursor'), 'key', 0o600);
        return '';
      },
    },
    { browser: 'chrome', packaged: 'system', assistants: ['cursor'] },
  );
  const check = async ({ nodeVersion = 'v24.0.0', running = [HOST], asked = WELL } = {}) => {
    const findings = await examine({
      machine,
      running,
      nodeVersion,
      dataFolder: folder,
      runFolders: runFolders(machine),
      ask: async () => asked,
    });
    return findings.filter(({ ok }) => !ok).map(({ what, advice = '' }) => `${what}. ${advice}`);
  };
  const path = (end: string) =>
    [...machine.files.keys()].find((file) => file.endsWith(end)) ?? 'no such file';
  return { machine, check, path };
}

describe('doctor', () => {
  test.each(['linux', 'darwin', 'win32'])(
    'finds nothing where all is well, on %s',
    async (platform) => {
      const { check } = await wellInstalled(platform);
      expect(await check()).toEqual([]);
    },
  );

  test('says what to do before anything is installed', async () => {
    const machine = fakeMachine('linux');
    const findings = await examine({
      machine,
      dataFolder: '/d',
      runFolders: [],
      nodeVersion: 'v20.0.0',
      running: [],
      ask: async () => WELL,
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
  ])('misses %s', async (end, words) => {
    const { machine, check, path } = await wellInstalled();
    machine.files.delete(path(end));
    const bad = await check();
    expect(bad).toHaveLength(1);
    expect(bad[0]).toMatch(words);
  });

  test('sees that Node has moved, for the browser and for the assistant', async () => {
    const { machine, check } = await wellInstalled();
    machine.files.delete(NODE);
    const bad = await check();
    expect(bad).toHaveLength(2);
    expect(bad[0]).toMatch(/Chrome finds Node where it was.*Node has moved/u);
    expect(bad[1]).toMatch(/Cursor finds Node where it was.*Node has moved/u);
  });

  test('sees a manifest for another extension, a launcher that cannot start, a key that others read', async () => {
    const { machine, check, path } = await wellInstalled();
    const manifest = path('.bridge.json');
    const text = machine.read(manifest) ?? '';
    machine.write(manifest, text.replace('agmppaeh', 'aaaaaaaa'), 0o644);
    machine.write(path('native-host'), machine.read(path('native-host')) ?? '', 0o644);
    machine.write(path('cursor.pem'), 'key', 0o644);
    const bad = await check();
    expect(bad).toHaveLength(3);
    expect(bad.join('\n')).toMatch(/names this bridge[^]*can be started[^]*chmod 600/u);
  });

  test('sees a registry key that leads elsewhere', async () => {
    const { machine, check } = await wellInstalled('win32');
    const [key = ''] = machine.registry.keys();
    machine.registry.set(key, 'C:\\elsewhere.json');
    expect(await check()).toHaveLength(1);
    machine.registry.clear();
    expect(await check()).toHaveLength(1);
  });

  test.each([
    [{ nodeVersion: 'v18.20.0' }, /Install Node 20/u],
    [{ running: [] }, /Open the browser/u],
    [{ asked: { kind: 'trouble', trouble: { kind: 'silent' } } as const }, /did not answer/u],
    [
      {
        asked: {
          kind: 'trouble',
          trouble: { kind: 'mismatch', mismatch: 'extension-older' },
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
  ])('with %j says what to do', async (state, words) => {
    const bad = await (await wellInstalled()).check(state);
    expect(bad).toHaveLength(1);
    expect(bad[0]).toMatch(words);
  });

  test('names what browsers in sandboxes need', async () => {
    const machine = fakeMachine('linux', {
      '/home/ada/snap/chromium/common/x': '',
      '/home/ada/snap/firefox/common/x': '',
      '/home/ada/.var/app/com.brave.Browser/x': '',
    });
    const findings = await examine({
      machine,
      dataFolder: '/d',
      runFolders: [],
      nodeVersion: 'v24.0.0',
      running: [],
      ask: async () => WELL,
    });
    const text = findings.map(({ what }) => what).join('\n');
    expect(text).toContain('/home/ada/snap/chromium/common/chromium/NativeMessagingHosts');
    expect(text).toContain("Firefox from Snap starts the bridge through the desktop's portal");
    expect(text).toContain('install with --browser brave --flatpak');
    expect(text).not.toContain('Chromium from Flatpak');
  });
});
