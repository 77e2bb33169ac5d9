import { useId, useState } from 'preact/hooks';
import { extensionKey, isExtensionId } from '../../domain/extension-door.ts';
import { Button } from '../components/button.tsx';
import { CopyButton } from '../components/copy-button.tsx';
import { Icon } from '../components/icon.tsx';
import { OUTSIDE_WORDS } from '../outside/words.ts';
import { Field } from './field.tsx';
import { useOptions } from './options-context.ts';
import { PauseButton } from './pause-button.tsx';

/** The door for other extensions: a choice of its own, which needs neither bridge nor permission. */
export function ExtensionsPart() {
  const { outside, extension, announcer } = useOptions();
  const { on, extensions, paused } = outside.door.value;
  const id = useId();
  return (
    <section class="outside-extensions" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{OUTSIDE_WORDS.extensions}</h3>
      <p class="muted">{OUTSIDE_WORDS.extensionsLead}</p>
      <div class="options-line">
        <label class="outside-check">
          <input
            type="checkbox"
            checked={extensions}
            onChange={({ currentTarget }) =>
              void outside.change({ kind: 'extensions', on: currentTarget.checked })
            }
          />
          {OUTSIDE_WORDS.letExtensionsAsk}
        </label>
        {extensions && !on && <PauseButton />}
      </div>
      {extensions && (
        <>
          {!on && paused && (
            <p class="outside-status" role="status">
              <Icon name="info" size={18} />
              {OUTSIDE_WORDS.paused}
            </p>
          )}
          <p>{OUTSIDE_WORDS.ownId}</p>
          <div class="options-copy">
            <code class="outside-id">{extension.id}</code>
            <CopyButton
              iconOnly
              label={OUTSIDE_WORDS.copyOwnId}
              text={extension.id}
              copyText={extension.copyText}
              announcer={announcer}
            />
          </div>
          <AddForm />
        </>
      )}
    </section>
  );
}

/** Allows an extension by its id before it has asked. */
function AddForm() {
  const { outside, announcer } = useOptions();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const id = useId();

  const add = async () => {
    const named = typed.trim();
    setWrong(!isExtensionId(named));
    if (!isExtensionId(named)) return;
    await outside.change({ kind: 'pair', assistant: extensionKey(named), allow: true });
    setTyped('');
    announcer.say(OUTSIDE_WORDS.allowed);
  };

  return (
    <details class="outside-activity">
      <summary>{OUTSIDE_WORDS.addExtension}</summary>
      <form
        class="options-form"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Field
          id={`${id}-id`}
          label={OUTSIDE_WORDS.extensionId}
          value={typed}
          onInput={(value) => {
            setTyped(value);
            setWrong(false);
          }}
          placeholder=""
          note={
            isWrong
              ? { tone: 'error', text: OUTSIDE_WORDS.extensionIdWrong }
              : { tone: 'hint', text: OUTSIDE_WORDS.extensionIdHint }
          }
          disabled={false}
        />
        <div class="options-actions">
          <Button small submit>
            {OUTSIDE_WORDS.add}
          </Button>
        </div>
      </form>
    </details>
  );
}
