import type { RawMessage } from '../../../src/bridge-protocol/frames.ts';
import type { OutsideAnswer, OutsideChange, OutsideQuestion } from '../../../src/domain/outside.ts';
import { outsideItems } from '../../../src/domain/outside-stored.ts';
import { META, PROTOCOL_VERSION } from '../../../src/mcp/meta.ts';
import { createWorker } from '../../../src/worker/create-worker.ts';
import { manualWait, settled } from '../../fakes/manual-wait.ts';
import { fakeInstallation, fakeNative, type FakePort } from '../../fakes/native-messaging.ts';
import { fakePlatform, pageOf } from '../../fakes/platform.ts';

export { settled };

/** A worker whose door can be opened, with a person who is signed in. */
export async function worker() {
  const fake = fakePlatform();
  const native = fakeNative();
  const timers = manualWait(fake.clock);
  const platform = { ...fake.platform, native: native.native };
  // Signing in waits by the platform's own, which lets time pass by itself.
  const parts = createWorker(platform, 'xml');
  const send = pageOf(parts);
  await send('session/sign-in', { how: 'interactive' });
  platform.wait = timers.wait;
  const change = (what: OutsideChange) => send('access/change', { change: { ...what } });
  const outside = { door: fake.items.door, ...outsideItems(fake.items.define) };

  return {
    ...fake,
    ...native,
    /** As the worker has it. */
    platform,
    timers,
    parts,
    send,
    change,
    outside,
    /** The port of the moment. */
    port(): FakePort {
      const port = native.ports.at(-1);
      if (port === undefined) throw new Error('No port was opened.');
      return port;
    },
    async open() {
      await change({ kind: 'turn', on: true });
      this.port().give({ type: 'hello', protocol: 1, version: '1.2.3' });
      await settled();
      return this.port();
    },
    /** Resolves once so many questions wait. */
    async asked(count = 1): Promise<readonly OutsideQuestion[]> {
      for (;;) {
        const waiting = await outside.questions.read();
        if (waiting.length >= count) return waiting;
        await new Promise<void>((resolve) => {
          const stop = outside.questions.watch(() => {
            stop();
            resolve();
          });
        });
      }
    },
    /** Answers the first question that waits. */
    async answer(answer: OutsideAnswer): Promise<OutsideQuestion> {
      const [question] = await this.asked();
      if (question === undefined) throw new Error('Nobody asks.');
      await change({ kind: 'answer', question: question.id, answer });
      await settled();
      return question;
    },
  };
}

export type Worker = Awaited<ReturnType<typeof worker>>;

/** An assistant that the person has allowed, on a connection of its own. */
export async function pairedAssistant(made: Worker, connection = 'c1', name = 'claude-desktop') {
  const port = made.port();
  const installation = await fakeInstallation(name);
  await installation.open(port, `${connection}-first`);
  await port.closeOf(`${connection}-first`);
  await made.change({ kind: 'pair', assistant: installation.publicKey, allow: true });
  await installation.open(port, connection);
  const assistant = assistantOn(port, connection);
  assistant.give({ id: 'ready', method: 'tools/list', params: { _meta: ENVELOPE } });
  await port.reply(connection, 'ready');
  return { installation, ...assistant };
}

/** An allowed assistant of revision 2025-11-25, which has said what it can. */
export async function legacyAssistant(made: Worker, connection: string, capabilities: RawMessage) {
  const port = made.port();
  const { installation } = await pairedAssistant(made);
  await installation.open(port, connection);
  const assistant = assistantOn(port, connection);
  const clientInfo = { name: 'x', version: '1' };
  const params = { protocolVersion: '2025-11-25', capabilities, clientInfo };
  assistant.give({ id: 'initialize', method: 'initialize', params });
  await port.reply(connection, 'initialize');
  assistant.give({ method: 'notifications/initialized' });
  return { installation, ...assistant };
}

/** An assistant of revision 2026-07-28 on an open connection. */
export function assistantOn(port: FakePort, connection: string) {
  let count = 0;
  const give = (message: RawMessage) => {
    port.give({ type: 'message', connection, message: { jsonrpc: '2.0', ...message } });
  };
  function request(method: string, params: RawMessage = {}): number {
    count += 1;
    give({ id: count, method, params: { ...params, _meta: ENVELOPE } });
    return count;
  }
  return {
    give,
    request,
    call: (name: string, args: RawMessage = {}) => request('tools/call', { name, arguments: args }),
    ask: (method: string, params: RawMessage = {}) =>
      port.reply(connection, request(method, params)),
    reply: (id: number) => port.reply(connection, id),
    closed: (): Promise<string> => port.closeOf(connection),
  };
}

const ENVELOPE = {
  [META.protocolVersion]: PROTOCOL_VERSION,
  [META.clientInfo]: { name: 'claude-ai', title: 'Claude Desktop', version: '1' },
  [META.clientCapabilities]: {},
};
