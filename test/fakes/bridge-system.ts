import type { System, CommandResult } from '../../src/bridge/install/system.ts';

interface FakeFile {
  readonly text: string;
  readonly mode: number;
}

export interface FakeSystem extends System {
  readonly files: Map<string, FakeFile>;
  readonly registry: Map<string, string>;
}

const HOMES: Readonly<Record<string, string>> = {
  linux: '/home/ada',
  darwin: '/Users/ada',
  win32: 'C:\\Users\\ada',
};

/** A computer in memory: its files by path, and the Windows registry by key. */
export function fakeSystem(
  platform: string,
  files: Readonly<Record<string, string>> = {},
): FakeSystem {
  const home = HOMES[platform] ?? '/home/ada';
  const separator = platform === 'win32' ? '\\' : '/';
  const storedFiles = new Map(
    Object.entries(files).map(([path, text]): [string, FakeFile] => [path, { text, mode: 0o600 }]),
  );
  const registry = new Map<string, string>();
  const filesUnder = (path: string) =>
    [...storedFiles.keys()].filter((file) => file.startsWith(path + separator));
  return {
    platform,
    home,
    env: platform === 'win32' ? { APPDATA: `${home}\\AppData\\Roaming` } : {},
    uid: platform === 'win32' ? null : 1000,
    files: storedFiles,
    registry,
    read: (path) => storedFiles.get(path)?.text ?? null,
    write: (path, text, mode) => storedFiles.set(path, { text, mode }),
    replace(path, before, text, mode) {
      if ((storedFiles.get(path)?.text ?? null) !== before) return false;
      storedFiles.set(path, { text, mode });
      return true;
    },
    copy: (from, to, mode) =>
      storedFiles.set(to, { text: storedFiles.get(from)?.text ?? '', mode }),
    isSame: (one, other) =>
      storedFiles.has(one) && storedFiles.get(one)?.text === storedFiles.get(other)?.text,
    remove: (path) => storedFiles.delete(path),
    removeFolder() {},
    exists: (path) => storedFiles.has(path) || filesUnder(path).length > 0,
    list: (path) => [
      ...new Set(
        filesUnder(path).map((file) => file.slice(path.length + 1).split(separator)[0] ?? ''),
      ),
    ],
    mode: (path) => storedFiles.get(path)?.mode ?? null,
    real: (path) => path,
    run: (command, args) =>
      command === 'C:\\Windows\\System32\\reg.exe' ? runReg(registry, args) : MISSING,
  };
}

const MISSING: CommandResult = { status: null, output: '' };

function runReg(
  registry: Map<string, string>,
  [verb, key = '', ...rest]: readonly string[],
): CommandResult {
  if (verb === 'add') registry.set(key, rest[rest.indexOf('/d') + 1] ?? '');
  else if (verb === 'delete') registry.delete(key);
  else {
    const found = [...registry].filter(([known]) => known === key || known.startsWith(`${key}\\`));
    const values = found.map(([, value]) => `    (Default)    REG_SZ    ${value}`);
    return { status: found.length > 0 ? 0 : 1, output: values.join('\r\n') };
  }
  return { status: 0, output: '' };
}
