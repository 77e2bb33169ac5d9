import { expect, test } from 'vitest';
import { dataFolder, runFolders } from '../../../src/bridge/install/paths.ts';

const systemInfo = (platform: string, override: string) => ({
  platform,
  home: platform === 'win32' ? 'C:\\Users\\ada' : '/home/ada',
  uid: platform === 'win32' ? null : 1000,
  env: { OKTA_ASSISTANT_BRIDGE_HOME: override },
});

test.each([
  ['linux', '/srv/bridge'],
  ['darwin', '/srv/bridge'],
  ['win32', 'D:\\bridge'],
])('on %s everything of the bridge is below the folder %s', (platform, folder) => {
  expect(dataFolder(systemInfo(platform, folder))).toBe(folder);
  expect(runFolders(systemInfo(platform, folder))).toHaveLength(1);
});

test.each(['', 'data', './data', '../data'])(
  'ignores the folder %j, which would be in the current one',
  (folder) => {
    for (const platform of ['linux', 'darwin', 'win32']) {
      const info = systemInfo(platform, folder);
      const usual = { ...info, env: {} };
      expect(dataFolder(info)).toBe(dataFolder(usual));
      expect(runFolders(info)).toEqual(runFolders(usual));
    }
  },
);
