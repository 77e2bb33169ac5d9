import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { NO_ACCOUNTS, type Accounts } from '../../domain/accounts.ts';
import { NO_OUTSIDE_ACCESS, type OutsideAccess } from '../../outside/model/outside-access.ts';
import { toWireError, type WireError } from '../../domain/errors.ts';
import { readAndWatch } from '../../domain/read-and-watch.ts';
import { BRIDGE_DISCONNECTED, type BridgeStatus } from '../../outside/model/bridge-status.ts';
import type { OutsideAssistant } from '../../outside/model/outside-assistant.ts';
import type { OutsideChange } from '../../outside/model/outside-change.ts';
import type { OutsideEvent, OutsideQuestion } from '../../outside/model/outside-request.ts';
import { OUTSIDE_ITEMS } from '../../storage/outside-catalog.ts';
import type { Policy } from '../../domain/policy.ts';
import {
  DEFAULT_TOOL_AVAILABILITIES,
  type ToolAvailabilities,
} from '../../outside/model/tool-availability.ts';
import type { Extension, Readable } from '../extension.ts';

/** Outside assistants and tools as a page shows them, and the user's decisions. */
export interface OutsideModel {
  readonly accounts: ReadonlySignal<Accounts>;
  readonly outsideAccess: ReadonlySignal<OutsideAccess>;
  readonly bridgeStatus: ReadonlySignal<BridgeStatus>;
  readonly assistants: ReadonlySignal<readonly OutsideAssistant[]>;
  readonly questions: ReadonlySignal<readonly OutsideQuestion[]>;
  readonly events: ReadonlySignal<readonly OutsideEvent[]>;
  readonly toolAvailabilities: ReadonlySignal<ToolAvailabilities>;
  readonly policy: ReadonlySignal<Policy>;
  readonly problem: ReadonlySignal<WireError | null>;
  /** The browser's permission was asked for and refused. */
  readonly permissionDenied: ReadonlySignal<boolean>;
  /** Must be called in the click's own task. */
  turnOn(): Promise<void>;
  /** Says whether it was done; `problem` says why not. */
  change(change: OutsideChange): Promise<boolean>;
  dispose(): void;
}

export function createOutsideModel(extension: Extension): OutsideModel {
  const problem = signal<WireError | null>(null);
  const permissionDenied = signal(false);
  const disposers: (() => void)[] = [];

  function toSignal<T>(item: Readable<T>, first: T): ReadonlySignal<T> {
    const value = signal(first);
    const { first: read, stop } = readAndWatch(item, (next) => {
      value.value = next;
    });
    disposers.push(stop);
    read.catch(setProblem);
    return value;
  }

  function setProblem(thrown: unknown): void {
    problem.value = toWireError(thrown);
  }

  async function change(requested: OutsideChange): Promise<boolean> {
    problem.value = null;
    try {
      await extension.send('access/change', { change: { ...requested } });
      return true;
    } catch (thrown) {
      setProblem(thrown);
      return false;
    }
  }

  const questions = toSignal(extension.storedItem(OUTSIDE_ITEMS.questions), []);
  disposers.push(
    effect(() => {
      // What went wrong with an earlier question is past.
      if (questions.value.length > 0) problem.value = null;
    }),
  );

  return {
    accounts: toSignal(extension.accounts, NO_ACCOUNTS),
    outsideAccess: toSignal(extension.outsideAccess, NO_OUTSIDE_ACCESS),
    bridgeStatus: toSignal(extension.storedItem(OUTSIDE_ITEMS.bridgeStatus), BRIDGE_DISCONNECTED),
    assistants: toSignal(extension.storedItem(OUTSIDE_ITEMS.assistants), []),
    questions,
    events: toSignal(extension.storedItem(OUTSIDE_ITEMS.events), []),
    toolAvailabilities: toSignal(
      extension.storedItem(OUTSIDE_ITEMS.toolAvailabilities),
      DEFAULT_TOOL_AVAILABILITIES,
    ),
    policy: toSignal(extension.policy, {}),
    problem,
    permissionDenied,
    async turnOn() {
      permissionDenied.value = false;
      // Requires a user gesture, which the first await loses.
      const allowed = await extension.requestNativeMessaging().catch(() => false);
      if (allowed) await change({ kind: 'turn', on: true });
      else permissionDenied.value = true;
    },
    change,
    dispose() {
      for (const stop of disposers) stop();
    },
  };
}
