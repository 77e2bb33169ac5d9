import type { Turn } from '../../assistant/transcript.ts';
import { follow } from '../../domain/follow.ts';
import type { Session } from '../../domain/session.ts';
import type { Extension } from '../extension.ts';
import { oneAtATime } from './turn-lock.ts';

interface HandoverDeps {
  readonly now: () => number;
  readonly saved: () => Promise<void>;
  readonly ask: (prompt: string) => Promise<void>;
  /** Returns the id of the new turn. */
  readonly askAgain: (turn: Turn) => Promise<string>;
}

/** Questions that were asked elsewhere or before a sign-in; each is asked once, in one panel. */
export interface Handover {
  start(): void;
  dispose(): void;
}

/** A question that waited longer for a sign-in is not asked by itself any more. */
const RESUME_WITHIN_MS = 10 * 60_000;

export function createHandover(extension: Extension, deps: HandoverDeps): Handover {
  /** Prompts taken and turns resumed: one that needs a sign-in even after a sign-in is not asked a third time. */
  const taken = new Set<string>();
  const stops: (() => void)[] = [];
  let state: Session['state'] = 'signed-out';
  let disposed = false;

  /** The lock is held to the end of the turn, so that another panel finds it answered. */
  async function resume() {
    await oneAtATime('resume', async () => {
      await deps.saved();
      const last = (await extension.transcript.read()).at(-1);
      if (disposed || last === undefined || !waits(last)) return;
      taken.add(await deps.askAgain(last));
    });
  }

  function waits(turn: Turn): boolean {
    const isLate = deps.now() - turn.askedAt > RESUME_WITHIN_MS;
    return waitsForSignIn(turn) && !isLate && !taken.has(turn.id);
  }

  async function takePrompt() {
    await oneAtATime('prompt', async () => {
      const handed = await extension.panelPrompt.read();
      if (disposed || handed?.account !== extension.account || taken.has(handed.id)) return;
      taken.add(handed.id);
      await extension.panelPrompt.write(null);
      void deps.ask(handed.prompt);
    });
  }

  function onSession(session: Session) {
    const isNew = session.state === 'signed-in' && state !== 'signed-in';
    state = session.state;
    if (isNew) void resume();
  }

  return {
    start() {
      if (disposed) return;
      stops.push(
        follow(extension.session, onSession).stop,
        extension.panelPrompt.watch((handed) => {
          if (handed !== null) void takePrompt();
        }),
      );
      void takePrompt();
    },
    dispose() {
      disposed = true;
      for (const stop of stops) stop();
    },
  };
}

/** Whether a turn got no answer for want of a sign-in, or of an org to sign in to. */
function waitsForSignIn({ status, blocks }: Turn): boolean {
  const last = blocks.at(-1);
  const lacksOrg = last?.kind === 'problem' && last.error.code === 'NOT_CONFIGURED';
  return status === 'needs-sign-in' || lacksOrg;
}
