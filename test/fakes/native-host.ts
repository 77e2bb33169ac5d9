import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { BRIDGE_FILE } from '../../scripts/build-bridge.ts';
import { NATIVE_HOST_NAME } from '../../src/bridge-protocol/frames.ts';
import { CHROMIUM_EXTENSION_ID } from '../../src/manifest.ts';

const BUILT = join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');

/** The built extension with its optional permissions given: no script can answer the browser's own question. */
export async function extensionWithPermissions(home: string): Promise<string> {
  const folder = join(home, 'extension');
  await cp(BUILT, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest: {
    permissions: string[];
    optional_permissions?: string[];
  } = JSON.parse(await readFile(path, 'utf8'));
  const { optional_permissions: optional = [], ...rest } = manifest;
  const given = { ...rest, permissions: [...rest.permissions, ...optional] };
  await writeFile(path, JSON.stringify(given));
  return folder;
}

interface Host {
  readonly script?: string;
  readonly mode?: number;
  readonly origin?: string;
  /** Where the manifest says that the program is. */
  readonly path?: string;
}

/** Tells Chromium of the bridge, where it looks first for native hosts: in its own data folder. */
export async function installHost(
  profile: string,
  home: string,
  {
    script = `exec '${process.execPath}' '${BRIDGE_FILE}' host "$@"`,
    mode = 0o755,
    origin = CHROMIUM_EXTENSION_ID,
    path = join(home, 'host.sh'),
  }: Host = {},
): Promise<void> {
  const launchScript = join(home, 'host.sh');
  await writeFile(
    launchScript,
    `#!/bin/sh\nexport OKTA_ASSISTANT_BRIDGE_HOME='${home}'\n${script}\n`,
  );
  await chmod(launchScript, mode);
  const manifest = {
    name: NATIVE_HOST_NAME,
    description: 'The bridge, for tests',
    path,
    type: 'stdio',
    allowed_origins: [`chrome-extension://${origin}/`],
  };
  await mkdir(hostFolder(profile), { recursive: true });
  await writeFile(join(hostFolder(profile), `${NATIVE_HOST_NAME}.json`), JSON.stringify(manifest));
}

/** Takes it away again. */
export async function uninstallHost(profile: string): Promise<void> {
  await rm(hostFolder(profile), { recursive: true });
}

function hostFolder(profile: string): string {
  return join(profile, 'NativeMessagingHosts');
}
