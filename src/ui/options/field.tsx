import type { ComponentChildren, TargetedInputEvent } from 'preact';
import { Icon, type IconName } from '../components/icon.tsx';

/** The note below a field: a hint, the parsed value, or a problem. */
export interface FieldNote {
  readonly tone: 'hint' | 'good' | 'warning' | 'error';
  readonly text: string;
  /** Shown on a separate line. */
  readonly details?: string;
}

interface FieldProps {
  readonly id: string;
  readonly type?: 'text' | 'password';
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onBlur?: () => void;
  readonly placeholder: string;
  readonly note: FieldNote;
  readonly disabled: boolean;
  /** Rendered after the note. */
  readonly children?: ComponentChildren;
}

const ICONS = {
  hint: null,
  good: 'check',
  warning: 'info',
  error: 'alert',
} as const satisfies Record<FieldNote['tone'], IconName | null>;

const CLASSES = {
  hint: 'field-hint options-note',
  good: 'field-hint options-note options-note-good',
  warning: 'field-hint options-note options-note-warning',
  error: 'field-error options-note',
} as const satisfies Record<FieldNote['tone'], string>;

/** A labeled text field with a note below it. */
export function Field(props: FieldProps) {
  const {
    id,
    type = 'text',
    label,
    value,
    onInput,
    onBlur,
    placeholder,
    note,
    disabled,
    children,
  } = props;
  const noteId = `${id}-note`;
  const attributes = {
    id,
    class: 'input',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: false,
    value,
    placeholder,
    disabled,
    'aria-invalid': note.tone === 'error',
    'aria-describedby': noteId,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => onInput(event.currentTarget.value),
    onBlur: onBlur,
  } as const;
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {type === 'password' ? (
        <input type="password" {...attributes} />
      ) : (
        <input type="text" {...attributes} />
      )}
      <div class="options-below">
        <NoteView id={noteId} note={note} />
        {children}
      </div>
    </div>
  );
}

interface NoteViewProps {
  readonly id: string;
  readonly note: FieldNote;
}

export function NoteView({ id, note: { tone, text, details } }: NoteViewProps) {
  const icon = ICONS[tone];
  return (
    <div id={id} class={CLASSES[tone]}>
      {icon !== null && <Icon name={icon} size={16} />}
      {/* Only errors interrupt screen readers; other notes change with each keystroke. */}
      <p {...(tone === 'error' ? { role: 'alert' } : {})}>
        {text}
        {details !== undefined && <span class="options-more">{details}</span>}
      </p>
    </div>
  );
}
