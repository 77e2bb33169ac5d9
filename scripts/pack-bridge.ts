import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOOLS } from '../src/tools/index.ts';
import { BRIDGE_FILE, VERSION } from './build-bridge.ts';
import { ROOT } from './step.ts';
import { zip } from './zip.ts';

export const PACKAGE_FILE = join(ROOT, '.output', 'bridge', 'okta-end-user-assistant.mcpb');

/** The bundle's manifest (MCPB manifest specification, version 0.3). */
function bundleManifest() {
  const optionalText = { type: 'string', required: false, default: '' };
  return {
    manifest_version: '0.3',
    name: 'okta-end-user-assistant',
    display_name: 'Okta End User Assistant',
    version: VERSION,
    description:
      'Your own Okta profile and applications, through the Okta End User Assistant extension in your browser.',
    long_description:
      'Needs the Okta End User Assistant extension, with outside assistants turned on in its options, and once the bridge’s `install` command, which the same options show. You sign in to Okta in the browser; no token leaves it. Independent of Okta, Inc.',
    author: { name: 'Okta End User Assistant contributors' },
    license: 'Apache-2.0',
    icon: 'icon.png',
    server: {
      type: 'node',
      entry_point: 'server/bridge.mjs',
      mcp_config: {
        command: 'node',
        args: [
          '${__dirname}/server/bridge.mjs',
          'serve',
          '--client',
          'claude-desktop',
          // Not arguments of their own: the reference implementation leaves those unresolved where a value is empty.
          '--browser=${user_config.browser}',
          '--profile=${user_config.profile}',
        ],
      },
    },
    tools: TOOLS.map(({ name, description }) => ({ name, description })),
    user_config: {
      browser: {
        ...optionalText,
        title: 'Browser',
        description: 'chrome, chromium, edge, brave or firefox; empty for the one that is open',
      },
      profile: {
        ...optionalText,
        title: 'Profile',
        description: 'Name of the browser profile as the extension shows it; empty for any',
      },
    },
    compatibility: {
      platforms: ['darwin', 'linux', 'win32'],
      runtimes: { node: '>=20' },
    },
  };
}

/** The `.mcpb` bundle of the built bridge. */
export function packBridge(bridge: string = BRIDGE_FILE): Uint8Array {
  return zip([
    { name: 'manifest.json', content: Buffer.from(JSON.stringify(bundleManifest(), null, 2)) },
    { name: 'icon.png', content: readFileSync(join(ROOT, 'scripts', 'mcpb-icon.png')) },
    { name: 'server/bridge.mjs', content: readFileSync(bridge) },
  ]);
}
