import type { ComponentChildren, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { NICKNAME_TEXTS } from '../../assistant/nicknames/nickname-texts.ts';
import type { AssignedApplication } from '../../domain/application.ts';
import { MAX_NICKNAME_LENGTH, type NicknameChange } from '../../search/nicknames.ts';
import { Button } from '../components/button.tsx';
import type { Nicknames } from './use-nicknames.ts';

interface NicknameFormProps {
  readonly nicknames: Pick<Nicknames, 'add'>;
  /** The app to name; `null` until one is chosen. */
  readonly application: AssignedApplication | null;
  readonly field?: RefObject<HTMLInputElement | null>;
  /** What stands before the field. */
  readonly children?: ComponentChildren;
}

const NOTE_ID = 'nickname-note';

/** A field for one nickname more; a refused one stays there, with the reason. */
export function NicknameForm({ nicknames, application, field, children }: NicknameFormProps) {
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<NicknameChange | null>(null);
  const add = async () => {
    if (application === null) return;
    const change = await nicknames.add(typed, application);
    setRefusal(change.kind === 'refused' ? change : null);
    if (change.kind === 'added') setTyped('');
  };
  return (
    <form
      class="nickname-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      {children}
      <input
        ref={field ?? null}
        class="input"
        type="text"
        aria-label={NICKNAME_TEXTS.nickname}
        placeholder={NICKNAME_TEXTS.nickname}
        aria-invalid={refusal !== null}
        aria-describedby={NOTE_ID}
        autocomplete="off"
        spellcheck={false}
        maxLength={MAX_NICKNAME_LENGTH}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setRefusal(null);
        }}
      />
      <Button submit disabled={application === null || typed.trim() === ''}>
        {NICKNAME_TEXTS.add}
      </Button>
      <p id={NOTE_ID} class="field-error nickname-note" role="alert">
        {refusal?.kind === 'refused' && (
          <span>
            {NICKNAME_TEXTS.refused[refusal.problem]}{' '}
            {refusal.other !== null && <bdi>{refusal.other.label}</bdi>}
          </span>
        )}
      </p>
    </form>
  );
}
