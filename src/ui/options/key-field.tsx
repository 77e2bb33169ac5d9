import { useRef } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import type { AdministratorModel } from './administrator-model.ts';
import { ADMINISTRATOR_STRINGS } from './administrator-strings.ts';
import { NoteView, type FieldNote } from './field.tsx';

interface KeyFieldProps {
  readonly id: string;
  readonly model: AdministratorModel;
  readonly note: FieldNote;
}

const COMPLETE_KEY = /-----END [A-Z ]+-----|^\s*\{[^]*\}\s*$/u;
const MAX_FILE_BYTES = 100_000;

/** Imports a private key from a file or pasted text, and drops the text at once. */
export function KeyField({ id, model, note }: KeyFieldProps) {
  const text = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const disabled = model.checking.value;

  const importText = (isBlurred: boolean) => {
    const area = text.current;
    const pem = area?.value ?? '';
    if (area === null || pem.trim() === '' || !(isBlurred || COMPLETE_KEY.test(pem))) return;
    area.value = '';
    void model.importKey(pem);
  };
  const importFile = async (input: HTMLInputElement) => {
    const pem = await input.files?.[0]?.slice(0, MAX_FILE_BYTES).text();
    input.value = '';
    if (pem !== undefined) await model.importKey(pem);
  };

  if (model.hasKey.value)
    return (
      <div class="field">
        <span class="field-label">{ADMINISTRATOR_STRINGS.key}</span>
        <p class="options-key-taken" role="status">
          <Icon name="check" size={16} />
          {ADMINISTRATOR_STRINGS.keyImported}
          <Button small kind="quiet" disabled={disabled} onClick={() => model.removeKey()}>
            {ADMINISTRATOR_STRINGS.replaceKey}
          </Button>
        </p>
      </div>
    );
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {ADMINISTRATOR_STRINGS.key}
      </label>
      <textarea
        id={id}
        ref={text}
        class="input options-key"
        rows={3}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        placeholder={ADMINISTRATOR_STRINGS.keyPlaceholder}
        disabled={disabled}
        aria-invalid={note.tone === 'error'}
        aria-describedby={`${id}-note`}
        onInput={() => importText(false)}
        onBlur={() => importText(true)}
      />
      <NoteView id={`${id}-note`} note={note} />
      <div class="options-actions">
        <input
          ref={file}
          type="file"
          class="visually-hidden"
          tabIndex={-1}
          aria-label={ADMINISTRATOR_STRINGS.keyChoose}
          accept=".pem,.key,.txt"
          disabled={disabled}
          onChange={(event) => void importFile(event.currentTarget)}
        />
        <Button small disabled={disabled} onClick={() => file.current?.click()}>
          {ADMINISTRATOR_STRINGS.keyChoose}
        </Button>
      </div>
    </div>
  );
}
