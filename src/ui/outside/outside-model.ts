import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { NO_ACCOUNTS, type Accounts } from '../../domain/accounts.ts';
import { SHUT_DOOR, type Door } from '../../domain/door.ts';
import { toWireError, type WireError } from '../../domain/errors.ts';
import { follow } from '../../domain/follow.ts';
import {
  CLOSED,
  type DoorState,
  type OutsideAssistant,
  type OutsideChange,
  type OutsideEvent,
  type OutsideQuestion,
} from '../../domain/outside.ts';
import { OUTSIDE } from '../../domain/outside-stored.ts';
import type { Policy } from '../../domain/policy.ts';
import { NO_TOOL_USES, type ToolUses } from '../../domain/tool-use.ts';
import type { Extension, Watched } from '../extension.ts';

/** Outside assistants and tools as a page shows them, and the person's decisions. */
export interface OutsideModel {
  readonly accounts: ReadonlySignal<Accounts>;
  readonly door: ReadonlySignal<Door>;
  readonly doorState: ReadonlySignal<DoorState>;
  readonly assistants: ReadonlySignal<readonly OutsideAssistant[]>;
  readonly questions: ReadonlySignal<readonly OutsideQuestion[]>;
  readonly events: ReadonlySignal<readonly OutsideEvent[]>;
  readonly toolUses: ReadonlySignal<ToolUses>;
  readonly policy: ReadonlySignal<Policy>;
  readonly problem: ReadonlySignal<WireError | null>;
  /** The browser's permission was asked for and refused. */
  readonly refused: ReadonlySignal<boolean>;
  /** Must be called in the click's own task. */
  turnOn(): Promise<void>;
  /** Says whether it was done; `problem` says why not. */
  change(change: OutsideChange): Promise<boolean>;
  dispose(): void;
}

export function createOutsideModel(extension: Extension): OutsideModel {
  const problem = signal<WireError | null>(null);
  const refused = signal(false);
  const stops: (() => void)[] = [];

  function shown<T>(item: Watched<T>, first: T): ReadonlySignal<T> {
    const value = signal(first);
    const { first: read, stop } = follow(item, (next) => {
      value.value = next;
    });
    stops.push(stop);
    read.catch(fail);
    return value;
  }

  function fail(thrown: unknown): void {
    problem.value = toWireError(thrown);
  }

  async function change(what: OutsideChange): Promise<boolean> {
    problem.value = null;
    try {
      await extension.send('access/change', { change: { ...what } });
      return true;
    } catch (thrown) {
      fail(thrown);
      return false;
    }
  }

  const questions = shown(extension.define(OUTSIDE.questions), []);
  stops.push(
    effect(() => {
      // What went wrong with an earlier question is past.
      if (questions.value.length > 0) problem.value = null;
    }),
  );

  return {
    accounts: shown(extension.accounts, NO_ACCOUNTS),
    door: shown(extension.door, SHUT_DOOR),
    doorState: shown(extension.define(OUTSIDE.doorState), CLOSED),
    assistants: shown(extension.define(OUTSIDE.assistants), []),
    questions,
    events: shown(extension.define(OUTSIDE.events), []),
    toolUses: shown(extension.define(OUTSIDE.toolUses), NO_TOOL_USES),
    policy: shown(extension.policy, {}),
    problem,
    refused,
    async turnOn() {
      refused.value = false;
      // The browser takes the request for the person's own only before anything is awaited.
      const allowed = await extension.requestNativeMessaging().catch(() => false);
      if (allowed) await change({ kind: 'turn', on: true });
      else refused.value = true;
    },
    change,
    dispose() {
      for (const stop of stops) stop();
    },
  };
}
