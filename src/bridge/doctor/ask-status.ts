import type { StatusResult } from './check-hosts.ts';
import { connectToHost } from '../serve/host-connection.ts';
import type { HostDescription } from '../wire/host-registry.ts';

const ANSWER_TIMEOUT_MS = 5000;

/** Asks the extension behind a host for its status. */
export async function askStatus(host: HostDescription): Promise<StatusResult> {
  const timedOut: StatusResult = { kind: 'failed', failure: { kind: 'silent' } };
  let settle: (result: StatusResult) => void = () => {};
  const answer = new Promise<StatusResult>((resolve) => {
    settle = resolve;
  });
  const attempt = await connectToHost(host, {
    onMessage(message) {
      if (message.type === 'status') settle({ kind: 'status', status: message });
    },
    onClose: () => {
      settle(timedOut);
    },
  });
  if (attempt.kind === 'failed') return attempt;
  const timer = setTimeout(settle, ANSWER_TIMEOUT_MS, timedOut);
  attempt.connection.send({ type: 'status' });
  const result = await answer;
  clearTimeout(timer);
  attempt.connection.close();
  return result;
}
