import { useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import type { CompletionRef } from './completion.ts';
import type { JsonObject } from './json-values.ts';
import { FieldView } from './field-view.tsx';
import { formInput, type FormField, type FormValues } from './form-fields.ts';
import { WORKBENCH_STRINGS } from './strings.ts';

interface RunFormProps {
  /** Prefix of the fields' ids. */
  readonly id: string;
  readonly fields: readonly FormField[];
  readonly completionRefOf?: (field: string) => CompletionRef | null;
  /** The text on the button. */
  readonly verb: string;
  readonly title: string;
  readonly running: boolean;
  readonly submit: (input: JsonObject) => void;
  readonly stop?: () => void;
}

/** A form generated from a schema. */
export function RunForm(props: RunFormProps) {
  const { id, fields, completionRefOf, verb, title, running, submit, stop } = props;
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
          completion={completionRefOf?.(field.name) ?? null}
          onChange={(value) => setValues((previous) => ({ ...previous, [field.name]: value }))}
        />
      ))}
      <div class="bench-actions">
        <Button
          submit
          small
          icon="ask"
          aria-label={WORKBENCH_STRINGS.of(running ? WORKBENCH_STRINGS.running : verb, title)}
          aria-disabled={running}
        >
          {running ? WORKBENCH_STRINGS.running : verb}
        </Button>
        {running && stop !== undefined && (
          <Button small kind="quiet" onClick={stop}>
            {WORKBENCH_STRINGS.stop}
          </Button>
        )}
      </div>
    </form>
  );
}
