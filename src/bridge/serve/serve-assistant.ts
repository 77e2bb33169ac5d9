import type { Readable, Writable } from 'node:stream';
import type { RawMessage } from '../../bridge-protocol/frames.ts';
import { jsonRpcError } from '../../mcp/json-rpc-replies.ts';
import { encodeLine, LineReader } from '../wire/json-lines.ts';
import { AssistantSession, type AssistantSessionDeps } from './assistant-session.ts';
import { createTimerScope } from './timers.ts';

export interface ServeDeps extends Omit<AssistantSessionDeps, 'toClient'> {
  readonly input: Readable;
  /** Carries only MCP messages. */
  readonly output: Writable;
}

/** Longest line to read, in bytes; a request over 1 MB gets an error reply. */
const MAX_LINE_BYTES = 8 * 1024 * 1024;

/** If a client leaves this many bytes unread, it has stopped reading. */
const MAX_UNREAD_BYTES = 64 * 1024 * 1024;

/** How long to answer open requests after the input has ended. */
const DRAIN_TIMEOUT_MS = 1000;

/** How long a client may take to read the last answers after closing its side. */
const FLUSH_TIMEOUT_MS = 5000;

/** Serves MCP over stdio to the client that started this process, until a stream ends; resolves to the exit status. */
export function serveAssistant({ input, output, ...deps }: ServeDeps): Promise<number> {
  return new Promise((resolve) => {
    const timers = createTimerScope(deps.timers);
    const lines = new LineReader(MAX_LINE_BYTES);
    let state: 'serving' | 'draining' | 'flushing' | 'ended' = 'serving';
    const end = (status: number) => {
      if (state === 'ended') return;
      state = 'ended';
      session.close();
      timers.cancelAll();
      input.destroy();
      resolve(status);
    };
    // The process exits after this and would drop what the pipe has not accepted yet.
    const flush = () => {
      if (state === 'flushing' || state === 'ended') return;
      state = 'flushing';
      session.close();
      timers.after(FLUSH_TIMEOUT_MS, () => end(0));
      output.write('', () => end(0));
    };
    const drain = () => {
      if (state !== 'serving') return;
      state = 'draining';
      if (session.isIdle) flush();
      else timers.after(DRAIN_TIMEOUT_MS, flush);
    };
    const toClient = (message: RawMessage) => {
      if (state === 'flushing' || state === 'ended') return;
      output.write(encodeLine(message));
      // A client that does not read now will not read later, and each message would add to the backlog.
      if (output.writableLength > MAX_UNREAD_BYTES) end(1);
      else if (state === 'draining' && session.isIdle) flush();
    };
    const session = new AssistantSession({ ...deps, timers, toClient });
    input.on('data', (chunk: Buffer) => {
      for (const line of lines.push(chunk)) {
        if (line.ok) session.fromClient(line.value);
        else toClient(jsonRpcError(null, -32700, `Parse error: the line is ${line.why}.`));
      }
    });
    for (const event of ['end', 'error', 'close']) input.on(event, drain);
    // Does not write again, because every write on a broken stream is another error.
    for (const event of ['error', 'close']) output.on(event, () => end(0));
  });
}
