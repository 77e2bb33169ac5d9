import type { RawMessage } from '../../../src/bridge-protocol/frames.ts';
import type { OutsideAnswer, OutsideQuestion } from '../../../src/outside/model/outside-request.ts';
import type { OutsideChange } from '../../../src/outside/model/outside-change.ts';
import { OUTSIDE_ITEMS } from '../../../src/storage/outside-catalog.ts';
import { itemsOf } from '../../../src/storage/catalog-items.ts';
import { META_KEYS, PROTOCOL_VERSION } from '../../../src/mcp/protocol-constants.ts';
import { createWorker } from '../../../src/worker/background/create-worker.ts';
import { manualWait, settled } from '../../fakes/manual-wait.ts';
import { fakeInstallation, fakeNative, type FakePort } from '../../fakes/native-messaging.ts';
import { fakePlatform, loadOnDemand, pageSender } from '../../fakes/platform.ts';

export { settled };

/** A worker with a signed-in user, to which assistants can connect. */
export async function createTestWorker() {
  const fake = fakePlatform();
  const native = fakeNative();
  const timers = manualWait(fake.clock);
  const platform = { ...fake.platform, native: native.native };
  // Signing in waits by the platform's own, which lets time pass by itself.
  const worker = createWorker(platform, loadOnDemand, 'xml');
  const send = pageSender(worker);
  await send('session/sign-in', { how: 'interactive' });
  platform.wait = timers.wait;
  const change = (accessChange: OutsideChange) =>
    send('access/change', { change: { ...accessChange } });
  const outside = {
    outsideAccess: fake.items.outsideAccess,
    ...itemsOf(OUTSIDE_ITEMS, fake.items.define),
  };

  return {
    ...fake,
    ...native,
    /** As the worker has it. */
    platform,
    timers,
    parts: worker,
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
      this.port().deliver({ type: 'hello', protocol: 1, version: '1.2.3' });
      await settled();
      return this.port();
    },
    /** Resolves once so many questions wait. */
    async waitForQuestions(count = 1): Promise<readonly OutsideQuestion[]> {
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
      const [question] = await this.waitForQuestions();
      if (question === undefined) throw new Error('Nobody asks.');
      await change({ kind: 'answer', question: question.id, answer });
      await settled();
      return question;
    },
  };
}

export type TestWorker = Awaited<ReturnType<typeof createTestWorker>>;

/** An assistant that the user has allowed, on a connection of its own. */
export async function pairedAssistant(
  fixture: TestWorker,
  connection = 'c1',
  name = 'claude-desktop',
) {
  const port = fixture.port();
  const installation = await fakeInstallation(name);
  await installation.open(port, `${connection}-first`);
  await port.closeReason(`${connection}-first`);
  await fixture.change({ kind: 'pair', assistant: installation.publicKey, allow: true });
  await installation.open(port, connection);
  const assistant = assistantOn(port, connection);
  assistant.give({ id: 'ready', method: 'tools/list', params: { _meta: ENVELOPE } });
  await port.reply(connection, 'ready');
  return { installation, ...assistant };
}

/** An allowed assistant of revision 2025-11-25, which has said what it can. */
export async function legacyAssistant(
  fixture: TestWorker,
  connection: string,
  capabilities: RawMessage,
) {
  const port = fixture.port();
  const { installation } = await pairedAssistant(fixture);
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
  const send = (message: RawMessage) => {
    port.deliver({ type: 'message', connection, message: { jsonrpc: '2.0', ...message } });
  };
  function request(method: string, params: RawMessage = {}): number {
    count += 1;
    send({ id: count, method, params: { ...params, _meta: ENVELOPE } });
    return count;
  }
  return {
    give: send,
    request,
    call: (name: string, args: RawMessage = {}) => request('tools/call', { name, arguments: args }),
    ask: (method: string, params: RawMessage = {}) =>
      port.reply(connection, request(method, params)),
    reply: (id: number) => port.reply(connection, id),
    closed: (): Promise<string> => port.closeReason(connection),
  };
}

const ENVELOPE = {
  [META_KEYS.protocolVersion]: PROTOCOL_VERSION,
  [META_KEYS.clientInfo]: { name: 'claude-ai', title: 'Claude Desktop', version: '1' },
  [META_KEYS.clientCapabilities]: {},
};
