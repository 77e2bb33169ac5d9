import type { ComponentChildren } from 'preact';
import { Icon } from '../components/icon.tsx';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly placeholder: string;
  readonly hint: ComponentChildren;
  readonly error: string | null;
  readonly disabled: boolean;
}

/** A labelled text field with its hint, or what is wrong with it. */
export function Field({
  id,
  label,
  value,
  onInput,
  placeholder,
  hint,
  error,
  disabled,
}: FieldProps) {
  const noteId = `${id}-note`;
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        type="text"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        value={value}
        placeholder={placeholder}
        disabled={disabled}
        aria-invalid={error !== null}
        aria-describedby={noteId}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <div id={noteId}>
        {error === null ? (
          <p class="field-hint">{hint}</p>
        ) : (
          <p class="field-error" role="alert">
            <Icon name="alert" size={18} />
            <span>{error}</span>
          </p>
        )}
      </div>
    </div>
  );
}
