import { createHash } from 'node:crypto';
import {
  ASSISTANT_FACTS,
  SERVER_KEY,
  serverEntry,
  shortcut,
  type Assistant,
} from './assistants.ts';
import {
  FLATPAK_IDS,
  hostManifest,
  locationsOf,
  sandboxesOf,
  type Browser,
  type Package,
} from './browsers.ts';
import { addServer } from './configuration-text.ts';
import { bridgeCopy, launcherFile, launcherText } from './launcher.ts';
import type { Machine } from './machine.ts';
import { readRecord, writeRecord, type InstallRecord } from './record.ts';
import { writeKey } from './registry.ts';
import { browserName } from './words.ts';

export interface InstallOptions {
  readonly browser: Browser;
  readonly packaged: Package;
  /** Whose configuration is written. */
  readonly assistants: readonly Assistant[];
}

export interface InstallParts {
  readonly machine: Machine;
  readonly dataFolder: string;
  /** The Node that runs this, absolute. */
  readonly node: string;
  /** This program's own file. */
  readonly bridge: string;
  readonly say: (text: string) => void;
  /** Makes the assistant's key if there is none; resolves to its pairing code. */
  readonly pair: (assistant: Assistant) => Promise<string>;
}

/** Lets one browser start the bridge, and tells assistants of it. `false` when something could not be done. */
export async function install(parts: InstallParts, options: InstallOptions): Promise<boolean> {
  const { machine, dataFolder, bridge, say } = parts;
  const copy = bridgeCopy(machine.platform, dataFolder);
  const text = machine.read(bridge);
  if (text === null) throw new Error(`The bridge cannot read its own file ${bridge}.`);
  if (bridge !== copy) machine.write(copy, text, 0o644);
  let record = installManifests(parts, options, readRecord(machine, dataFolder));
  writeRecord(machine, dataFolder, record);
  let isDone = true;
  for (const assistant of options.assistants) {
    const written = await configure(parts, assistant, record);
    if (written === null) isDone = false;
    else {
      record = written;
      writeRecord(machine, dataFolder, record);
    }
  }
  if (options.assistants.length === 0) sayHowToConfigure(parts, copy);
  say('Next: open the extension’s options in the browser and turn on outside assistants.');
  return isDone;
}

function installManifests(
  { machine, dataFolder, node, say }: InstallParts,
  { browser, packaged }: InstallOptions,
  record: InstallRecord,
): InstallRecord {
  const launcher = launcherFile(machine, dataFolder, browser, packaged);
  const copy = bridgeCopy(machine.platform, dataFolder);
  machine.write(launcher, launcherText(machine, packaged, node, copy), 0o755);
  const locations = locationsOf(browser, packaged, machine, dataFolder);
  if (locations.length === 0)
    throw new Error(`${browserName(browser)} from Flatpak is for Linux only.`);
  for (const { file, registryKey } of locations) {
    machine.write(file, hostManifest(browser, launcher), 0o644);
    if (registryKey !== null) writeKey(machine, registryKey, file);
  }
  say(
    `${browserName(browser)} can start the bridge: ${locations.map(({ file }) => file).join(', ')}`,
  );
  if (packaged === 'flatpak')
    say(
      `Its sandbox must be allowed to start programs: flatpak override --user --talk-name=org.freedesktop.Flatpak ${FLATPAK_IDS[browser]}`,
    );
  else
    for (const { sign, note } of sandboxesOf(browser, machine)) if (machine.exists(sign)) say(note);
  const others = record.manifests.filter(
    (known) => known.browser !== browser || known.packaged !== packaged,
  );
  return { ...record, manifests: [...others, ...locations] };
}

/** Adds the server to one assistant's configuration; `null` when its file is left alone. */
async function configure(
  { machine, dataFolder, node, say, pair }: InstallParts,
  assistant: Assistant,
  record: InstallRecord,
): Promise<InstallRecord | null> {
  const { title, section, file: fileOf } = ASSISTANT_FACTS[assistant];
  const file = fileOf(machine);
  const before = machine.read(file);
  const entry = serverEntry(assistant, node, bridgeCopy(machine.platform, dataFolder));
  const known = record.assistants.find((written) => written.file === file);
  const backup = before === null ? null : `${file}.before-okta-end-user-assistant`;
  const edited = addServer(before, section, SERVER_KEY, entry);
  const code = await pair(assistant);
  const leave = (why: string) => {
    say(`${title}: ${file} ${why}, so it was left as it is.`);
    say(`Add this to "${section}" there:\n${snippet(entry)}`);
    say(`Its pairing code will be ${code}.`);
    return null;
  };
  if (edited.kind === 'unreadable') return leave('cannot be read as its configuration');
  if (edited.kind === 'edited') {
    const mode = machine.mode(file) ?? 0o600;
    if ((mode & 0o200) === 0) return leave('is read-only');
    try {
      // The oldest copy is the one without us.
      if (before !== null && backup !== null && known === undefined)
        machine.write(backup, before, mode);
      machine.write(file, edited.text, mode);
    } catch {
      if (backup !== null && known === undefined) machine.remove(backup);
      return leave('cannot be written');
    }
  }
  say(`${title}: ${edited.kind === 'same' ? 'already in' : 'added to'} ${file}.`);
  say(`Its pairing code is ${code}: the extension shows the same when ${title} first asks.`);
  if (edited.kind === 'same') return record;
  const written = { assistant, file, backup, sha256: sha256(edited.text) };
  const others = record.assistants.filter((other) => other.file !== file);
  return {
    ...record,
    assistants: [...others, known === undefined ? written : { ...written, backup: known.backup }],
  };
}

function sayHowToConfigure({ machine, node, say }: InstallParts, copy: string): void {
  say('Tell your assistant of the bridge, or let --write do it:');
  for (const assistant of ['claude-desktop', 'claude-code', 'cursor', 'vscode'] as const) {
    const { title, section, file } = ASSISTANT_FACTS[assistant];
    const entry = serverEntry(assistant, node, copy);
    say(`\n${title}, in "${section}" of ${file(machine)}:\n${snippet(entry)}`);
    const short = shortcut(assistant, entry, machine.platform);
    if (short !== null) say(`or: ${short}`);
  }
}

function snippet(entry: unknown): string {
  return JSON.stringify({ [SERVER_KEY]: entry }, null, 2);
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
