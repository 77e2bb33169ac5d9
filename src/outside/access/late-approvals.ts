import type { OutsideQuestion } from '../model/outside-request.ts';

/** How long the next equal call may use an approval that came after its call had ended. */
const VALID_MS = 300_000;

type Subject = Pick<OutsideQuestion, 'assistant' | 'account' | 'tool' | 'detail'>;

/** Who asks, and for whose data. */
export type Asker = Pick<OutsideQuestion, 'assistant' | 'account'>;

/** Approvals that came too late for their call: each counts once, for what the user read. */
export interface LateApprovals {
  add(subject: Subject): void;
  /** Whether there is one for this; it is used up. */
  consume(subject: Subject): boolean;
  forget(matches: (asker: Asker) => boolean): void;
}

export function createLateApprovals(now: () => number): LateApprovals {
  const approvals = new Map<string, { readonly asker: Asker; readonly until: number }>();
  return {
    add(subject) {
      approvals.set(questionKey(subject), {
        asker: subject,
        until: now() + VALID_MS,
      });
    },
    consume(subject) {
      const id = questionKey(subject);
      const until = approvals.get(id)?.until ?? 0;
      approvals.delete(id);
      return now() < until;
    },
    forget(matches) {
      for (const [id, { asker }] of approvals) if (matches(asker)) approvals.delete(id);
    },
  };
}

/** The same for questions in which the user reads the same. */
export function questionKey({ assistant, account, tool, detail }: Subject): string {
  return JSON.stringify([assistant, account, tool, detail]);
}
