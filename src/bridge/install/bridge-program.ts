import { pathModuleFor } from './paths.ts';

/** The bridge on one computer: a script and the Node that runs it, or one file that has Node in it. */
export interface BridgeProgram {
  readonly file: string;
  /** `null` if the file is a program by itself. */
  readonly node: string | null;
}

/** The words that start the bridge. */
export function programCommand({ node, file }: BridgeProgram): readonly [string, ...string[]] {
  return node === null ? [file] : [node, file];
}

/** The copy that `install` keeps, because a package manager may clear its cache and a user their downloads. */
export function installedProgram(
  platform: string,
  dataFolder: string,
  { node }: Pick<BridgeProgram, 'node'>,
): BridgeProgram {
  const [script, executable] = installedFiles(platform, dataFolder);
  return { node, file: node === null ? executable : script };
}

/** Where the two forms of the bridge are installed. */
export function installedFiles(
  platform: string,
  dataFolder: string,
): readonly [script: string, executable: string] {
  const { join } = pathModuleFor(platform);
  const executable = `okta-end-user-assistant${platform === 'win32' ? '.exe' : ''}`;
  return [join(dataFolder, 'bridge.mjs'), join(dataFolder, executable)];
}
