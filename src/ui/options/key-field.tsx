import { useRef } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import type { AdministratorModel } from './administrator-model.ts';
import { ADMINISTRATOR_WORDS } from './administrator-words.ts';
import { NoteView, type FieldNote } from './field.tsx';

interface KeyFieldProps {
  readonly id: string;
  readonly model: AdministratorModel;
  readonly note: FieldNote;
}

const WHOLE = /-----END [A-Z ]+-----|^\s*\{[^]*\}\s*$/u;
const LONGEST_FILE = 100_000;

/** Takes a private key from a file or a pasted text; neither stays in the page once it is there. */
export function KeyField({ id, model, note }: KeyFieldProps) {
  const text = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const disabled = model.checking.value;

  const takeText = (isLeft: boolean) => {
    const area = text.current;
    const pem = area?.value ?? '';
    if (area === null || pem.trim() === '' || !(isLeft || WHOLE.test(pem))) return;
    area.value = '';
    void model.takeKey(pem);
  };
  const takeFile = async (chosen: HTMLInputElement) => {
    const pem = await chosen.files?.[0]?.slice(0, LONGEST_FILE).text();
    chosen.value = '';
    if (pem !== undefined) await model.takeKey(pem);
  };

  if (model.hasKey.value)
    return (
      <div class="field">
        <span class="field-label">{ADMINISTRATOR_WORDS.key}</span>
        <p class="options-key-taken" role="status">
          <Icon name="check" size={16} />
          {ADMINISTRATOR_WORDS.keyTaken}
          <Button small kind="quiet" disabled={disabled} onClick={() => model.dropKey()}>
            {ADMINISTRATOR_WORDS.keyOther}
          </Button>
        </p>
      </div>
    );
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {ADMINISTRATOR_WORDS.key}
      </label>
      <textarea
        id={id}
        ref={text}
        class="input options-key"
        rows={3}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        placeholder={ADMINISTRATOR_WORDS.keyPlaceholder}
        disabled={disabled}
        aria-invalid={note.tone === 'error'}
        aria-describedby={`${id}-note`}
        onInput={() => takeText(false)}
        onBlur={() => takeText(true)}
      />
      <NoteView id={`${id}-note`} note={note} />
      <div class="options-actions">
        <input
          ref={file}
          type="file"
          class="visually-hidden"
          tabIndex={-1}
          aria-label={ADMINISTRATOR_WORDS.keyChoose}
          accept=".pem,.key,.txt"
          disabled={disabled}
          onChange={(event) => void takeFile(event.currentTarget)}
        />
        <Button small disabled={disabled} onClick={() => file.current?.click()}>
          {ADMINISTRATOR_WORDS.keyChoose}
        </Button>
      </div>
    </div>
  );
}
