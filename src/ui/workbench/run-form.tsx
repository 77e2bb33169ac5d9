import { useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import type { CompletionRef } from './completion.ts';
import type { Fields } from './fields.ts';
import { FieldView } from './field-view.tsx';
import { formInput, type FormField, type FormValues } from './form-fields.ts';
import { WORKBENCH_WORDS } from './words.ts';

interface RunFormProps {
  /** Begins the ids of the fields. */
  readonly id: string;
  readonly fields: readonly FormField[];
  readonly refOf?: (field: string) => CompletionRef | null;
  /** The word on the button, and what it is about. */
  readonly verb: string;
  readonly title: string;
  readonly running: boolean;
  readonly submit: (input: Fields) => void;
  readonly stop?: () => void;
}

/** A form made from a schema. */
export function RunForm(props: RunFormProps) {
  const { id, fields, refOf, verb, title, running, submit, stop } = props;
  const [values, setValues] = useState<FormValues>({});
  return (
    <form
      class="bench-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!running) submit(formInput(fields, values));
      }}
    >
      {fields.map((field) => (
        <FieldView
          key={field.name}
          id={`${id}-${field.name}`}
          field={field}
          value={values[field.name] ?? ''}
          completion={refOf?.(field.name) ?? null}
          onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      <div class="bench-actions">
        <Button
          submit
          small
          icon="ask"
          aria-label={WORKBENCH_WORDS.of(running ? WORKBENCH_WORDS.running : verb, title)}
          aria-disabled={running}
        >
          {running ? WORKBENCH_WORDS.running : verb}
        </Button>
        {running && stop !== undefined && (
          <Button small kind="quiet" onClick={stop}>
            {WORKBENCH_WORDS.stop}
          </Button>
        )}
      </div>
    </form>
  );
}
