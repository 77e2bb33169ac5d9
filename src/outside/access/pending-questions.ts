import { assistantError } from '../../domain/errors.ts';
import type { OutsideAnswer, OutsideQuestion } from '../model/outside-request.ts';
import type { OutsideDeps } from '../outside-deps.ts';

/** As long as the bridge keeps a request open. */
const MAX_WAIT_MS = 290_000;

/** Questions of one assistant at once; more calls are refused without asking. */
const MAX_PER_ASSISTANT = 5;

type NewQuestion = Omit<OutsideQuestion, 'id' | 'askedAt'>;

/** Calls that wait for the user. They end with the worker; the caller then asks again. */
export interface PendingQuestions {
  /** The user's answer; `no` where none comes in time, the caller has gone, or too many wait already. */
  ask(newQuestion: NewQuestion, signal: AbortSignal): Promise<OutsideAnswer>;
  /** Throws `QUESTION_GONE` where the question no longer waits. */
  answer(id: string, answer: OutsideAnswer): void;
  /** Answers every waiting question of one assistant about one tool. */
  settle(assistant: string, tool: string, answer: OutsideAnswer): void;
  /** Refuses every waiting question of the assistants whose keys match. */
  withdraw(matches: (assistant: string) => boolean): void;
  readonly size: number;
}

/** Calls `onChange` after each change of what waits. */
export function createPendingQuestions(
  { items, now, wait, report }: OutsideDeps,
  onChange: () => void,
): PendingQuestions {
  const pending = new Map<
    string,
    { question: OutsideQuestion; end(answer: OutsideAnswer): void }
  >();
  let writing = Promise.resolve();

  function publish(): void {
    const all = [...pending.values()].map(({ question }) => question);
    writing = writing.then(() => items.questions.write(all)).catch(report);
    onChange();
  }

  return {
    get size() {
      return pending.size;
    },
    async ask(newQuestion, signal) {
      const own = [...pending.values()].filter(
        ({ question }) => question.assistant === newQuestion.assistant,
      );
      if (signal.aborted || own.length >= MAX_PER_ASSISTANT) return 'no';
      const question = { ...newQuestion, id: crypto.randomUUID(), askedAt: now() };
      const { promise, resolve } = Promise.withResolvers<OutsideAnswer>();
      const timer = new AbortController();
      const decline = () => {
        resolve('no');
      };
      signal.addEventListener('abort', decline, { once: true });
      wait(MAX_WAIT_MS, timer.signal).then(decline, () => undefined);
      pending.set(question.id, { question, end: resolve });
      publish();
      try {
        return await promise;
      } finally {
        timer.abort();
        signal.removeEventListener('abort', decline);
        pending.delete(question.id);
        publish();
      }
    },
    answer(id, answer) {
      const entry = pending.get(id);
      if (entry === undefined)
        throw assistantError('QUESTION_GONE', 'This question no longer waits for an answer.');
      entry.end(answer);
    },
    settle(assistant, tool, answer) {
      for (const { question, end } of pending.values())
        if (question.assistant === assistant && question.tool === tool) end(answer);
    },
    withdraw(matches) {
      for (const { question, end } of pending.values()) if (matches(question.assistant)) end('no');
    },
  };
}
