import type { Turn } from '../../assistant/transcript.ts';
import { readAndWatch } from '../../domain/read-and-watch.ts';
import type { Session } from '../../domain/session.ts';
import type { Extension } from '../extension.ts';
import { withPanelLock } from './turn-lock.ts';

interface HandoffReceiverDeps {
  readonly now: () => number;
  readonly whenSaved: () => Promise<void>;
  readonly ask: (prompt: string) => Promise<void>;
  /** Returns the id of the new turn. */
  readonly askAgain: (turn: Turn) => Promise<string>;
}

/** Asks the questions from other surfaces and from before a sign-in, each once, in one panel. */
export interface HandoffReceiver {
  start(): void;
  dispose(): void;
}

/** An older question is not asked automatically after a sign-in. */
const MAX_RESUME_AGE_MS = 10 * 60_000;

export function createHandoffReceiver(
  extension: Extension,
  deps: HandoffReceiverDeps,
): HandoffReceiver {
  /** Prompts taken and turns resumed, so that none is asked again if it still needs a sign-in. */
  const handledIds = new Set<string>();
  const disposers: (() => void)[] = [];
  let state: Session['state'] = 'signed-out';
  let disposed = false;

  /** Holds the lock until the turn is done, so that another panel finds it answered. */
  async function resumeLastTurn() {
    await withPanelLock('resume', async () => {
      await deps.whenSaved();
      const last = (await extension.transcript.read()).at(-1);
      if (disposed || last === undefined || !canResume(last)) return;
      handledIds.add(await deps.askAgain(last));
    });
  }

  function canResume(turn: Turn): boolean {
    const isExpired = deps.now() - turn.askedAt > MAX_RESUME_AGE_MS;
    return waitsForSignIn(turn) && !isExpired && !handledIds.has(turn.id);
  }

  async function takePrompt() {
    await withPanelLock('prompt', async () => {
      const handoff = await extension.promptHandoff.read();
      if (disposed || handoff?.account !== extension.account || handledIds.has(handoff.id)) return;
      handledIds.add(handoff.id);
      await extension.promptHandoff.write(null);
      void deps.ask(handoff.prompt);
    });
  }

  function onSession(session: Session) {
    const isNewSignIn = session.state === 'signed-in' && state !== 'signed-in';
    state = session.state;
    if (isNewSignIn) void resumeLastTurn();
  }

  return {
    start() {
      if (disposed) return;
      disposers.push(
        readAndWatch(extension.session, onSession).stop,
        extension.promptHandoff.watch((handoff) => {
          if (handoff !== null) void takePrompt();
        }),
      );
      void takePrompt();
    },
    dispose() {
      disposed = true;
      for (const stop of disposers) stop();
    },
  };
}

/** Whether a turn got no answer because no user was signed in or no org was connected. */
function waitsForSignIn({ status, blocks }: Turn): boolean {
  const last = blocks.at(-1);
  const hasNoOrg = last?.kind === 'problem' && last.error.code === 'NOT_CONFIGURED';
  return status === 'needs-sign-in' || hasNoOrg;
}
