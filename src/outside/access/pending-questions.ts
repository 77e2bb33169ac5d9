import type { AccountId } from '../../domain/accounts.ts';
import { assistantError } from '../../domain/errors.ts';
import type { OutsideAnswer, OutsideQuestion } from '../model/outside-request.ts';
import type { OutsideDeps } from '../outside-deps.ts';
import { createLateApprovals, questionKey, type Asker } from './late-approvals.ts';

/** As long as the bridge keeps a request open. */
const MAX_WAIT_MS = 290_000;

/** How long a call waits for the answer; most clients give up after 60 s and say only that it took too long. */
const CALL_WAIT_MS = 50_000;

/** Questions of one assistant at once; more calls are refused without asking. */
const MAX_PER_ASSISTANT = 5;

type NewQuestion = Omit<OutsideQuestion, 'id' | 'askedAt'>;

/** Calls that wait for the user. They end with the worker; the caller then asks again. */
export interface PendingQuestions {
  /**
   * The user's answer, once `onAnswer` is done with it; `null` where none comes, the caller has gone, or too many wait
   * already; `waiting` where the question stays longer than the call can. `onAnswer` hears of an answer in each case.
   */
  ask(
    newQuestion: NewQuestion,
    signal: AbortSignal,
    onAnswer: (answer: OutsideAnswer) => Promise<void>,
  ): Promise<OutsideAnswer | 'waiting' | null>;
  /** Throws `QUESTION_GONE` where the question no longer waits. */
  answer(id: string, answer: OutsideAnswer): void;
  /** Answers every waiting question of one assistant about one tool of one account. */
  answerMatching(assistant: string, tool: string, account: AccountId, answer: OutsideAnswer): void;
  /** Ends every matching question without an answer, and forgets approvals that no call has used. */
  withdraw(matches: (asker: Asker) => boolean): void;
  readonly size: number;
}

interface PendingQuestion {
  readonly question: OutsideQuestion;
  readonly answered: Promise<OutsideAnswer | null>;
  end(answer: OutsideAnswer | null): void;
  /** Whether a call waits for it now; without one the next equal call takes its place. */
  hasWaitingCall: boolean;
}

/** Calls `onChange` after each change of what waits. */
export function createPendingQuestions(
  { items, now, wait, report }: OutsideDeps,
  onChange: () => void,
): PendingQuestions {
  const pending = new Map<string, PendingQuestion>();
  const lateApprovals = createLateApprovals(now);
  let writing = Promise.resolve();

  function publish(): void {
    const all = [...pending.values()].map(({ question }) => question);
    writing = writing.then(() => items.questions.write(all)).catch(report);
    onChange();
  }

  function open(
    newQuestion: NewQuestion,
    onAnswer: (answer: OutsideAnswer) => Promise<void>,
  ): PendingQuestion {
    const question = { ...newQuestion, id: crypto.randomUUID(), askedAt: now() };
    const { promise, resolve } = Promise.withResolvers<OutsideAnswer | null>();
    const timer = new AbortController();
    wait(MAX_WAIT_MS, timer.signal).then(
      () => resolve(null),
      () => undefined,
    );
    const answered = promise.then(async (answer) => {
      timer.abort();
      pending.delete(question.id);
      publish();
      if (answer !== null) await onAnswer(answer);
      if (answer === 'once' && !entry.hasWaitingCall) lateApprovals.add(newQuestion);
      return answer;
    });
    answered.catch(report);
    const entry = { question, answered, end: resolve, hasWaitingCall: true };
    pending.set(question.id, entry);
    publish();
    return entry;
  }

  return {
    get size() {
      return pending.size;
    },
    async ask(newQuestion, signal, onAnswer) {
      if (signal.aborted) return null;
      if (lateApprovals.consume(newQuestion)) return 'once';
      const own = [...pending.values()].filter(
        ({ question }) => question.assistant === newQuestion.assistant,
      );
      const left = own.find(
        ({ question, hasWaitingCall }) =>
          !hasWaitingCall && questionKey(question) === questionKey(newQuestion),
      );
      if (left === undefined && own.length >= MAX_PER_ASSISTANT) return null;
      const entry = left ?? open(newQuestion, onAnswer);
      entry.hasWaitingCall = true;
      const timer = new AbortController();
      const withdraw = () => {
        entry.end(null);
      };
      signal.addEventListener('abort', withdraw, { once: true });
      try {
        return await Promise.race([
          entry.answered,
          wait(CALL_WAIT_MS, timer.signal).then(() => {
            entry.hasWaitingCall = false;
            return 'waiting' as const;
          }),
        ]);
      } finally {
        timer.abort();
        signal.removeEventListener('abort', withdraw);
      }
    },
    answer(id, answer) {
      const entry = pending.get(id);
      if (entry === undefined)
        throw assistantError('QUESTION_GONE', 'This question no longer waits for an answer.');
      entry.end(answer);
    },
    answerMatching(assistant, tool, account, answer) {
      for (const { question, end } of pending.values())
        if (
          question.assistant === assistant &&
          question.tool === tool &&
          question.account === account
        )
          end(answer);
    },
    withdraw(matches) {
      for (const { question, end } of pending.values()) if (matches(question)) end(null);
      lateApprovals.forget(matches);
    },
  };
}
