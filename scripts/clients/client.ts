import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Assistant } from '../../src/bridge/install/assistants.ts';

/** A client from npm, at a version that was tried. */
export type Client = Program | CommandLineAgent;

interface Installed {
  readonly title: string;
  /** Short name: of its folder, of its installation, and on the command line. */
  readonly name: string;
  /** Packages with exact versions; the first one's version is shown. */
  readonly packages: readonly string[];
}

/** A library, used by a program in `programs`. */
export interface Program extends Installed {
  readonly kind: 'program';
  readonly program: string;
  /** What the program uses, if it is for several. */
  readonly variant?: string;
}

/** What a command-line agent is started with. */
export interface AgentRun {
  readonly home: string;
  readonly modelUrl: string;
  readonly prompt: string;
}

/** An agent with a command of its own, configured by our `install --write`. */
export interface CommandLineAgent extends Installed {
  readonly kind: 'agent';
  readonly assistant: Assistant;
  /** The command in `node_modules/.bin`. */
  readonly command: string;
  /** Files in the home folder that tell it of the scripted model. */
  readonly files?: (run: AgentRun) => Readonly<Record<string, unknown>>;
  readonly args: (run: AgentRun) => readonly string[];
  readonly env?: (run: AgentRun) => Readonly<Record<string, string>>;
}

/** Writes the files of an agent; `install` then adds the bridge to them. */
export async function writeFiles(client: CommandLineAgent, run: AgentRun): Promise<void> {
  for (const [path, content] of Object.entries(client.files?.(run) ?? {})) {
    const file = join(run.home, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  }
}
