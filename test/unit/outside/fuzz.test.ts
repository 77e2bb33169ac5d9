import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { extensionKey } from '../../../src/domain/extension-id.ts';
import { connectAs, idOf, legacySession } from '../../fakes/extension-ports.ts';
import { pairedAssistant, settled, createTestWorker } from './test-worker.ts';

const connection = fc.constantFrom('c1', 'c1-first', 'c2', 'c3', '', '__proto__', 'constructor');
const id = fc.constantFrom<unknown>(1, '1', 0, -1, 1.5, null, '', {}, 'ready', '__proto__');
const method = fc.constantFrom<unknown>(
  'initialize',
  'tools/list',
  'tools/call',
  'resources/read',
  'completion/complete',
  'subscriptions/listen',
  'notifications/cancelled',
  'notifications/initialized',
  'ping',
  'no/such',
  '',
  7,
  undefined,
);
const message = fc.record(
  {
    jsonrpc: fc.constantFrom('2.0', '1.0'),
    id,
    method,
    params: fc.jsonValue(),
    result: fc.object(),
  },
  { requiredKeys: [] },
);
const frame = fc.oneof(
  fc.jsonValue(),
  fc.record({ type: fc.constant('message'), connection, message }),
  fc.record({
    type: fc.constant('open'),
    connection,
    client: fc.jsonValue(),
    pairing: fc.jsonValue(),
  }),
  fc.record({ type: fc.constantFrom('close', 'status', 'hello'), connection, id }),
);

test('no sequence of frames breaks the connection, and everything sent is a valid frame', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(frame, { maxLength: 20 }), async (frames) => {
      const fixture = await createTestWorker();
      const port = await fixture.open();
      await pairedAssistant(fixture);
      for (const one of frames) port.deliver(Object(one));
      await settled();
      // The port takes nothing but frames, and throws at anything else.
      expect(fixture.reported.filter((error) => String(error).includes('No frame'))).toEqual([]);
      const other = await pairedAssistant(fixture, 'fresh', 'cursor');
      expect(await other.ask('tools/list')).toMatchObject({ result: {} });
    }),
    { numRuns: 60 },
  );
});

const sentMessages = fc.array(fc.oneof(fc.jsonValue(), message), { maxLength: 20 });

test('for any messages of other extensions, a waiting one gets only errors, and allowed ones are served', async () => {
  await fc.assert(
    fc.asyncProperty(sentMessages, async (messages) => {
      const fixture = await createTestWorker();
      await fixture.change({ kind: 'extensions', on: true });
      const allow = (letter: string) =>
        fixture.change({ kind: 'pair', assistant: extensionKey(idOf(letter)), allow: true });
      await allow('b');
      const [waiting, allowed] = ['a', 'b'].map((letter) => connectAs(fixture.parts, idOf(letter)));
      for (const one of messages) {
        waiting?.send(one);
        allowed?.send(one);
      }
      await settled();
      expect(waiting?.received.filter((reply) => !isFailure(reply))).toEqual([]);
      await allow('c');
      const other = legacySession(connectAs(fixture.parts, idOf('c')));
      await other.start();
      expect(await other.ask('tools/list')).toMatchObject({ result: {} });
    }),
    { numRuns: 30 },
  );
});

/** A failed call is a result that says so, so that models read it. */
function isFailure(reply: object): boolean {
  return 'error' in reply || ('result' in reply && Object(reply.result).isError === true);
}
