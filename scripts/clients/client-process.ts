import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { Client } from './client.ts';
import { CALLS, PROMPT } from './script.ts';

export interface ClientSetting {
  readonly home: string;
  readonly folder: string;
  readonly bridge: string;
  readonly modelUrl: string;
}

/** A running client. */
export interface ClientProcess {
  readonly pid: number;
  /** Resolves to all that it wrote, once it has ended. */
  readonly ended: Promise<string>;
  /** Resolves once it has written this. */
  wrote(text: string): Promise<void>;
}

/** Starts a client in an empty folder, with the clients' home folder; with `holds` a program stays until it is killed. */
export async function startClient(
  client: Client,
  setting: ClientSetting,
  holds: boolean,
): Promise<ClientProcess> {
  const { home } = setting;
  const cwd = join(home, 'work', client.name);
  await mkdir(cwd, { recursive: true });
  const base = { HOME: home, PATH: process.env['PATH'] ?? '', TERM: 'dumb', CI: '1' };
  const { command, args, env } =
    client.kind === 'program' ? programOf(client, setting, holds) : agentOf(client, setting);
  const child = spawn(command, args, {
    cwd,
    env: { ...base, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${client.title} did not start.`);
  let output = '';
  const watchers = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      for (const watch of watchers) watch();
    });
  return {
    pid,
    // Not 'close': what a client leaves behind may hold the pipe.
    ended: new Promise((resolve) => {
      child.on('exit', () => resolve(output));
    }),
    wrote: (text) =>
      new Promise((resolve) => {
        const watch = () => {
          if (output.includes(text)) resolve();
        };
        watchers.add(watch);
        watch();
      }),
  };
}

interface CommandLine {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

function programOf(
  client: Extract<Client, { readonly kind: 'program' }>,
  setting: ClientSetting,
  holds: boolean,
): CommandLine {
  const { home, folder, modelUrl } = setting;
  const run = {
    server: {
      command: process.execPath,
      args: [setting.bridge, 'serve', '--client', client.name],
      env: { HOME: home, PATH: process.env['PATH'] },
    },
    model: modelUrl,
    prompt: PROMPT,
    calls: CALLS,
    holds,
    variant: client.variant,
  };
  return {
    command: process.execPath,
    args: [join(folder, 'programs', client.program)],
    env: { CLIENT_RUN: JSON.stringify(run) },
  };
}

function agentOf(
  client: Extract<Client, { readonly kind: 'agent' }>,
  setting: ClientSetting,
): CommandLine {
  const { home, folder, modelUrl } = setting;
  const run = { home, modelUrl, prompt: PROMPT };
  return {
    command: join(folder, 'node_modules', '.bin', client.command),
    args: client.args(run),
    env: client.env?.(run) ?? {},
  };
}
