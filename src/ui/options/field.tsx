import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../components/icon.tsx';

/** What stands below a field: a hint, what was understood, or what is wrong. */
export interface FieldNote {
  readonly tone: 'hint' | 'good' | 'warning' | 'error';
  readonly text: string;
  /** More to it, in a line of its own. */
  readonly more?: string;
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onLeave?: () => void;
  readonly placeholder: string;
  readonly note: FieldNote;
  readonly disabled: boolean;
  /** After the note. */
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

/** A labelled text field with a note below it. */
export function Field(props: FieldProps) {
  const { id, label, value, onInput, onLeave, placeholder, note, disabled, children } = props;
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
        aria-invalid={note.tone === 'error'}
        aria-describedby={noteId}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={onLeave}
      />
      <div class="options-below">
        <div id={noteId} class={CLASSES[note.tone]}>
          <Note note={note} />
        </div>
        {children}
      </div>
    </div>
  );
}

function Note({ note: { tone, text, more } }: { readonly note: FieldNote }) {
  const icon = ICONS[tone];
  return (
    <>
      {icon !== null && <Icon name={icon} size={16} />}
      {/* Only what a check found interrupts; the rest changes with each keystroke. */}
      <p {...(tone === 'error' ? { role: 'alert' } : {})}>
        {text}
        {more !== undefined && <span class="options-more">{more}</span>}
      </p>
    </>
  );
}
