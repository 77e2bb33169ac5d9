import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { ApplicationSummary, Transcript, Turn } from '../../assistant/transcript.ts';
import type { TurnEvent, TurnHost } from '../../assistant/turn-host.ts';
import type { ApplicationId } from '../../domain/application.ts';
import { toWireError, type WireError } from '../../domain/errors.ts';
import type { Where } from '../../messages/protocol.ts';
import type { Extension } from '../extension.ts';
import { openRequest } from '../open-request.ts';
import { chooseBlock, listApplications, type Choice } from './applications-of-turn.ts';
import { createHandover } from './handover.ts';
import { createIndexSource } from './index-source.ts';
import { createTranscriptStore } from './transcript-store.ts';
import { createTurnHost } from './turn-host.ts';
import { untilAbandoned, whileRunning } from './turn-lock.ts';
import { appended, merged, newTurn, stopped, withEvent } from './turns.ts';

export const MOST_CHARACTERS = 2000;

export type RunTurn = (
  prompt: string,
  host: TurnHost,
  signal: AbortSignal,
) => AsyncGenerator<TurnEvent>;

export interface ChatDeps {
  readonly runTurn: RunTurn;
  readonly now: () => number;
  readonly newId: () => string;
  readonly locale: string;
}

/** The conversation and what can be done in it. */
export interface ChatModel {
  readonly ready: ReadonlySignal<boolean>;
  readonly turns: ReadonlySignal<Transcript>;
  /** Whether this panel is at work on an answer. */
  readonly running: ReadonlySignal<boolean>;
  /** What went wrong outside of a turn, such as opening an application. */
  readonly problem: ReadonlySignal<WireError | null>;
  ask(prompt: string): Promise<void>;
  /** Asks a turn's question anew: in its place if it is the last, else at the end. */
  askAgain(turn: Turn): Promise<void>;
  stop(): void;
  newChat(): void;
  /** `anyway`: whoever the browser's Okta session opens it for. */
  openApplication(id: ApplicationId, where: Where, anyway?: boolean): Promise<void>;
  choose(turn: Turn, choice: Choice): Promise<void>;
  /** All applications that a list of the conversation names, beyond those that it holds. */
  listApplications(query: string | null): Promise<readonly ApplicationSummary[]>;
  dismissProblem(): void;
  dispose(): void;
}

export function createChatModel(extension: Extension, deps: ChatDeps): ChatModel {
  const { now, newId, locale } = deps;
  const ready = signal(false);
  const turns = signal<Transcript>([]);
  const runningTurn = signal<string | null>(null);
  const problem = signal<WireError | null>(null);
  const store = createTranscriptStore(extension.transcript);
  const index = createIndexSource(extension, now);
  const lifetime = new AbortController();
  const ownTurns = new Set<string>();
  const followed = new Set<string>();
  let work: AbortController | null = null;

  const handover = createHandover(extension, { now, saved: store.saved, ask, askAgain });
  const stopWatching = store.watchOthers(takeOver);
  void load();

  async function load() {
    takeOver(await extension.transcript.read());
    ready.value = true;
    handover.start();
  }

  function takeOver(stored: Transcript) {
    if (stored.length === 0 && halt() !== null) store.save([]);
    turns.value = merged(stored, turns.value, ownTurns, runningTurn.value);
    for (const turn of turns.value)
      if (turn.status === 'running' && !ownTurns.has(turn.id)) void follow(turn.id);
  }

  /** A turn of another panel that ends without a last word was cut off with its panel. */
  async function follow(id: string) {
    if (followed.has(id)) return;
    followed.add(id);
    await untilAbandoned(id, lifetime.signal).catch((thrown: unknown) => {
      if (!lifetime.signal.aborted) throw thrown;
    });
    followed.delete(id);
    change(id, (turn) => (turn.status === 'running' ? stopped(turn) : turn));
  }

  function change(id: string, changed: (turn: Turn) => Turn) {
    turns.value = turns.value.map((turn) => (turn.id === id ? changed(turn) : turn));
  }

  function changeAndSave(id: string, changed: (turn: Turn) => Turn) {
    change(id, changed);
    store.save(turns.value);
  }

  async function run(turn: Turn, conversation: Transcript, history: Transcript) {
    const controller = new AbortController();
    work = controller;
    ownTurns.add(turn.id);
    runningTurn.value = turn.id;
    turns.value = conversation;
    await whileRunning(turn.id, async () => {
      store.save(turns.value);
      await follows(turn, history, controller.signal);
      if (work === controller) stop();
      await store.saved();
    });
  }

  async function follows(turn: Turn, history: Transcript, stopping: AbortSignal) {
    const surroundings = { index, history, now, locale, signal: stopping };
    try {
      const host = createTurnHost(extension, surroundings);
      for await (const event of deps.runTurn(turn.prompt, host, stopping)) {
        if (stopping.aborted) return;
        changeAndSave(turn.id, (current) => withEvent(current, event));
      }
    } catch (thrown) {
      if (stopping.aborted) return;
      const block = { kind: 'problem', error: toWireError(thrown) } as const;
      const ended = { type: 'status', status: 'done' } as const;
      changeAndSave(turn.id, (current) =>
        withEvent(withEvent(current, { type: 'block', block }), ended),
      );
    }
  }

  function halt(): string | null {
    const id = runningTurn.value;
    work?.abort();
    work = null;
    runningTurn.value = null;
    return id;
  }

  function stop() {
    const id = halt();
    if (id !== null)
      changeAndSave(id, (turn) => (turn.status === 'running' ? stopped(turn) : turn));
  }

  async function ask(prompt: string) {
    const text = prompt.trim().slice(0, MOST_CHARACTERS);
    if (text === '') return;
    stop();
    problem.value = null;
    const turn = newTurn(newId(), text, now());
    await run(turn, appended(turns.value, turn), turns.value);
  }

  /** Returns the id of the turn that took the old one's place. */
  async function askAgain(old: Turn): Promise<string> {
    stop();
    problem.value = null;
    const turn = newTurn(newId(), old.prompt, now());
    const isLast = turns.value.at(-1)?.id === old.id;
    const history = isLast ? turns.value.slice(0, -1) : turns.value;
    await run(turn, appended(history, turn), history);
    return turn.id;
  }

  async function attempt(action: () => Promise<void>) {
    problem.value = null;
    await action().catch((thrown: unknown) => {
      problem.value = toWireError(thrown);
    });
  }

  return {
    ready,
    turns,
    running: computed(() => runningTurn.value !== null),
    problem,
    ask,
    async askAgain(turn) {
      await askAgain(turn);
    },
    stop,
    newChat() {
      stop();
      problem.value = null;
      turns.value = [];
      store.save([]);
    },
    openApplication: (id, where, anyway) =>
      attempt(async () => {
        await extension.send('link/open', openRequest(id, where, anyway));
      }),
    choose: (turn, choice) =>
      attempt(async () => {
        const { block, record } = await chooseBlock(extension, choice, now, lifetime.signal);
        changeAndSave(turn.id, (current) => ({
          ...current,
          calls: record === null ? current.calls : [...current.calls, record],
          blocks: [...current.blocks, block],
        }));
      }),
    listApplications: async (query) => listApplications(await index(lifetime.signal), query),
    dismissProblem() {
      problem.value = null;
    },
    dispose() {
      stop();
      stopWatching();
      handover.dispose();
      lifetime.abort();
    },
  };
}
