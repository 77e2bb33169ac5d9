import { problem } from '../domain/errors.ts';
import { readOutsideChange } from '../domain/outside.ts';
import { createConsent } from './consent.ts';
import { createDesk } from './desk.ts';
import { createDoor } from './door.ts';
import type { OutsidePorts } from './ports.ts';
import { createQuestions } from './questions.ts';
import type { Rate } from './rate.ts';

/** The door for assistants outside of the browser, over one worker's life. */
export interface Outside {
  /** Opens or closes the door as the person and policy want it. */
  wake(): Promise<void>;
  /** Does what the person decided, an `OutsideChange`; throws `INPUT_INVALID` for what is none. */
  change(change: unknown): Promise<void>;
}

export function createOutside(ports: OutsidePorts): Outside {
  const { items, withLock } = ports;
  const consent = createConsent(ports);
  const questions = createQuestions(ports, showWaiting);
  const rates = new Map<string, Rate>();
  const door = createDoor(ports, (challenge, post) =>
    createDesk({ ports, consent, questions, rates }, challenge, post),
  );

  items.assistants.watch(showWaiting);

  function showWaiting(): void {
    items.assistants.read().then((all) => {
      const unknown = all.filter(({ standing }) => standing === 'waiting');
      ports.native.showWaiting(unknown.length + questions.size);
    }, ports.report);
  }

  function turn(on: boolean): Promise<void> {
    return withLock('outside-door', async () => {
      const { profile } = await items.door.read();
      await items.door.write({ on, paused: false, profile: profile || crypto.randomUUID() });
    });
  }

  function pause(paused: boolean): Promise<void> {
    return withLock('outside-door', async () => {
      await items.door.write({ ...(await items.door.read()), paused });
    });
  }

  /** What a stopped worker left: nobody waits for these answers any more. */
  const cleared = items.questions.read().then(async (left) => {
    if (left.length > 0 && questions.size === 0) await items.questions.write([]);
  });

  return {
    async wake() {
      await cleared;
      await door.wake();
      showWaiting();
    },
    async change(given) {
      const change = readOutsideChange(given);
      if (change === undefined)
        throw problem('INPUT_INVALID', 'This is no change of access.', { issues: 'change' });
      switch (change.kind) {
        case 'turn':
          await turn(change.on);
          if (!change.on) questions.withdraw(null);
          return await door.retry();
        case 'pause':
          await pause(change.paused);
          if (!change.paused) return;
          questions.withdraw(null);
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
          return await consent.grant(change.assistant, change.tool, change.grant);
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
    questions.withdraw(key);
    await door.dismiss('revoked', key);
  }
}
