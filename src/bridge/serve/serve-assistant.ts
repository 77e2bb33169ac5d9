import type { Readable, Writable } from 'node:stream';
import type { RawMessage } from '../../bridge-protocol/frames.ts';
import { AssistantSession, type AssistantSessionDeps } from './assistant-session.ts';
import { jsonRpcError } from '../wire/json-rpc.ts';
import { encodeLine, LineReader } from '../wire/json-lines.ts';

export interface ServeDeps extends Omit<AssistantSessionDeps, 'toClient'> {
  readonly input: Readable;
  /** Carries MCP messages and nothing else. */
  readonly output: Writable;
}

/** The longest line that is looked at; a request over 1 MB is refused by its id. */
const MAX_LINE_BYTES = 8 * 1024 * 1024;

/** An assistant that leaves so much unread does not read any more, in bytes. */
const MAX_UNREAD_BYTES = 64 * 1024 * 1024;

/** What was asked before the assistant left is still answered, if it is quick. */
const DRAIN_TIMEOUT_MS = 1000;

/** How long an assistant that has left may take to read them. */
const FLUSH_TIMEOUT_MS = 5000;

/** Serves MCP over stdio to the assistant that started this, until it closes stdin; resolves to the exit status. */
export function serveAssistant({ input, output, ...deps }: ServeDeps): Promise<number> {
  return new Promise((resolve) => {
    const lines = new LineReader(MAX_LINE_BYTES);
    let hasInputEnded = false;
    const end = (status: number) => {
      session.close();
      // The process ends with this, and with it what the pipe has not taken yet.
      output.write('', () => resolve(status));
      deps.timers.after(FLUSH_TIMEOUT_MS, () => resolve(status));
    };
    const toClient = (message: RawMessage) => {
      output.write(encodeLine(message));
      // At once: who does not read now will not do so later, and what it sends would only add to it.
      if (output.writableLength > MAX_UNREAD_BYTES) resolve(1);
      else if (hasInputEnded && session.isIdle) end(0);
    };
    const session = new AssistantSession({ ...deps, toClient });
    input.on('data', (chunk: Buffer) => {
      for (const line of lines.push(chunk)) {
        if (line.ok) session.fromClient(line.value);
        else toClient(jsonRpcError(null, -32700, `Parse error: the line is ${line.why}.`));
      }
    });
    input.on('end', () => {
      hasInputEnded = true;
      if (session.isIdle) end(0);
      else deps.timers.after(DRAIN_TIMEOUT_MS, () => end(0));
    });
    for (const stream of [input, output]) stream.on('error', () => end(0));
  });
}
