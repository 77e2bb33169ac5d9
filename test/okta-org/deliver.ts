import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { json, type OrgResponse, type OrgRequest } from './exchange.ts';
import { alteredAnswer, type FaultAction, replacedAnswer } from './faults.ts';

/** Sends the answer; `truncate` promises the whole body but closes the connection early. */
function send(
  response: ServerResponse,
  { status, headers, body }: OrgResponse,
  truncate?: number,
): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, 'content-length': String(bytes.length) });
  if (truncate === undefined) response.end(bytes);
  else response.write(bytes.subarray(0, truncate), () => response.destroy());
}

/** Carries one request through its fault, if it has one, and returns the status that was sent. */
export async function deliver(
  request: OrgRequest,
  response: ServerResponse,
  action: FaultAction,
  answerOf: (now: number) => Promise<OrgResponse>,
): Promise<number | undefined> {
  const socket = request.socket;
  if (action.delayMs !== undefined) await sleep(action.delayMs, undefined, { ref: false });
  if (action.hang === true) return undefined;
  // A TLS socket cannot be reset: destroying it is what the client sees as a lost connection.
  if (action.drop === 'before-processing') {
    socket.destroy();
    return undefined;
  }
  const now = Date.now() + (action.clockOffset ?? 0) * 1000;
  const answer = alteredAnswer(replacedAnswer(action) ?? (await answerOf(now)), action, now);
  if (action.drop === 'after-processing') {
    socket.destroy();
    return undefined;
  }
  answer.headers['date'] ??= new Date(now).toUTCString();
  send(response, answer, action.truncate);
  return answer.status;
}

/** The last resort for a defect of this org itself: a 500 that names it, never a hanging request. */
export function sendDefect(response: ServerResponse, cause: unknown): void {
  if (response.headersSent) response.destroy();
  else send(response, json(500, { defect: cause instanceof Error ? cause.stack : String(cause) }));
}
