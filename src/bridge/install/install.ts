import { ASSISTANT_INFO, findAssistants, serverEntry, type Assistant } from './assistants.ts';
import { installedProgram, programCommand } from './bridge-program.ts';
import type { Browser, BrowserPackage } from './browsers.ts';
import { configureAssistant, type ConfigureDeps } from './configure.ts';
import { installBrowsers, type InstallBrowsersDeps } from './install-browsers.ts';
import { writeRecord } from './install-record.ts';
import { commandLine } from './launch-script.ts';
import { setupShortcut } from './shortcuts.ts';
import { say } from '../wire/texts.ts';

export interface InstallOptions {
  readonly browsers: readonly Browser[];
  readonly packaged: BrowserPackage;
  /** The assistants to configure; `null` offers the ones that are installed. */
  readonly assistants: readonly Assistant[] | null;
}

export interface InstallDeps extends ConfigureDeps, InstallBrowsersDeps {
  /** Asks the user a yes-or-no question; `null` if there is no terminal. */
  readonly ask: ((question: string) => Promise<boolean>) | null;
}

/** Lets browsers start the bridge, and adds it to assistants. `false` if a step failed. */
export async function install(deps: InstallDeps, options: InstallOptions): Promise<boolean> {
  const { system, dataFolder, print } = deps;
  let record = installBrowsers(deps, options.browsers, options.packaged);
  let isComplete = true;
  for (const assistant of options.assistants ?? (await offerAssistants(deps, options))) {
    const written = await configureAssistant(deps, assistant, record);
    if (written === null) isComplete = false;
    else {
      record = written;
      writeRecord(system, dataFolder, record);
    }
  }
  print(say('next'));
  return isComplete;
}

/** The found assistants that the user accepts; prints what to do about all others. */
async function offerAssistants(
  { system, dataFolder, bridge, print, ask }: InstallDeps,
  { browsers, packaged }: InstallOptions,
): Promise<readonly Assistant[]> {
  const { platform } = system;
  const program = installedProgram(platform, dataFolder, bridge);
  const found = findAssistants(system);
  const titles = found.map((assistant) => ASSISTANT_INFO[assistant].title).join(', ');
  if (found.length > 0) {
    print(say('found', { titles }));
    if (ask !== null && (await ask(say('addQuestion', { titles })))) return found;
    const options = [
      ...browsers.flatMap((browser) => ['--browser', browser]),
      ...(packaged === 'flatpak' ? ['--flatpak'] : []),
      ...found.flatMap((assistant) => ['--write', assistant]),
    ];
    const command = commandLine(platform, [...programCommand(program), 'install', ...options]);
    print(`${say('addCommand')}\n  ${command}`);
    for (const assistant of found) {
      const entry = serverEntry(assistant, program);
      const shortcut = setupShortcut(assistant, entry, platform);
      if (shortcut === null) continue;
      print(say('addShortcut', { title: ASSISTANT_INFO[assistant].title, command: shortcut }));
    }
  }
  print(
    `${say('otherAssistants')}\n  ${commandLine(platform, [...programCommand(program), 'serve'])}`,
  );
  return [];
}
