import { computed, signal } from '@preact/signals';
import { withChoice } from '../../assistant/remembered/choices.ts';
import type { Transcript, Turn } from '../../assistant/transcript.ts';
import type { TurnHost } from '../../assistant/turn-host.ts';
import { REMEMBERED_CHOICES } from '../../storage/catalog.ts';
import { forAccount } from '../../storage/catalog-items.ts';
import { toWireError, type WireError } from '../../domain/errors.ts';
import type { Extension } from '../extension.ts';
import { toOpenLinkRequest } from '../session/open-link-request.ts';
import { applyChoice, listApplications } from './application-actions.ts';
import type { ChatDeps, ChatModel } from './chat-deps.ts';
import { createClearedChat } from './cleared-chat.ts';
import { createHandoffReceiver } from './handoff-receiver.ts';
import { currentSearchIndex } from './current-search-index.ts';
import { createClassifierLoader } from './classifier-loader.ts';
import { createShownRows } from './shown-rows.ts';
import { createTranscriptStore } from './transcript-store.ts';
import { createTurnHost } from './turn-host.ts';
import { waitForTurnRelease, withTurnLock } from './turn-lock.ts';
import { appendTurn, mergeTranscripts, newTurn, markStopped, withEvent } from './turn-updates.ts';

export const MAX_PROMPT_LENGTH = 2000;

export function createChatModel(extension: Extension, deps: ChatDeps): ChatModel {
  const { now, newId, locale } = deps;
  const ready = signal(false);
  const turns = signal<Transcript>([]);
  const runningTurn = signal<string | null>(null);
  const problem = signal<WireError | null>(null);
  const clearedChat = createClearedChat();
  const shownRows = createShownRows();
  const transcriptStore = createTranscriptStore(extension.transcript);
  const index = currentSearchIndex(extension, now);
  const choices = extension.storedItem(forAccount(REMEMBERED_CHOICES, extension.account));
  const classifiers = createClassifierLoader(extension, deps.languages);
  const lifetime = new AbortController();
  const ownTurns = new Set<string>();
  const watchedTurns = new Set<string>();
  let currentRun: AbortController | null = null;

  const handoffReceiver = createHandoffReceiver(extension, {
    now,
    whenSaved: transcriptStore.whenSaved,
    ask,
    askAgain,
  });
  const stopWatching = transcriptStore.watchOthers(mergeStored);
  void load();

  async function load() {
    mergeStored(await extension.transcript.read());
    ready.value = true;
    handoffReceiver.start();
  }

  function mergeStored(stored: Transcript) {
    clearedChat.take();
    if (stored.length === 0 && abortRun() !== null) transcriptStore.save([]);
    turns.value = mergeTranscripts(stored, turns.value, ownTurns, runningTurn.value);
    for (const turn of turns.value)
      if (turn.status === 'running' && !ownTurns.has(turn.id)) void watchTurn(turn.id);
  }

  /** Marks another panel's turn as stopped if its panel closes before it is done. */
  async function watchTurn(id: string) {
    if (watchedTurns.has(id)) return;
    watchedTurns.add(id);
    await waitForTurnRelease(id, lifetime.signal).catch((thrown: unknown) => {
      if (!lifetime.signal.aborted) throw thrown;
    });
    watchedTurns.delete(id);
    updateTurn(id, (turn) => (turn.status === 'running' ? markStopped(turn) : turn));
  }

  function updateTurn(id: string, update: (turn: Turn) => Turn) {
    turns.value = turns.value.map((turn) => (turn.id === id ? update(turn) : turn));
  }

  function updateAndSave(id: string, update: (turn: Turn) => Turn) {
    updateTurn(id, update);
    transcriptStore.save(turns.value);
  }

  async function runTurn(turn: Turn, conversation: Transcript, history: Transcript) {
    const controller = new AbortController();
    currentRun = controller;
    ownTurns.add(turn.id);
    runningTurn.value = turn.id;
    turns.value = conversation;
    await withTurnLock(turn.id, async () => {
      transcriptStore.save(turns.value);
      await applyEvents(turn, history, controller.signal);
      if (currentRun === controller) stop();
      await transcriptStore.whenSaved();
    });
  }

  async function applyEvents(turn: Turn, history: Transcript, abortSignal: AbortSignal) {
    try {
      const host = hostFor(history, abortSignal);
      for await (const event of deps.runTurn(turn.prompt, host, abortSignal)) {
        if (abortSignal.aborted) return;
        updateAndSave(turn.id, (current) => withEvent(current, event));
      }
    } catch (thrown) {
      if (abortSignal.aborted) return;
      const block = { kind: 'problem', error: toWireError(thrown) } as const;
      const doneEvent = { type: 'status', status: 'done' } as const;
      updateAndSave(turn.id, (current) =>
        withEvent(withEvent(current, { type: 'block', block }), doneEvent),
      );
    }
  }

  function hostFor(history: Transcript, abortSignal: AbortSignal): TurnHost {
    const run = { history, now, locale, signal: abortSignal };
    const own = { index, choices: () => choices.read(), classifiers, shownRows: shownRows.of };
    return createTurnHost(extension, { ...own, ...run });
  }

  function abortRun(): string | null {
    const id = runningTurn.value;
    currentRun?.abort();
    currentRun = null;
    runningTurn.value = null;
    return id;
  }

  function stop() {
    const id = abortRun();
    if (id !== null)
      updateAndSave(id, (turn) => (turn.status === 'running' ? markStopped(turn) : turn));
  }

  async function ask(prompt: string) {
    const text = prompt.trim().slice(0, MAX_PROMPT_LENGTH);
    if (text === '') return;
    stop();
    problem.value = null;
    clearedChat.take();
    const turn = newTurn(newId(), text, now());
    await runTurn(turn, appendTurn(turns.value, turn), turns.value);
  }

  /** Returns the id of the new turn. */
  async function askAgain(previousTurn: Turn): Promise<string> {
    stop();
    problem.value = null;
    const turn = newTurn(newId(), previousTurn.prompt, now());
    const isLast = turns.value.at(-1)?.id === previousTurn.id;
    const history = isLast ? turns.value.slice(0, -1) : turns.value;
    await runTurn(turn, appendTurn(history, turn), history);
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
      clearedChat.hold(turns.value);
      turns.value = [];
      transcriptStore.save([]);
    },
    clearedChat,
    undoNewChat() {
      turns.value = clearedChat.take();
      transcriptStore.save(turns.value);
    },
    openApplication: (id, where, force) =>
      attempt(async () => {
        await extension.send('link/open', toOpenLinkRequest(id, where, force));
      }),
    choose: (turn, choice) =>
      attempt(async () => {
        const { block, record } = await applyChoice(extension, choice, now, lifetime.signal);
        updateAndSave(turn.id, (current) => ({
          ...current,
          calls: record === null ? current.calls : [...current.calls, record],
          blocks: [...current.blocks, block],
        }));
      }),
    chooseOption: (turn, offer, option) =>
      attempt(async () => {
        if (option !== null && offer.canRemember)
          await choices.write(withChoice(await choices.read(), turn.prompt, option));
        const host = hostFor(turns.value, lifetime.signal);
        for await (const event of deps.runChoice(option, host, lifetime.signal))
          updateAndSave(turn.id, (current) => withEvent(current, event));
      }),
    listApplications: async (block) =>
      listApplications(await index(lifetime.signal), block, await extension.launches.read()),
    shownRows,
    dismissProblem() {
      problem.value = null;
    },
    dispose() {
      stop();
      stopWatching();
      handoffReceiver.dispose();
      lifetime.abort();
    },
  };
}
