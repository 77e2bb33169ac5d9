import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { CompletionRef } from './completion.ts';
import type { JsonObject } from './json-values.ts';
import type { FormField } from './form-fields.ts';
import { RunOutcome, outcomeText } from './run-outcome.tsx';
import { RunForm } from './run-form.tsx';
import { createRunModel } from './run-model.ts';
import { useWorkbench } from './workbench-context.ts';

interface RunnerProps {
  readonly id: string;
  /** What is run, such as a tool's title. */
  readonly title: string;
  readonly verb: string;
  readonly method: string;
  readonly fields: readonly FormField[];
  readonly toParams: (input: JsonObject) => JsonObject;
  readonly completionRefOf?: (field: string) => CompletionRef | null;
}

/** Runs one tool, resource, or prompt, and shows the outcome. */
export function Runner({
  id,
  title,
  verb,
  method,
  fields,
  toParams,
  completionRefOf,
}: RunnerProps) {
  const { log, client, announcer, locale } = useWorkbench();
  const run = useMemo(() => createRunModel(method, log, client), [method, log, client]);
  const lastParams = useRef<JsonObject>({});
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => run.stop, [run]);
  const state = run.state.value;

  /** Announces the outcome, and focuses it where the submitted form is gone or a new one needs input. */
  const announceOutcome = async (running: Promise<void>, isAnswer: boolean) => {
    await running;
    const { value } = run.state;
    if (value.kind !== 'done') return;
    announcer.announce(outcomeText(value, locale));
    if (isAnswer || value.reply.kind === 'asked')
      requestAnimationFrame(() => outcome.current?.focus());
  };
  const start = (params: JsonObject) => {
    lastParams.current = params;
    void announceOutcome(run.start(params), false);
  };

  return (
    <div class="bench-runner">
      <RunForm
        id={id}
        fields={fields}
        verb={verb}
        title={title}
        running={state.kind === 'running'}
        submit={(input) => start(toParams(input))}
        stop={run.stop}
        {...(completionRefOf === undefined ? {} : { completionRefOf })}
      />
      {state.kind === 'done' && (
        <RunOutcome
          id={id}
          title={title}
          done={state}
          elementRef={outcome}
          retry={() => start(lastParams.current)}
          answer={(answers) => void announceOutcome(run.answer(answers), true)}
        />
      )}
    </div>
  );
}
