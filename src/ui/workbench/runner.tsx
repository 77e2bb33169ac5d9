import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { CompletionRef } from './completion.ts';
import type { Fields } from './fields.ts';
import type { FormField } from './form-fields.ts';
import { Outcome, outcomeText } from './outcome.tsx';
import { RunForm } from './run-form.tsx';
import { createRun } from './run-model.ts';
import { useWorkbench } from './workbench-context.ts';

interface RunnerProps {
  readonly id: string;
  /** What is run, such as a tool's title. */
  readonly title: string;
  readonly verb: string;
  readonly method: string;
  readonly fields: readonly FormField[];
  readonly paramsOf: (input: Fields) => Fields;
  readonly refOf?: (field: string) => CompletionRef | null;
}

/** Runs one thing of the server, and shows what came of it. */
export function Runner({ id, title, verb, method, fields, paramsOf, refOf }: RunnerProps) {
  const { log, client, announcer, locale } = useWorkbench();
  const run = useMemo(() => createRun(method, log, client), [method, log, client]);
  const last = useRef<Fields>({});
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => run.stop, [run]);
  const state = run.state.value;

  /** Says what came, and shows it where the form that was sent is gone or another one is to be filled in. */
  const tell = async (running: Promise<void>, wasAnswer: boolean) => {
    await running;
    const { value } = run.state;
    if (value.kind !== 'done') return;
    announcer.say(outcomeText(value, locale));
    if (wasAnswer || value.reply.kind === 'asked')
      requestAnimationFrame(() => outcome.current?.focus());
  };
  const start = (params: Fields) => {
    last.current = params;
    void tell(run.start(params), false);
  };

  return (
    <div class="bench-runner">
      <RunForm
        id={id}
        fields={fields}
        verb={verb}
        title={title}
        running={state.kind === 'running'}
        submit={(input) => start(paramsOf(input))}
        stop={run.stop}
        {...(refOf === undefined ? {} : { refOf })}
      />
      {state.kind === 'done' && (
        <Outcome
          id={id}
          title={title}
          done={state}
          elementRef={outcome}
          again={() => start(last.current)}
          answer={(answers) => void tell(run.answer(answers), true)}
        />
      )}
    </div>
  );
}
