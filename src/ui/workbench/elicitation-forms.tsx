import { Button } from '../components/button.tsx';
import type { ElicitationQuestion } from './reply.ts';
import { RunForm } from './run-form.tsx';
import type { ElicitationAnswer } from './run-model.ts';
import { WORKBENCH_STRINGS } from './strings.ts';

interface ElicitationFormsProps {
  readonly id: string;
  readonly questions: readonly ElicitationQuestion[];
  readonly answer: (answers: Readonly<Record<string, ElicitationAnswer>>) => void;
}

/** The server's questions as forms; submitting one answers it and declines the others. */
export function ElicitationForms({ id, questions, answer }: ElicitationFormsProps) {
  const declinedAnswers = Object.fromEntries(
    questions.map(({ key }) => [key, { action: 'decline' } as const]),
  );
  return (
    <>
      {questions.map(({ key, message, fields }) => (
        <div key={key} class="bench-question">
          <p>{message}</p>
          {fields === null ? (
            <p class="muted">{WORKBENCH_STRINGS.unsupportedElicitation}</p>
          ) : (
            <RunForm
              id={`${id}-${key}`}
              fields={fields}
              verb={WORKBENCH_STRINGS.answer}
              title={message}
              running={false}
              submit={(content) =>
                answer({ ...declinedAnswers, [key]: { action: 'accept', content } })
              }
            />
          )}
        </div>
      ))}
      <div class="bench-actions">
        <Button small kind="quiet" onClick={() => answer(declinedAnswers)}>
          {WORKBENCH_STRINGS.declineAll}
        </Button>
      </div>
    </>
  );
}
