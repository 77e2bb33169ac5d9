import { useId, useState } from 'preact/hooks';
import { extensionKey, isExtensionId } from '../../domain/extension-id.ts';
import { Button } from '../components/button.tsx';
import { CopyButton } from '../components/copy-button.tsx';
import { Icon } from '../components/icon.tsx';
import { OUTSIDE_STRINGS } from '../outside/strings.ts';
import { Field } from './field.tsx';
import { useOptions } from './options-context.ts';
import { OptionsForm } from './options-form.tsx';
import { PauseButton } from './pause-button.tsx';

/** Access for other extensions: a separate setting, which needs neither bridge nor permission. */
export function ExtensionAccessSection() {
  const { outside, extension, announcer } = useOptions();
  const { on, extensions, paused } = outside.outsideAccess.value;
  const id = useId();
  return (
    <section class="outside-extensions" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{OUTSIDE_STRINGS.extensions}</h3>
      <p class="muted">{OUTSIDE_STRINGS.extensionsLead}</p>
      <div class="options-line">
        <label class="outside-check">
          <input
            type="checkbox"
            checked={extensions}
            onChange={({ currentTarget }) =>
              void outside.change({ kind: 'extensions', on: currentTarget.checked })
            }
          />
          {OUTSIDE_STRINGS.allowExtensionRequests}
        </label>
        {extensions && !on && <PauseButton />}
      </div>
      {extensions && (
        <>
          {!on && paused && (
            <p class="outside-status" role="status">
              <Icon name="info" size={18} />
              {OUTSIDE_STRINGS.paused}
            </p>
          )}
          <p>{OUTSIDE_STRINGS.ownId}</p>
          <div class="options-copy">
            <code class="outside-id">{extension.id}</code>
            <CopyButton
              iconOnly
              label={OUTSIDE_STRINGS.copyOwnId}
              text={extension.id}
              copyText={extension.copyText}
              announcer={announcer}
            />
          </div>
          <AddExtensionForm />
        </>
      )}
    </section>
  );
}

/** Allows an extension by its ID, before it asks. */
function AddExtensionForm() {
  const { outside, announcer } = useOptions();
  const [typed, setTyped] = useState('');
  const [isInvalid, setInvalid] = useState(false);
  const id = useId();

  const add = async () => {
    const extensionId = typed.trim();
    setInvalid(!isExtensionId(extensionId));
    if (!isExtensionId(extensionId)) return;
    await outside.change({ kind: 'pair', assistant: extensionKey(extensionId), allow: true });
    setTyped('');
    announcer.announce(OUTSIDE_STRINGS.allowed);
  };

  return (
    <details class="outside-activity">
      <summary>{OUTSIDE_STRINGS.addExtension}</summary>
      <OptionsForm submit={add}>
        <Field
          id={`${id}-id`}
          label={OUTSIDE_STRINGS.extensionId}
          value={typed}
          onInput={(value) => {
            setTyped(value);
            setInvalid(false);
          }}
          placeholder=""
          note={
            isInvalid
              ? { tone: 'error', text: OUTSIDE_STRINGS.extensionIdWrong }
              : { tone: 'hint', text: OUTSIDE_STRINGS.extensionIdHint }
          }
          disabled={false}
        />
        <div class="options-actions">
          <Button small submit>
            {OUTSIDE_STRINGS.add}
          </Button>
        </div>
      </OptionsForm>
    </details>
  );
}
