import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOOLS } from '../src/tools/index.ts';
import { BRIDGE_FILE, VERSION } from './build-bridge.ts';
import type { Target } from './node-runtime.ts';
import { programName } from './pack-program.ts';
import { ROOT } from './step.ts';
import { zip } from './zip.ts';

export const PACKAGE_FILE = join(ROOT, '.output', 'bridge', 'okta-end-user-assistant.mcpb');

const FOLDER = '${__dirname}/';

interface BundledServer {
  readonly type: 'node' | 'binary';
  /** Its file in the bundle. */
  readonly entryPoint: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly platforms: readonly string[];
}

/** The bundle's manifest (MCPB manifest specification, version 0.3). */
function bundleManifest({ type, entryPoint, command, args, platforms }: BundledServer) {
  const optionalText = { type: 'string', required: false, default: '' };
  return {
    manifest_version: '0.3',
    name: 'okta-end-user-assistant',
    display_name: 'Okta End User Assistant',
    version: VERSION,
    description:
      'Your own Okta profile and applications, through the Okta End User Assistant extension in your browser.',
    long_description:
      'Needs the Okta End User Assistant extension, with outside assistants turned on in its options. You sign in to Okta in the browser; no token leaves it. Independent of Okta, Inc.',
    author: { name: 'Okta End User Assistant contributors' },
    license: 'Apache-2.0',
    icon: 'icon.png',
    server: {
      type,
      entry_point: entryPoint,
      mcp_config: {
        command,
        args: [
          ...args,
          'serve',
          '--client',
          'claude-desktop',
          // Not arguments of their own: the reference implementation leaves those unresolved where a value is empty.
          '--browser=${user_config.browser}',
          '--profile=${user_config.profile}',
          '--connect-browser=${user_config.connect_browser}',
        ],
      },
    },
    tools: TOOLS.map(({ name, description }) => ({ name, description })),
    user_config: {
      connect_browser: {
        type: 'boolean',
        required: false,
        default: true,
        title: 'Let the browser start the bridge',
        description:
          'Puts a copy of the bridge into your home folder and tells your browsers where it is. Only the Okta End User Assistant extension can start it.',
      },
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
      platforms,
      ...(type === 'node' ? { runtimes: { node: '>=20' } } : {}),
    },
  };
}

function bundle(server: BundledServer, file: string, notices: readonly string[]): Uint8Array {
  const manifest = JSON.stringify(bundleManifest(server), null, 2);
  return zip([
    { name: 'manifest.json', content: Buffer.from(manifest) },
    { name: 'icon.png', content: readFileSync(join(ROOT, 'scripts', 'mcpb-icon.png')) },
    ...notices.map((notice) => ({ name: 'LICENSE-node', content: readFileSync(notice) })),
    {
      name: server.entryPoint,
      content: readFileSync(file),
      isProgram: server.type === 'binary',
    },
  ]);
}

/** The `.mcpb` bundle of the built bridge, for computers with Node. */
export function packBridge(bridge: string = BRIDGE_FILE): Uint8Array {
  const entryPoint = 'server/bridge.mjs';
  return bundle(
    {
      type: 'node',
      entryPoint,
      command: 'node',
      args: [FOLDER + entryPoint],
      platforms: ['darwin', 'linux', 'win32'],
    },
    bridge,
    [],
  );
}

/** The `.mcpb` bundle of a program, for computers without Node; `license` is Node's. */
export function packProgramBundle(target: Target, program: string, license: string): Uint8Array {
  const entryPoint = `server/${programName(target)}`;
  const [platform = ''] = target.split('-');
  return bundle(
    { type: 'binary', entryPoint, command: FOLDER + entryPoint, args: [], platforms: [platform] },
    program,
    [license],
  );
}
