import { assistantError } from '../../domain/errors.ts';
import type { OutsideAnswer, OutsideQuestion } from '../model/outside-request.ts';
import type { OutsideDeps } from '../outside-deps.ts';

/** As long as the bridge lets a request wait for a person. */
const MAX_WAIT_MS = 290_000;

/** What one assistant may have waiting at once; more is refused unasked. */
const MAX_PER_ASSISTANT = 5;

type NewQuestion = Omit<OutsideQuestion, 'id' | 'askedAt'>;

/** Calls that wait for the person. They end with the worker: whoever asked asks again then. */
export interface PendingQuestions {
  /** The person's answer; `no` where none comes in time, the caller has gone, or too much waits already. */
  ask(newQuestion: NewQuestion, signal: AbortSignal): Promise<OutsideAnswer>;
  /** Throws `QUESTION_GONE` where nobody waits for it any more. */
  answer(id: string, answer: OutsideAnswer): void;
  /** Answers all that waits of one assistant for one tool. */
  settle(assistant: string, tool: string, answer: OutsideAnswer): void;
  /** Ends what waits of these assistants, told by their keys. */
  withdraw(matches: (assistant: string) => boolean): void;
  readonly size: number;
}

/** `changed` is called after each change of what waits. */
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
        throw assistantError('QUESTION_GONE', 'This question is not waited for any more.');
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
