import { spawn } from 'node:child_process';
import process from 'node:process';
import { isJsonObject, memberOf } from '../../domain/json.ts';
import { LineReader } from '../wire/json-lines.ts';
import { say } from '../wire/texts.ts';

/** The result of starting a configured server and sending it one request. */
export type ServerTrial =
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'answered';
      /** Whether the extension serves this client; `null` if no browser is open. */
      readonly access: { readonly isAllowed: boolean; readonly message: string } | null;
    };

/** A protocol revision that starts with `initialize`. */
const PROTOCOL_VERSION = '2025-06-18';
const ANSWER_TIMEOUT_MS = 15_000;
const MAX_LINE_BYTES = 1024 * 1024;
const MAX_STDERR_LENGTH = 2000;

/** Starts a server's command line, does one `initialize`, and lists resources if a browser is open. */
export async function tryServer(
  [command = '', ...args]: readonly string[],
  client: string,
  isBrowserOpen: boolean,
): Promise<ServerTrial> {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
  const lines = new LineReader(MAX_LINE_BYTES);
  const waiting = new Map<unknown, (reply: unknown) => void>();
  let stderr = '';
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(errorIn(stderr) ?? say('ended', { status: String(code) })));
  });
  child.stdin.on('error', () => {});
  child.stderr.on('data', (chunk: Buffer) => {
    stderr = (stderr + chunk.toString()).slice(-MAX_STDERR_LENGTH);
  });
  child.stdout.on('data', (chunk: Buffer) => {
    for (const line of lines.push(chunk))
      if (line.ok) waiting.get(memberOf(line.value, 'id'))?.(line.value);
  });
  const send = (message: object) => {
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  };
  const request = (id: number, method: string, params: object): Promise<unknown> => {
    const reply = new Promise<unknown>((resolve) => {
      waiting.set(id, resolve);
    });
    send({ id, method, params });
    return Promise.race([reply, ended, timeout()]);
  };
  try {
    const initialized = await request(1, 'initialize', {
      protocolVersion: PROTOCOL_VERSION,
      capabilities: {},
      clientInfo: { name: client, version: process.version },
    });
    if (typeof initialized === 'string') return { kind: 'failed', message: initialized };
    if (!isBrowserOpen) return { kind: 'answered', access: null };
    send({ method: 'notifications/initialized' });
    // The first page may come from the bridge itself.
    const listed = await request(2, 'resources/list', { cursor: '1' });
    return { kind: 'answered', access: accessOf(listed) };
  } finally {
    child.stdin.end();
    child.kill();
  }
}

/** The line with the error message: Node prints the source location before it. */
function errorIn(stderr: string): string | null {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  return lines.find((line) => /^\w*Error\b/u.test(line)) ?? lines[0] ?? null;
}

function accessOf(reply: unknown): { readonly isAllowed: boolean; readonly message: string } {
  if (typeof reply === 'string') return { isAllowed: false, message: reply };
  const message = memberOf(memberOf(reply, 'error'), 'message');
  const isAllowed = isJsonObject(memberOf(reply, 'result'));
  return { isAllowed, message: typeof message === 'string' ? message : '' };
}

function timeout(): Promise<string> {
  return new Promise((resolve) => {
    setTimeout(resolve, ANSWER_TIMEOUT_MS, say('noAnswer')).unref();
  });
}
