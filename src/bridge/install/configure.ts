import { SERVER_KEY } from '../../domain/deep-links.ts';
import { createHash } from 'node:crypto';
import { ASSISTANT_INFO, isFound, serverEntry, type Assistant } from './assistants.ts';
import { installedProgram, type BridgeProgram } from './bridge-program.ts';
import type { InstallRecord, WrittenConfiguration } from './install-record.ts';
import type { System } from './system.ts';
import { say } from '../wire/texts.ts';

export interface ConfigureDeps {
  readonly system: System;
  readonly dataFolder: string;
  /** This program. */
  readonly bridge: BridgeProgram;
  readonly print: (text: string) => void;
  /** Creates the assistant's key if there is none; resolves to its pairing code. */
  readonly pair: (assistant: Assistant) => Promise<string>;
}

/** How often an edit is tried again because the assistant wrote its file in between. */
const MAX_ATTEMPTS = 10;

/** Adds the server to one assistant's configuration; `null` if its file is left as it is. */
export async function configureAssistant(
  deps: ConfigureDeps,
  assistant: Assistant,
  record: InstallRecord,
): Promise<InstallRecord | null> {
  const { system, dataFolder, bridge, print, pair } = deps;
  const { title, format, file: fileOf } = ASSISTANT_INFO[assistant];
  const file = fileOf(system);
  const entry = serverEntry(assistant, installedProgram(system.platform, dataFolder, bridge));
  const isPresent = isFound(system, assistant);
  const code = await pair(assistant);
  const written = writeConfiguration(deps, assistant, record);
  if (typeof written === 'string') {
    const { text, place } = format.snippet(SERVER_KEY, entry);
    print(say('leftAlone', { title, file, reason: written }));
    print(`${say('addThis', { place })}\n${text}`);
    print(say('codeWillBe', { code }));
    return null;
  }
  print(say(written === null ? 'alreadyIn' : 'addedTo', { title, file }));
  if (!isPresent) print(say('notFound', { title }));
  print(say('codeIs', { code, title }));
  if (written === null) return record;
  const others = record.assistants.filter((other) => other.file !== file);
  return { ...record, assistants: [...others, written] };
}

/** Edits the file. Returns what it wrote, `null` if the file was already right, or why it left the file as it is. */
function writeConfiguration(
  { system, dataFolder, bridge }: ConfigureDeps,
  assistant: Assistant,
  record: InstallRecord,
): WrittenConfiguration | string | null {
  const { format, file: fileOf } = ASSISTANT_INFO[assistant];
  const file = fileOf(system);
  const entry = serverEntry(assistant, installedProgram(system.platform, dataFolder, bridge));
  const previous = record.assistants.find((written) => written.file === file);
  try {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      const before = system.read(file);
      const edited = format.add(before, SERVER_KEY, entry);
      if (edited.kind === 'unreadable') return edited.reason;
      if (edited.kind === 'same') return null;
      const mode = system.mode(file) ?? 0o600;
      if ((mode & 0o200) === 0) return say('readOnly');
      const backup =
        previous === undefined && before !== null
          ? { file: `${file}.before-${SERVER_KEY}`, text: before, mode }
          : null;
      // Only the oldest copy is without our server.
      if (backup !== null) system.write(backup.file, backup.text, backup.mode);
      if (tryReplaceFile(system, file, before, edited.text, mode, backup?.file ?? null))
        return {
          assistant,
          file,
          backup: previous === undefined ? (backup?.file ?? null) : previous.backup,
          sha256: sha256(edited.text),
        };
    }
    return say('keepsChanging');
  } catch (error) {
    return say('noAccess', {
      error: error instanceof Error ? error.message : say('unknownError'),
    });
  }
}

/** Replaces the file unless it changed meanwhile; removes the new backup if it did. Returns whether it replaced it. */
function tryReplaceFile(
  system: System,
  file: string,
  before: string | null,
  text: string,
  mode: number,
  backup: string | null,
): boolean {
  let isDone = false;
  try {
    isDone = system.replace(file, before, text, mode);
    return isDone;
  } finally {
    if (!isDone && backup !== null) system.remove(backup);
  }
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
