import type { CompletionRef } from './completion.ts';
import type { FormField } from './form-fields.ts';
import { SuggestInput } from './suggest-input.tsx';
import { WORKBENCH_WORDS } from './words.ts';

type Value = string | readonly string[];

interface FieldViewProps {
  readonly id: string;
  readonly field: FormField;
  readonly value: Value;
  readonly completion: CompletionRef | null;
  readonly onChange: (value: Value) => void;
}

/** One property of a schema, to be filled in. */
export function FieldView(props: FieldViewProps) {
  const { id, field } = props;
  return field.kind === 'some-of' ? (
    <SomeOf {...props} values={field.values} />
  ) : (
    <div class="field">
      <label class="field-label bench-field-label" for={id}>
        <Name field={field} />
      </label>
      <Control {...props} />
      <Hint id={id} field={field} />
    </div>
  );
}

function Name({ field: { name, required, kind } }: { readonly field: FormField }) {
  return (
    <>
      <code>{name}</code>
      {required && <span class="bench-required">{WORKBENCH_WORDS.required}</span>}
      {kind === 'json' && <span class="bench-type">{WORKBENCH_WORDS.asJson}</span>}
    </>
  );
}

function Hint({ id, field }: { readonly id: string; readonly field: FormField }) {
  return field.description === null ? null : (
    <p class="field-hint" id={`${id}-hint`}>
      {field.description}
    </p>
  );
}

function Control({ id, field, value, completion, onChange }: FieldViewProps) {
  const text = typeof value === 'string' ? value : '';
  const shared = {
    id,
    class: 'input',
    'aria-required': field.required,
    ...(field.description === null ? {} : { 'aria-describedby': `${id}-hint` }),
  };
  if (completion !== null)
    return (
      <SuggestInput
        attributes={shared}
        completion={completion}
        argument={field.name}
        value={text}
        onChange={onChange}
      />
    );
  if (field.kind === 'one-of')
    return (
      <select
        {...shared}
        value={text}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        <option value="">
          {field.required ? WORKBENCH_WORDS.choose : WORKBENCH_WORDS.leftOut}
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
      {...shared}
      type="text"
      inputMode={field.kind === 'number' ? 'numeric' : 'text'}
      autocomplete="off"
      spellcheck={false}
      value={text}
      placeholder={field.required ? '' : WORKBENCH_WORDS.leftOut}
      onInput={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

interface SomeOfProps extends FieldViewProps {
  readonly values: readonly string[];
}

function SomeOf({ id, field, value, values, onChange }: SomeOfProps) {
  const ticked: readonly string[] = typeof value === 'string' ? [] : value;
  const toggle = (one: string) =>
    onChange(ticked.includes(one) ? ticked.filter((other) => other !== one) : [...ticked, one]);
  return (
    <fieldset
      class="field bench-some"
      {...(field.description === null ? {} : { 'aria-describedby': `${id}-hint` })}
    >
      <legend class="field-label bench-field-label">
        <Name field={field} />
        <span class="bench-type">
          {ticked.length === 0 ? WORKBENCH_WORDS.leftOut : WORKBENCH_WORDS.ticked(ticked.length)}
        </span>
      </legend>
      <Hint id={id} field={field} />
      <div class="bench-ticks">
        {values.map((one) => (
          <label key={one}>
            <input type="checkbox" checked={ticked.includes(one)} onChange={() => toggle(one)} />
            <span>{one}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
