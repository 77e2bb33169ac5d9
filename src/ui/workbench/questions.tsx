import { Button } from '../components/button.tsx';
import type { Question } from './reply.ts';
import { RunForm } from './run-form.tsx';
import type { Answer } from './run-model.ts';
import { WORKBENCH_WORDS } from './words.ts';

interface QuestionsProps {
  readonly id: string;
  readonly questions: readonly Question[];
  readonly answer: (answers: Readonly<Record<string, Answer>>) => void;
}

/** What the server asks, as forms; the first answer goes back, with a refusal of what else was asked. */
export function Questions({ id, questions, answer }: QuestionsProps) {
  const refusals = Object.fromEntries(
    questions.map(({ key }) => [key, { action: 'decline' } as const]),
  );
  return (
    <>
      {questions.map(({ key, message, fields }) => (
        <div key={key} class="bench-question">
          <p>{message}</p>
          {fields === null ? (
            <p class="muted">{WORKBENCH_WORDS.askedOther}</p>
          ) : (
            <RunForm
              id={`${id}-${key}`}
              fields={fields}
              verb={WORKBENCH_WORDS.answer}
              title={message}
              running={false}
              submit={(content) => answer({ ...refusals, [key]: { action: 'accept', content } })}
            />
          )}
        </div>
      ))}
      <div class="bench-actions">
        <Button small kind="quiet" onClick={() => answer(refusals)}>
          {WORKBENCH_WORDS.declineAll}
        </Button>
      </div>
    </>
  );
}
