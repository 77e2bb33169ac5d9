import type { CompletionRef } from './completion.ts';
import type { FormField } from './form-fields.ts';
import { SuggestInput } from './suggest-input.tsx';
import { WORKBENCH_STRINGS } from './strings.ts';

type FieldValue = string | readonly string[];

interface FieldViewProps {
  readonly id: string;
  readonly field: FormField;
  readonly value: FieldValue;
  readonly completion: CompletionRef | null;
  readonly onChange: (value: FieldValue) => void;
}

/** The form field for one property of a schema. */
export function FieldView(props: FieldViewProps) {
  const { id, field } = props;
  return field.kind === 'some-of' ? (
    <CheckboxGroup {...props} values={field.values} />
  ) : (
    <div class="field">
      <label class="field-label bench-field-label" for={id}>
        <FieldName field={field} />
      </label>
      <FieldControl {...props} />
      <FieldHint id={id} field={field} />
    </div>
  );
}

function FieldName({ field: { name, required, kind } }: { readonly field: FormField }) {
  return (
    <>
      <code>{name}</code>
      {required && <span class="bench-required">{WORKBENCH_STRINGS.required}</span>}
      {kind === 'json' && <span class="bench-type">{WORKBENCH_STRINGS.asJson}</span>}
    </>
  );
}

function FieldHint({ id, field }: { readonly id: string; readonly field: FormField }) {
  return field.description === null ? null : (
    <p class="field-hint" id={`${id}-hint`}>
      {field.description}
    </p>
  );
}

function FieldControl({ id, field, value, completion, onChange }: FieldViewProps) {
  const text = typeof value === 'string' ? value : '';
  const inputProps = {
    id,
    class: 'input',
    'aria-required': field.required,
    ...(field.description === null ? {} : { 'aria-describedby': `${id}-hint` }),
  };
  if (completion !== null)
    return (
      <SuggestInput
        attributes={inputProps}
        completion={completion}
        argument={field.name}
        value={text}
        onChange={onChange}
      />
    );
  if (field.kind === 'one-of')
    return (
      <select
        {...inputProps}
        value={text}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        <option value="">
          {field.required ? WORKBENCH_STRINGS.choose : WORKBENCH_STRINGS.omitted}
        </option>
        {field.values.map((one) => (
          <option key={String(one)} value={String(one)}>
            {String(one)}
          </option>
        ))}
      </select>
    );
  return (
    <input
      {...inputProps}
      type="text"
      inputMode={field.kind === 'number' ? 'numeric' : 'text'}
      autocomplete="off"
      spellcheck={false}
      value={text}
      placeholder={field.required ? '' : WORKBENCH_STRINGS.omitted}
      onInput={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

interface CheckboxGroupProps extends FieldViewProps {
  readonly values: readonly string[];
}

function CheckboxGroup({ id, field, value, values, onChange }: CheckboxGroupProps) {
  const selected: readonly string[] = typeof value === 'string' ? [] : value;
  const toggle = (one: string) =>
    onChange(
      selected.includes(one) ? selected.filter((other) => other !== one) : [...selected, one],
    );
  return (
    <fieldset
      class="field bench-some"
      {...(field.description === null ? {} : { 'aria-describedby': `${id}-hint` })}
    >
      <legend class="field-label bench-field-label">
        <FieldName field={field} />
        <span class="bench-type">
          {selected.length === 0
            ? WORKBENCH_STRINGS.omitted
            : WORKBENCH_STRINGS.selectedCount(selected.length)}
        </span>
      </legend>
      <FieldHint id={id} field={field} />
      <div class="bench-ticks">
        {values.map((one) => (
          <label key={one}>
            <input type="checkbox" checked={selected.includes(one)} onChange={() => toggle(one)} />
            <span>{one}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
