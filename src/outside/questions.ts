import { problem } from '../domain/errors.ts';
import type { OutsideAnswer, OutsideQuestion } from '../domain/outside.ts';
import type { OutsidePorts } from './ports.ts';

/** As long as the bridge lets a request wait for a person. */
const LONGEST_MS = 290_000;

/** What one assistant may have waiting at once; more is refused unasked. */
const MOST_OF_ONE = 5;

type Asked = Omit<OutsideQuestion, 'id' | 'askedAt'>;

/** Calls that wait for the person. They end with the worker: whoever asked asks again then. */
export interface Questions {
  /** The person's answer; `no` where none comes in time, the caller has gone, or too much waits already. */
  ask(asked: Asked, signal: AbortSignal): Promise<OutsideAnswer>;
  /** Throws `QUESTION_GONE` where nobody waits for it any more. */
  answer(id: string, answer: OutsideAnswer): void;
  /** Answers all that waits of one assistant for one tool. */
  settle(assistant: string, tool: string, answer: OutsideAnswer): void;
  /** Ends what waits of these assistants, told by their keys. */
  withdraw(fits: (assistant: string) => boolean): void;
  readonly size: number;
}

/** `changed` is called after each change of what waits. */
export function createQuestions(
  { items, now, wait, report }: OutsidePorts,
  changed: () => void,
): Questions {
  const waiting = new Map<
    string,
    { question: OutsideQuestion; end(answer: OutsideAnswer): void }
  >();
  let writing = Promise.resolve();

  function show(): void {
    const all = [...waiting.values()].map(({ question }) => question);
    writing = writing.then(() => items.questions.write(all)).catch(report);
    changed();
  }

  return {
    get size() {
      return waiting.size;
    },
    async ask(asked, signal) {
      const own = [...waiting.values()].filter(
        ({ question }) => question.assistant === asked.assistant,
      );
      if (signal.aborted || own.length >= MOST_OF_ONE) return 'no';
      const question = { ...asked, id: crypto.randomUUID(), askedAt: now() };
      const { promise, resolve } = Promise.withResolvers<OutsideAnswer>();
      const over = new AbortController();
      const gone = () => {
        resolve('no');
      };
      signal.addEventListener('abort', gone, { once: true });
      wait(LONGEST_MS, over.signal).then(gone, () => undefined);
      waiting.set(question.id, { question, end: resolve });
      show();
      try {
        return await promise;
      } finally {
        over.abort();
        signal.removeEventListener('abort', gone);
        waiting.delete(question.id);
        show();
      }
    },
    answer(id, answer) {
      const asked = waiting.get(id);
      if (asked === undefined)
        throw problem('QUESTION_GONE', 'This question is not waited for any more.');
      asked.end(answer);
    },
    settle(assistant, tool, answer) {
      for (const { question, end } of waiting.values())
        if (question.assistant === assistant && question.tool === tool) end(answer);
    },
    withdraw(fits) {
      for (const { question, end } of waiting.values()) if (fits(question.assistant)) end('no');
    },
  };
}
