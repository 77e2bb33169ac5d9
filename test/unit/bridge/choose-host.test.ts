import { describe, expect, test } from 'vitest';
import { isAllowedCaller } from '../../../src/bridge/host/allowed-origins.ts';
import { chooseHost } from '../../../src/bridge/wire/choose-host.ts';
import { dataFolder, runFolders, type SystemInfo } from '../../../src/bridge/install/paths.ts';

const host = (browser: string, label: string, startedAt: number) => ({
  pid: startedAt,
  socket: `/${browser}-${label}`,
  token: '',
  browser,
  profile: { id: `${browser}-${label}-id`, label },
  extensionVersion: '1',
  startedAt,
});

const WORK = host('chrome', 'Work', 3);
const HOME = host('chrome', 'Home', 2);
const EDGE = host('edge', 'Home', 1);
const ALL = [HOME, WORK, EDGE];
const ANY = { browser: null, profile: null };

describe('chooseHost()', () => {
  test.each([
    [ANY, WORK],
    [{ browser: 'edge', profile: null }, EDGE],
    [{ browser: 'Chrome', profile: 'Home' }, HOME],
    [{ browser: null, profile: 'Home' }, HOME],
    [{ browser: null, profile: 'edge-Home-id' }, EDGE],
  ])('chooses the latest matching host for %j', (choice, expected) => {
    expect(chooseHost(ALL, choice, null)).toEqual({ kind: 'host', host: expected });
  });

  test('stays with the profile that was used, also after its browser restarts', () => {
    const again = { ...EDGE, pid: 9, socket: '/again', startedAt: 0 };
    expect(chooseHost([WORK, again], ANY, EDGE)).toEqual({ kind: 'host', host: again });
    expect(chooseHost([WORK], ANY, EDGE)).toEqual({ kind: 'other', others: [WORK] });
  });

  test('does not replace the chosen one by another', () => {
    expect(chooseHost(ALL, { browser: 'firefox', profile: null }, null).kind).toBe('other');
    expect(chooseHost([], ANY, null)).toEqual({ kind: 'none' });
  });
});

describe('the bridge’s folders', () => {
  const on = (platform: string, env = {}, home = '/home/ada'): SystemInfo => ({
    platform,
    env,
    home,
    uid: platform === 'win32' ? null : 1000,
  });

  test('for sockets are found without the environment variables of a browser', () => {
    const browser = runFolders(on('linux', { XDG_RUNTIME_DIR: '/run/user/1000' }));
    expect(runFolders(on('linux'))).toEqual(browser);
    expect(browser[0]).toBe('/run/user/1000/okta-end-user-assistant');
    const elsewhere = runFolders(on('linux', { XDG_RUNTIME_DIR: '/somewhere' }));
    expect(elsewhere).toEqual([
      '/run/user/1000/okta-end-user-assistant',
      '/somewhere/okta-end-user-assistant',
      '/home/ada/.cache/okta-end-user-assistant',
    ]);
  });

  test.each([
    ['linux', {}, '/home/ada', '/home/ada/.local/share/okta-end-user-assistant'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/home/ada', '/data/okta-end-user-assistant'],
    [
      'linux',
      { XDG_DATA_HOME: 'data' },
      '/home/ada',
      '/home/ada/.local/share/okta-end-user-assistant',
    ],
    ['darwin', {}, '/Users/ada', '/Users/ada/Library/Application Support/okta-end-user-assistant'],
    ['win32', {}, 'C:\\Users\\ada', 'C:\\Users\\ada\\AppData\\Local\\okta-end-user-assistant'],
    ['win32', { LOCALAPPDATA: 'D:\\L' }, 'C:\\Users\\ada', 'D:\\L\\okta-end-user-assistant'],
  ])('on %s with %j', (platform, env, home, expected) => {
    expect(dataFolder(on(platform, env, home))).toBe(expected);
  });

  test('leave room for a socket’s name on macOS', () => {
    const [folder = ''] = runFolders(on('darwin', {}, '/Users/a.rather.long.user-name'));
    expect(`${folder}/AAAAAAAAAAAA.sock`.length).toBeLessThanOrEqual(103);
  });
});

describe('a caller', () => {
  const ORIGIN = 'chrome-extension://agmppaehdfcfgmjmdaeacefjegmkmlno/';
  const FIREFOX = 'okta-end-user-assistant@extension.invalid';
  test.each([
    [[ORIGIN], true],
    [[ORIGIN, '--parent-window=0'], true],
    [['/home/ada/manifest.json', FIREFOX], true],
    [['C:\\manifest.json', FIREFOX], true],
    [[], false],
    [[ORIGIN.slice(0, -1)], false],
    [['--parent-window=0', ORIGIN], false],
    [[FIREFOX], false],
    [['x', FIREFOX], false],
    [['/home/ada/manifest.json'], false],
    [['/home/ada/manifest.json', 'other@extension.invalid'], false],
    [['chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/', FIREFOX], false],
  ])('%j is let in: %s', (args, allowed) => {
    expect(isAllowedCaller(args)).toBe(allowed);
  });
});
