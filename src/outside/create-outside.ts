import type { Door } from '../domain/door.ts';
import { problem } from '../domain/errors.ts';
import { extensionIdOf } from '../domain/extension-door.ts';
import { readOutsideChange, undecided } from '../domain/outside.ts';
import { createConsent } from './consent.ts';
import { createDesk } from './desk.ts';
import { createDoor } from './door.ts';
import { createExtensions } from './extensions.ts';
import type { ExtensionPort, OutsidePorts } from './ports.ts';
import { createQuestions } from './questions.ts';
import { createRates } from './rate.ts';

/** The doors for outside assistants, over one worker's life. */
export interface Outside {
  /** Opens or closes the doors as the person and policy want it. */
  wake(): Promise<void>;
  /** Takes over a port that another extension opened. */
  connect(port: ExtensionPort): Promise<void>;
  /** Does what the person decided, an `OutsideChange`; throws `INPUT_INVALID` for what is none. */
  change(change: unknown): Promise<void>;
}

export function createOutside(ports: OutsidePorts): Outside {
  const { items, withLock } = ports;
  const consent = createConsent(ports);
  const questions = createQuestions(ports, showWaiting);
  const parts = { ports, consent, questions, rateOf: createRates(ports.now) };
  const door = createDoor(ports, (challenge, post) =>
    createDesk(parts, (frame) => consent.welcome({ ...frame, challenge }), post),
  );
  const extensions = createExtensions(parts);

  items.assistants.watch(showWaiting);

  function showWaiting(): void {
    Promise.all([items.assistants.read(), items.door.read(), ports.policy()]).then((read) => {
      ports.native.showWaiting(undecided(...read).length + questions.size);
    }, ports.report);
  }

  async function set(change: Partial<Door>): Promise<void> {
    await withLock('outside-door', async () => {
      const next = { ...(await items.door.read()), ...change };
      // A pause ends when all are shut, and is not ended by opening another.
      await items.door.write({
        ...next,
        paused: next.paused && (next.on || next.extensions),
        profile: next.profile || crypto.randomUUID(),
      });
    });
    showWaiting();
  }

  /** What a stopped worker left: nobody waits for these answers any more. */
  const cleared = items.questions.read().then(async (left) => {
    if (left.length > 0 && questions.size === 0) await items.questions.write([]);
  });

  return {
    async wake() {
      await cleared;
      await door.wake();
      await extensions.review();
      showWaiting();
    },
    connect: extensions.connect,
    async change(given) {
      const change = readOutsideChange(given);
      if (change === undefined)
        throw problem('INPUT_INVALID', 'This is no change of access.', { issues: 'change' });
      switch (change.kind) {
        case 'turn':
          await set({ on: change.on });
          if (!change.on) questions.withdraw((key) => extensionIdOf(key) === null);
          return await door.retry();
        case 'extensions':
          await set({ extensions: change.on });
          return await extensions.review();
        case 'pause':
          await set({ paused: change.paused });
          if (!change.paused) return;
          extensions.dismiss('paused');
          questions.withdraw(() => true);
          return await door.dismiss('paused');
        case 'retry':
          return await door.retry();
        case 'pair':
          await consent.change(change.assistant, {
            standing: change.allow ? 'allowed' : 'refused',
          });
          if (!change.allow) await sendAway(change.assistant);
          return;
        case 'forget':
          await consent.change(change.assistant, null);
          return await sendAway(change.assistant);
        case 'grant':
          await consent.grant(change.assistant, change.tool, change.grant);
          if (change.grant !== 'ask') {
            const answer = change.grant === 'always' ? 'once' : 'no';
            questions.settle(change.assistant, change.tool, answer);
          }
          return;
        case 'answer':
          return questions.answer(change.question, change.answer);
        case 'clear':
          return await consent.clearEvents();
        case 'use':
          return await withLock('tool-uses', async () => {
            const { toolUses } = items;
            await toolUses.write({ ...(await toolUses.read()), [change.tool]: change.use });
          });
      }
    },
  };

  async function sendAway(key: string): Promise<void> {
    extensions.dismiss('revoked', key);
    questions.withdraw((asking) => asking === key);
    await door.dismiss('revoked', key);
  }
}
