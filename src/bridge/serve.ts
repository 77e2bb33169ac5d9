import type { Readable, Writable } from 'node:stream';
import type { RawMessage } from '../bridge-protocol/frames.ts';
import { AssistantSession, type SessionParts } from './assistant-session.ts';
import { failure } from './failure.ts';
import { encodeLine, LineReader } from './lines.ts';

export interface ServeParts extends Omit<SessionParts, 'toClient'> {
  readonly input: Readable;
  /** Carries MCP messages and nothing else. */
  readonly output: Writable;
}

/** The longest line that is looked at; a request over 1 MB is refused by its id. */
const LONGEST_LINE = 8 * 1024 * 1024;

/** An assistant that leaves so much unread does not read any more, in bytes. */
const MOST_UNREAD = 64 * 1024 * 1024;

/** What was asked before the assistant left is still answered, if it is quick. */
const LAST_ANSWERS_MS = 1000;

/** How long an assistant that has left may take to read them. */
const LAST_READING_MS = 5000;

/** Serves MCP over stdio to the assistant that started this, until it closes stdin; resolves to the exit status. */
export function serve({ input, output, ...parts }: ServeParts): Promise<number> {
  return new Promise((resolve) => {
    const lines = new LineReader(LONGEST_LINE);
    let hasLeft = false;
    const end = (status: number) => {
      session.close();
      // The process ends with this, and with it what the pipe has not taken yet.
      output.write('', () => resolve(status));
      parts.timers.after(LAST_READING_MS, () => resolve(status));
    };
    const toClient = (message: RawMessage) => {
      output.write(encodeLine(message));
      // At once: who does not read now will not do so later, and what it sends would only add to it.
      if (output.writableLength > MOST_UNREAD) resolve(1);
      else if (hasLeft && session.isIdle) end(0);
    };
    const session = new AssistantSession({ ...parts, toClient });
    input.on('data', (chunk: Buffer) => {
      for (const line of lines.push(chunk)) {
        if (line.ok) session.fromClient(line.value);
        else toClient(failure(null, -32700, `Parse error: the line is ${line.why}.`));
      }
    });
    input.on('end', () => {
      hasLeft = true;
      if (session.isIdle) end(0);
      else parts.timers.after(LAST_ANSWERS_MS, () => end(0));
    });
    for (const stream of [input, output]) stream.on('error', () => end(0));
  });
}
