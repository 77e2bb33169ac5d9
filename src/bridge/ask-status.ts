import type { Asked } from './doctor.ts';
import { join } from './link.ts';
import type { HostDescription } from './rendezvous.ts';

const ANSWER_MS = 5000;

/** Asks the extension behind a host how it is. */
export async function askStatus(host: HostDescription): Promise<Asked> {
  const silent: Asked = { kind: 'trouble', trouble: { kind: 'silent' } };
  let answer: (asked: Asked) => void = () => {};
  const answered = new Promise<Asked>((resolve) => {
    answer = resolve;
  });
  const linked = await join(host, {
    onMessage(message) {
      if (message.type === 'status') answer({ kind: 'status', status: message });
    },
    onClose: () => {
      answer(silent);
    },
  });
  if (linked.kind === 'trouble') return linked;
  const waiting = setTimeout(answer, ANSWER_MS, silent);
  linked.link.send({ type: 'status' });
  const asked = await answered;
  clearTimeout(waiting);
  linked.link.close();
  return asked;
}
