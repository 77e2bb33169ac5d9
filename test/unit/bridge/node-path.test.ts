import { expect, test } from 'vitest';
import { stableNodePath } from '../../../src/bridge/install/node-path.ts';
import { fakeSystem } from '../../fakes/bridge-system.ts';

const FNM = 'C:\\Users\\ada\\AppData\\Local\\fnm_multishells\\12_34\\node.exe';
const FNM_REAL =
  'C:\\Users\\ada\\AppData\\Roaming\\fnm\\node-versions\\v24\\installation\\node.exe';

test.each([
  ['darwin', '/opt/homebrew/Cellar/node/24.1.0/bin/node', '/opt/homebrew/opt/node/bin/node'],
  ['darwin', '/usr/local/Cellar/node@22/22.9.0_1/bin/node', '/usr/local/opt/node@22/bin/node'],
  ['linux', '/snap/node/9411/bin/node', '/snap/node/current/bin/node'],
  ['linux', '/home/ada/.nvm/versions/node/v24.1.0/bin/node', null],
  ['win32', 'C:\\Program Files\\nodejs\\node.exe', null],
  ['win32', FNM, FNM_REAL],
])('on %s, of %s the next version is found at %s', (platform, node, lasting) => {
  const bare = fakeSystem(platform);
  const system = { ...bare, real: () => FNM_REAL };
  if (lasting === null) expect(stableNodePath(system, node)).toBe(node);
  else {
    if (lasting !== FNM_REAL) expect(stableNodePath(system, node)).toBe(node);
    bare.files.set(lasting, { text: '', mode: 0o755 });
    expect(stableNodePath(system, node)).toBe(lasting);
  }
});
