import { expect, test } from 'vitest';
import { lastingNode } from '../../../src/bridge/node-path.ts';
import { fakeMachine } from '../../fakes/bridge-machine.ts';

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
  const bare = fakeMachine(platform);
  const machine = { ...bare, real: () => FNM_REAL };
  if (lasting === null) expect(lastingNode(machine, node)).toBe(node);
  else {
    if (lasting !== FNM_REAL) expect(lastingNode(machine, node)).toBe(node);
    bare.files.set(lasting, { text: '', mode: 0o755 });
    expect(lastingNode(machine, node)).toBe(lasting);
  }
});
