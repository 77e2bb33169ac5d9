import { useEffect, useRef, useState } from 'preact/hooks';
import { assistantTitle, claimedName } from '../../outside/model/assistant-names.ts';
import type { OutsideAssistant } from '../../outside/model/outside-assistant.ts';
import { Button } from '../components/button.tsx';
import { OUTSIDE_STRINGS } from '../outside/strings.ts';
import { useOptions } from './options-context.ts';

/** An assistant's title, what it claims to be, and a way to call it something else. */
export function AssistantName({ assistant }: { readonly assistant: OutsideAssistant }) {
  const { outside } = useOptions();
  const [draft, setDraft] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const rename = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  const title = assistantTitle(assistant);
  const claim = claimedName(assistant);
  const isEditing = draft !== null;

  // The focus would be lost with what had it.
  useEffect(() => {
    if (isEditing) field.current?.select();
    else if (wasEditing.current) rename.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);

  const save = async (label: string) => {
    if (await outside.change({ kind: 'rename', assistant: assistant.key, label })) setDraft(null);
  };
  if (isEditing)
    return (
      <form
        class="outside-rename"
        onSubmit={(event) => {
          event.preventDefault();
          void save(draft);
        }}
      >
        <input
          class="input"
          aria-label={OUTSIDE_STRINGS.newName(title)}
          ref={field}
          value={draft}
          maxLength={60}
          onInput={({ currentTarget }) => setDraft(currentTarget.value)}
        />
        <Button small submit>
          {OUTSIDE_STRINGS.saveName}
        </Button>
      </form>
    );
  return (
    <>
      <strong>
        <bdi>{title}</bdi>
      </strong>
      {claim !== '' && (
        <span class="muted">
          {' '}
          · {OUTSIDE_STRINGS.claims} <bdi>{claim}</bdi>
        </span>
      )}{' '}
      <Button small kind="quiet" elementRef={rename} onClick={() => setDraft(title)}>
        {OUTSIDE_STRINGS.rename}
      </Button>
    </>
  );
}
